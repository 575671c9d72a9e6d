#include "geodata/analysis/words/describe.hpp"

#include "tests/support/built_in.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::day;
using test::SmallDataset;

namespace {

/// The texts of what changes on a day by the built-in list.
std::vector<std::string> changes_on(const char* on) {
    const auto& dataset = test::built_in();
    std::vector<std::string> texts;
    for (const auto& step : chronology_of(dataset, test::built_in_list()).changes)
        if (step.day == day(on))
            for (const auto& change : step.changes)
                texts.push_back(change_text(dataset, test::built_in_list(), change));
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a change is said with its name and area") {
    CHECK(changes_on("1992-05-18") == Texts{"+ Lachin 1\u202F840 km²"});
    CHECK(changes_on("1993-08-23") == Texts{"+ Fizuli 1\u202F390 km²", "+ Jabrayil 1\u202F050 km²"});
}

TEST_CASE("an interval is said with its dates, and its end as what it is") {
    CHECK(changes_on("1988-01-01") == Texts{"Nagorno-Karabakh: dated 1988–1992, no day given"});
    CHECK(changes_on("1992-12-31").empty());
    const auto ends = chronology_of(test::built_in(), test::built_in_list()).interval_ends;
    CHECK(change_text(test::built_in(), test::built_in_list(), ends.at(0).changes.at(0)) ==
          "Nagorno-Karabakh 4\u202F400 km²: end of the stated interval (1988–1992)");
}

TEST_CASE("an end within an interval is said with the dates of the end") {
    SmallDataset small;
    small.held(small.region("Valley", 1875), "1900-03-10", "1901-05/1901-06");
    const auto found = chronology_of(small.data, small.list());
    CHECK(change_text(small.data, small.list(), found.changes.at(1).changes.at(0)) ==
          "Valley: end dated May–June 1901, no day given");
    CHECK(change_text(small.data, small.list(), found.interval_ends.at(0).changes.at(0)) ==
          "Valley 1\u202F875 km²: end of the stated interval (May–June 1901)");
}

TEST_CASE("a record that ends is said with a minus") {
    SmallDataset small;
    small.held(small.region("Valley", 1875), "1900-03-10", "1901-09-01");
    const auto steps = chronology_of(small.data, small.list()).changes;
    REQUIRE(steps.size() == 2);
    CHECK(change_text(small.data, small.list(), steps[0].changes[0]) == "+ Valley 1\u202F875 km²");
    CHECK(change_text(small.data, small.list(), steps[1].changes[0]) == "− Valley 1\u202F875 km²");
}

TEST_CASE("a region without an area says so") {
    SmallDataset small;
    small.held(small.region("Valley", 0), "1900-03-10");
    const auto steps = chronology_of(small.data, small.list()).changes;
    CHECK(change_text(small.data, small.list(), steps.at(0).changes.at(0)) == "+ Valley no area stated");
}

TEST_CASE("a row is dated as its source dates it") {
    const auto& rows = test::built_in_list().rows;
    CHECK(date_text(test::built_in(), rows[0], rows[0].records[0]) == "1988–1992");
    CHECK(date_text(test::built_in(), rows[2], rows[2].records[0]) == "18 May 1992");
    CHECK(date_text(test::built_in(), rows[5], rows[5].records[0]) == "23 Aug 1993");
    CHECK(date_text(test::built_in(), rows[5], -1) == "23 Aug 1993");
}

TEST_CASE("holds have words of their own") {
    CHECK(hold_text(Hold::not_yet) == "not yet held");
    CHECK(hold_text(Hold::possible) == "possible");
    CHECK(hold_text(Hold::certain) == "held");
    CHECK(hold_text(Hold::ended) == "ended");
}

TEST_CASE("low and high are both said, once when they are the same") {
    CHECK(bounds_text({square_km(2129), square_km(6240)}) == "2\u202F129 – 6\u202F240");
    CHECK(bounds_text({square_km(14'393), square_km(14'393)}) == "14\u202F393");
    CHECK(share_text({square_km(2129), square_km(6240)}, square_km(86'600)) == "2.5 – 7.2");
    CHECK(share_text({square_km(14'393), square_km(14'393)}, square_km(86'600)) == "16.6");
}

TEST_CASE("a total is told with the year of its statement and the time that it is for") {
    const auto told = [](const std::string& id) {
        for (const auto& total : test::built_in().totals)
            if (total.id == id) return stated_time_text(test::built_in(), total);
        throw std::invalid_argument(id);
    };
    CHECK(told("T1") == "in 2019, for the 1990s");
    CHECK(told("T2") == "for 1992");
    CHECK(told("T3") == "in 2006, for 1993");
    CHECK(told("T6").starts_with("for "));  // its source says no more than not before 2014
}

TEST_CASE("a province beside the state of another party is told to be added, one in its own is not") {
    SmallDataset lands;
    const auto state = lands.region("State", 800);
    const auto own = lands.region("Own", 100, state);
    const auto other = lands.region("Province", 200, state);
    lands.held(state, "1900-01-01");
    lands.held(own, "1900-01-01");
    lands.held(other, "1900-01-01", "", {1});
    CHECK(added_beside_text(lands.data, lands.list()) ==
          "Province lies in a region of another party: while both are held, both are added");
    CHECK(added_beside_text(lands.data, make_listing(lands.data, SourceIndex{0}, PartyIndex{1})).empty());
}

TEST_CASE("of several such provinces the first is named and the others are counted, whoever held them one "
          "after the other") {
    SmallDataset lands;
    lands.data.parties.push_back({"east", "East", "East", "#009E73", ""});
    const auto state = lands.region("State", 800);
    lands.held(state, "1900-01-01");
    for (const auto* id : {"West", "East", "South"}) {
        const auto province = lands.region(id, 100, state);
        lands.held(province, "1900-01-01", "1900-06-01", {1});
        lands.held(province, "1900-06-01", "", {2});
    }
    CHECK(added_beside_text(lands.data, lands.list()) ==
          "West and 2 more lie in regions of other parties: while both are held, both are added");
}
