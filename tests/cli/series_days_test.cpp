#include "tests/support/csv.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

Json json_of(test::Arguments arguments) {
    arguments.push_back("--json");
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    return Json::parse(result.out);
}

void in_order(const Json& sums) {
    REQUIRE(sums["low_km2"].get<double>() <= sums["midpoint_km2"].get<double>());
    REQUIRE(sums["midpoint_km2"].get<double>() <= sums["high_km2"].get<double>());
}

}  // namespace

TEST_CASE("on all 2557 days low is at most midpoint and midpoint at most high") {
    const auto points = json_of({"series", "--by", "day"})["points"];
    REQUIRE(points.size() == 2557);
    CHECK(points.front()["date"] == "1988-01-01");
    CHECK(points.back()["date"] == "1994-12-31");
    for (const auto& point : points) {
        in_order(point["count_once"]);
        in_order(point["as_listed"]);
    }
}

TEST_CASE("the series as CSV has the same numbers as the JSON") {
    const auto points = json_of({"series", "--by", "month"})["points"];
    const test::Folder folder;
    test::write_text(folder / "series.csv", run({"series", "--by", "month", "--csv"}).out);
    const auto rows = test::csv_rows(folder / "series.csv");
    REQUIRE(rows.size() == points.size());
    CHECK(rows.size() == 84);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].at("date") == points[i]["date"]);
        CHECK(std::stod(rows[i].at("count_once_low_km2")) ==
              points[i]["count_once"]["low_km2"].get<double>());
        CHECK(std::stod(rows[i].at("as_listed_high_km2")) ==
              points[i]["as_listed"]["high_km2"].get<double>());
    }
}

TEST_CASE("the series of a time has only its days") {
    const auto points =
        json_of({"series", "--by", "day", "--from", "1993-08-20", "--to", "1993-08-25"})["points"];
    REQUIRE(points.size() == 6);
    CHECK(points[2]["count_once"]["low_km2"] == 10'444);
    CHECK(points[3]["count_once"]["low_km2"] == 12'884);
}

TEST_CASE("more rows than anybody reads are refused with how many they would be") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", "region,holder,from\nland,north,0001-01-01\nhill,north,2000\n");
    const auto result = run({"series", folder.path().string(), "--by", "day", "--csv"});
    CHECK(result.exit == 2);
    CHECK(result.err ==
          "terrachron: That would be 730485 rows, and 200000 are possible; choose a longer step or a shorter "
          "time.\n");
    CHECK(run({"series", folder.path().string(), "--by", "year", "--csv"}).exit == 0);
}
