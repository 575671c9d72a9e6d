#include "geodata/analysis/totals/user_total.hpp"

#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

StatedTotal total_from(const std::string& sentence) {
    return make_user_total(test::built_in(), parse_user_total(sentence), "Y1");
}

std::string failure_of(const std::string& sentence) {
    try {
        total_from(sentence);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a sentence is taken apart into value, unit, whole, time and scope") {
    const auto fields = parse_user_total("20 % of azerbaijan as of 1992: nagorno-karabakh;kind=district");
    CHECK(fields == UserTotalFields{"20", "share", "nagorno-karabakh;kind=district", "1992", "azerbaijan"});
    CHECK(parse_user_total("about 11797 km2: held-may-1994") ==
          UserTotalFields{"about 11797", "area", "held-may-1994", "", ""});
    CHECK(parse_user_total("6 changes as of 1993: kind=district").quantity == "change_count");
}

TEST_CASE("a total of the reader is tested like one of the dataset") {
    const auto total = total_from("20 % of azerbaijan as of 1992: nagorno-karabakh;shusha;kind=district");
    CHECK(total.citations.empty());
    const auto result = reconcile(test::built_in(), test::built_in_list(), total);
    CHECK(result.verdict == Verdict::differs);
    CHECK(result.once.high == Approx(7.21).margin(0.005));
    CHECK(result.as_listed.high == Approx(7.54).margin(0.005));
    CHECK(
        reconcile(test::built_in(), test::built_in_list(), total_from("6 changes as of 1993: kind=district"))
            .verdict == Verdict::agrees);
    CHECK(reconcile(test::built_in(), test::built_in_list(),
                    total_from("4 events as of 1993: events=resolution"))
              .verdict == Verdict::agrees);
}

TEST_CASE("the digits of the value are its precision, and about widens it") {
    CHECK(tolerance_of(total_from("20 %")) == Approx(0.5));
    CHECK(tolerance_of(total_from("20.00 %")) == Approx(0.005));
    CHECK(tolerance_of(total_from("about 20 %")) == Approx(2));
}

TEST_CASE("what is left out is filled in: the list's regions, the last day, the first whole") {
    const auto total = total_from("16.6 %");
    CHECK(total.scope.regions.size() == 9);
    CHECK(tested_day(test::built_in(), total) == test::built_in().last_day);
    CHECK(test::built_in()[total.denominator].id == "azerbaijan");
    CHECK(reconcile(test::built_in(), test::built_in_list(), total).verdict == Verdict::agrees);
}

TEST_CASE("what cannot be read is quoted") {
    for (const auto& [sentence, quoted] : {std::pair{"20 acres", "'20 acres'"},
                                           {"many %", "'many'"},
                                           {"-3 km2", "'-3'"},
                                           {"20 % of azerbaijn", "'azerbaijn'"},
                                           {"20 % as of spring", "'spring'"},
                                           {"20 %: lachn", "'lachn'"},
                                           {"20 %: Lachin and Shushaa", "'Shushaa'"},
                                           {"20 %: kind=distric", "'kind=distric'"},
                                           {"4 events: lachin", "events="}}) {
        CAPTURE(sentence, failure_of(sentence));
        CHECK(failure_of(sentence).find(quoted) != std::string::npos);
    }
    CHECK(failure_of("20 % of Azerbaijan, land ony").find("Did you mean 'Azerbaijan, land only'?") !=
          std::string::npos);
    CHECK(failure_of("20 %: lachn").find("Did you mean 'Lachin'?") != std::string::npos);
}

TEST_CASE("regions, kinds and wholes go by name as well as by id, in any language of the dataset") {
    const auto by_id = total_from("20 % of azerbaijan as of 1992: nagorno-karabakh;lachin;kind=district");
    for (const char* sentence :
         {"20 % of Azerbaijan as of 1992: Nagorno-Karabakh, Lachin and all districts",
          "20 % of Azerbaijan, land and water as of 1992: nagorno-karabakh, LACHIN, districts",
          "20 % as of 1992: Dağlıq Qarabağ, Laçın and districts",
          "20 % as of 1992: Լեռնային Ղարաբաղ; Լաչին; kind=district",
          "20 % as of 1992: Нагорный Карабах and Лачин and districts"}) {
        CAPTURE(sentence);
        const auto named = total_from(sentence);
        CHECK(named.scope == by_id.scope);
        CHECK(named.denominator == by_id.denominator);
    }
    CHECK(test::built_in()[total_from("20 % of Azerbaijan, land only").denominator].id == "azerbaijan-land");
}

TEST_CASE("the wording of a reader's total has names and no ids") {
    CHECK(total_from("20 % as of 1992: kalbajar;nagorno-karabakh").wording ==
          "Added by the reader: 20 % of Azerbaijan, land and water: Kalbajar and Nagorno-Karabakh, for 1992");
    CHECK(total_from("20 %").wording.find("every region of the list") != std::string::npos);
}

TEST_CASE("a total of the reader says whose land it counts, whoever the headline is about") {
    test::SmallDataset small;
    const auto eastern = small.region("eastern", 100);
    const auto western = small.region("western", 50);
    small.held(eastern, "1900-03-01");
    small.held(western, "1900-03-01", "", {1});
    const auto verdict = [&](const char* sentence) {
        const auto total = make_user_total(small.data, parse_user_total(sentence), "Y1");
        return reconcile(small.data, make_listing(small.data, SourceIndex{0}, PartyIndex{0}), total).verdict;
    };
    CHECK(verdict("100 km2 as of 1900-06-01") == Verdict::agrees);
    CHECK(verdict("50 km2 held by south as of 1900-06-01") == Verdict::agrees);
    CHECK(verdict("50 km2 held by South as of 1900-06-01: western") == Verdict::agrees);
    CHECK(verdict("50 km2 as of 1900-06-01 held by South") == Verdict::agrees);
    CHECK(verdict("5 % of country held by south as of 1900-06-01") == Verdict::agrees);
    CHECK(verdict("100 km2 held by south as of 1900-06-01") == Verdict::differs);
    CHECK(verdict("1 regions held by south as of 1900-06-01") == Verdict::agrees);
}

TEST_CASE("an unknown party of a reader's total is answered with those that there are") {
    CHECK(failure_of("20 % held by Armenan as of 1992").find("'held by' must be followed by one of") == 0);
}
