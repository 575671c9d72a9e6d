#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

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

}  // namespace

TEST_CASE("series by day has a line for each of 2557 days") {
    const auto result = run({"series", "--by", "day", "--csv"});
    CHECK(result.exit == 0);
    CHECK(std::count(result.out.begin(), result.out.end(), '\n') == 2558);
}

TEST_CASE("series by change has the nine steps of the list") {
    const auto series = json_of({"series"});
    REQUIRE(series["points"].size() == 9);
    CHECK(series["points"][2]["date"] == "1992-05-18");
    CHECK(series["points"][2]["count_once"] ==
          Json({{"low_km2", 2129}, {"midpoint_km2", 6240}, {"high_km2", 6240}}));
}

TEST_CASE("series can be cut to a span, and takes another denominator") {
    const auto series = json_of({"series", "--by", "month", "--from", "1993-04-01", "--to", "1993-08-31",
                                 "--denominator", "azerbaijan-land"});
    CHECK(series["points"].size() == 5);
    CHECK(series["denominator_km2"] == 82'629);
}

TEST_CASE("series refuses what it cannot do in one sentence") {
    for (const test::Arguments& wrong : {test::Arguments{"series", "--by", "week"},
                                         {"series", "--from", "1993-01-01", "--to", "1992-01-01"},
                                         {"series", "--from", "1987-01-01"},
                                         {"series", "--denominator", "mars"},
                                         {"series", "--party", "nobody"},
                                         {"series", "--json", "--markdown"}}) {
        const auto result = run(wrong);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
    }
}

TEST_CASE("compare gives what is newly held with source and locator, and the differences") {
    const auto compared = json_of({"compare", "--a", "1992-05-10", "--b", "1993-08-23"});
    CHECK(compared["newly_held"].size() == 5);
    CHECK(compared["newly_held"][0]["id"] == "lachin");
    CHECK(compared["newly_held"][0]["locator"] == "list, row Lachin");
    CHECK(compared["settled"].size() == 1);
    CHECK(compared["difference"]["count_once"]["low_km2"] == 8484);
    CHECK(compared["difference"]["count_once"]["high_km2"] == 12'595);
}

TEST_CASE("compare lays the sources side by side") {
    const auto sources = json_of({"compare", "--sources"});
    const auto protocol = std::find_if(sources["facts"].begin(), sources["facts"].end(),
                                       [](const Json& fact) { return fact["of"] == "bishkek-protocol"; });
    REQUIRE(protocol != sources["facts"].end());
    CHECK((*protocol)["differ"] == true);
    CHECK((*protocol)["sides"].size() == 2);
}

TEST_CASE("compare without two days says what it needs") {
    for (const test::Arguments& wrong : {test::Arguments{"compare"}, {"compare", "--a", "1992-05-10"}}) {
        const auto result = run(wrong);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
    }
}

TEST_CASE("explain opens a number to its rows and prints all ids when asked for none") {
    const auto low = json_of({"explain", "listed.count_once.low_km2@1992-05-18"});
    CHECK(low["value"] == 2129);
    CHECK(low["rows"].size() == 3);
    CHECK(low["sources"][0]["id"] == "D4");
    CHECK(json_of({"explain", "listed.count_once.low_km2", "--date", "1992-05-18"})["value"] == 2129);
    CHECK(json_of({"explain"})["numbers"].size() > 50);
    const auto wrong = run({"explain", "area.lachn"});
    CHECK(wrong.exit == 2);
    CHECK(test::is_one_sentence(wrong.err));
    CHECK(wrong.err.find("'area.lachin'") != std::string::npos);
}

TEST_CASE("every report comes as table, CSV, JSON and Markdown") {
    for (const test::Arguments& report : {test::Arguments{"stats", "--date", "1993-08-23"},
                                          {"series"},
                                          {"reconcile"},
                                          {"reconcile", "--solve"},
                                          {"compare", "--a", "1992-05-10", "--b", "1993-08-23"},
                                          {"compare", "--sources"},
                                          {"explain", "total.T1"},
                                          {"explain"}})
        for (const char* form : {"", "--csv", "--json", "--markdown"}) {
            auto arguments = report;
            if (*form != '\0') arguments.emplace_back(form);
            const auto result = run(arguments);
            CAPTURE(report.front(), form, result.err);
            CHECK(result.exit == 0);
            CHECK(result.err.empty());
            CHECK(result.out.size() > 100);
            CHECK(result.out.ends_with('\n'));
        }
}
