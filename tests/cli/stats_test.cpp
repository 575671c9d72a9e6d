#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

/// Low and high of one way of counting, in km².
std::pair<int, int> low_high(const Json& sum) { return {sum["low_km2"], sum["high_km2"]}; }

Json stats_json(const std::string& date, test::Arguments more = {}) {
    test::Arguments arguments{"stats", "--date", date, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = run(arguments);
    REQUIRE(result.exit == 0);
    REQUIRE(result.err.empty());
    return Json::parse(result.out);
}

}  // namespace

TEST_CASE("stats gives the known sums on the days of change") {
    const auto [date, once_low, once_high, listed_low, listed_high] =
        GENERATE(table<const char*, int, int, int, int>({
            {"1988-01-01", 0, 4400, 0, 4400},
            {"1992-05-07", 0, 4400, 0, 4400},
            {"1992-05-08", 289, 4400, 289, 4689},
            {"1992-05-18", 2129, 6240, 2129, 6529},
            {"1992-12-31", 6240, 6240, 6529, 6529},
            {"1993-04-02", 9294, 9294, 9583, 9583},
            {"1993-07-23", 10444, 10444, 10733, 10733},
            {"1993-08-23", 12884, 12884, 13173, 13173},
            {"1993-08-31", 13686, 13686, 13975, 13975},
            {"1993-10-29", 14393, 14393, 14682, 14682},
            {"1994-12-31", 14393, 14393, 14682, 14682},
        }));
    const auto json = stats_json(date);
    CHECK(json["date"] == date);
    CHECK(low_high(json["listed"]["count_once"]) == std::pair{once_low, once_high});
    CHECK(low_high(json["listed"]["as_listed"]) == std::pair{listed_low, listed_high});
    CHECK(json["share"]["denominator_km2"] == 86'600);
    CHECK(json["share"]["count_once"]["low_percent"].get<double>() == Approx(once_low / 866.0).margin(5e-5));
    CHECK(json["share"]["as_listed"]["high_percent"].get<double>() ==
          Approx(listed_high / 866.0).margin(5e-5));
}

TEST_CASE("stats lists each region with state, date, area and source") {
    const auto json = stats_json("1992-05-18");
    REQUIRE(json["regions"].size() == 9);
    for (const auto& region : json["regions"])
        for (const char* key : {"id", "name", "state", "from", "km2", "source"}) CHECK(region.contains(key));
    const auto& nagorno_karabakh = json["regions"][0];
    CHECK(nagorno_karabakh["id"] == "nagorno-karabakh");
    CHECK(nagorno_karabakh["state"] == "possible");
    CHECK(nagorno_karabakh["from"] == "1988/1992");
    CHECK(nagorno_karabakh["km2"] == 4400);
    CHECK(nagorno_karabakh["source"] == "D4");
    CHECK(json["regions"][1]["part_of"] == "nagorno-karabakh");
    CHECK(json["regions"][2]["state"] == "held");
    CHECK(json["regions"][2]["changed"] == true);
    CHECK(json["regions"][3]["state"] == "not yet held");
    CHECK(json["regions"][3]["changed"] == false);
}

TEST_CASE("stats measures the land held on the map") {
    CHECK(stats_json("1988-01-01")["measured_km2"] == 0);
    const auto json = stats_json("1994-12-31");
    CHECK(json["measured_km2"].get<double>() == Approx(json["measured"]["low_km2"].get<double>()));
    CHECK(json["measured_km2"].get<double>() > 11'000);
    CHECK(json["measured_km2"].get<double>() < 14'393);
}

TEST_CASE("stats counts another source's list when asked") {
    const auto json = stats_json("1994-12-31", {"--list", "azeriland"});
    CHECK(json["list_source"] == "azeriland");
    CHECK(json["listed"]["count_once"]["high_km2"] == 13'210);
    CHECK(json["share"]["count_once"]["high_percent"].get<double>() == Approx(15.254).margin(5e-4));
}

TEST_CASE("stats as text is the page that was accepted") {
    const auto result = run({"stats", "--date", "1992-05-18"});
    CHECK(result.exit == 0);
    CHECK(result.err.empty());
    test::check_golden("stats-1992-05-18.txt", result.out);
}

TEST_CASE("stats as CSV is the table that was accepted") {
    const auto result = run({"stats", "--date", "1992-05-18", "--csv"});
    CHECK(result.exit == 0);
    CHECK(result.err.empty());
    test::check_golden("stats-1992-05-18.csv", result.out);
}

TEST_CASE("stats of a small dataset gives its own sums") {
    const auto good = std::string(test::tests_folder) + "/data/good";
    const auto json = stats_json("1900-06-01", {"--dataset", good});
    CHECK(json["dataset"] == "Two valleys");
    CHECK(low_high(json["listed"]["count_once"]) == std::pair{440, 875});
    CHECK(low_high(json["listed"]["as_listed"]) == std::pair{440, 1315});
}

TEST_CASE("stats writes into a file what it would print") {
    const test::Folder folder;
    const auto file = (folder / "stats.csv").string();
    const auto result = run({"stats", "--date", "1992-05-18", "--csv", "-o", file});
    CHECK(result.exit == 0);
    CHECK(result.out.empty());
    CHECK(test::read_file(file) == run({"stats", "--date", "1992-05-18", "--csv"}).out);
    CHECK(run({"stats", "--date", "1992-05-18", "--csv", "-o", "-"}).out == test::read_file(file));
}
