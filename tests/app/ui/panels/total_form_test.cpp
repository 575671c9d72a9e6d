#include "app/ui/panels/total_words.hpp"
#include "app/ui/ui_memory.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

StatedTotal total_of(const TotalForm& form) {
    return make_user_total(test::built_in(), parse_user_total(total_line(test::built_in(), form)), "Y1");
}

std::string words_of_form(const TotalForm& form) { return total_words(test::built_in(), total_of(form)); }

int unit_of(Quantity quantity) {
    for (std::size_t i = 0; i < total_units().size(); ++i) {
        if (total_units()[i].quantity == quantity) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("every unit of the form makes a line that is read as that quantity") {
    for (std::size_t i = 0; i < total_units().size(); ++i) {
        TotalForm form;
        form.unit = static_cast<int>(i);
        form.event_kind = "resolution";
        CAPTURE(total_line(test::built_in(), form));
        CHECK(total_of(form).quantity == total_units()[i].quantity);
    }
}

TEST_CASE("value, whole, time and regions of the form stand in the total") {
    TotalForm form;
    form.value = "13.62";
    form.about = true;
    form.when = "May 1992";
    form.scope = {"lachin", "kind=district"};
    const auto total = total_of(form);
    CHECK(total.value == 13.62);
    CHECK(total.decimals == 2);
    CHECK(total.approximate);
    CHECK(total.as_of.earliest == test::day("1992-05-01"));
    CHECK(total.as_of.latest == test::day("1992-05-31"));
    CHECK(total.scope.regions == std::vector<RegionIndex>{test::region("lachin")});
    CHECK(total.scope.kinds == std::vector<std::string>{"district"});
}

TEST_CASE("the sentence of a total has names and no ids") {
    TotalForm form;
    form.about = true;
    form.when = "1992";
    form.scope = {"nagorno-karabakh", "lachin"};
    const auto whole = test::built_in().reference_areas.front().name;
    CHECK(words_of_form(form) ==
          "About 20 % of " + whole + " as of 1992, counting Lachin and Nagorno-Karabakh");
    form.scope.clear();
    CHECK(words_of_form(form) == "About 20 % of " + whole + " as of 1992, counting all that is listed");
}

TEST_CASE("counts are told with what they count and within which time") {
    TotalForm form;
    form.value = "4";
    form.when = "1993";
    form.unit = unit_of(Quantity::event_count);
    form.event_kind = "resolution";
    CHECK(words_of_form(form) == "4 events of the kind resolution within 1993");
    form.unit = unit_of(Quantity::change_count);
    CHECK(words_of_form(form) == "4 regions first held within 1993, counting all that is listed");
}

TEST_CASE("what cannot be read is refused in a sentence") {
    TotalForm form;
    form.value = "many";
    CHECK_THROWS_AS(total_of(form), Error);
    form.value = "20";
    form.when = "5/8/1992";
    CHECK_THROWS_AS(total_line(test::built_in(), form), Error);
}

TEST_CASE("whose land a total counts stands in its line and in its sentence") {
    TotalForm form;
    form.when = "1992";
    form.party = test::built_in().parties.back().id;
    CHECK(total_of(form).party == PartyIndex{static_cast<int>(test::built_in().parties.size()) - 1});
    CHECK(words_of_form(form).find(", held by " + test::built_in().parties.back().name + " as of 1992") !=
          std::string::npos);
    form.unit = unit_of(Quantity::event_count);
    form.event_kind = "resolution";
    CHECK_FALSE(total_of(form).party);
}
