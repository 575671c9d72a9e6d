#include "tests/support/built_in.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

using test::run;

TEST_CASE("the whole dataset as one GeoPackage gives identical stats") {
    const test::Folder folder;
    const auto package = (folder / "whole.gpkg").string();
    REQUIRE(run({"convert", "-o", package}).exit == 0);
    for (const char* day : {"1988-01-01", "1992-05-18", "1993-08-23", "1994-12-31"}) {
        CAPTURE(day);
        CHECK(run({"stats", "--date", day, "--json", "--dataset", package}).out ==
              run({"stats", "--date", day, "--json"}).out);
    }
}

TEST_CASE("a dataset converted to a folder gives identical stats") {
    const test::Folder folder;
    const auto copy = (folder / "copy").string();
    REQUIRE(run({"convert", "-o", copy}).exit == 0);
    CHECK(run({"reconcile", "--json", "--dataset", copy}).out == run({"reconcile", "--json"}).out);
}

TEST_CASE("check prints the coverage and no error for the built-in dataset") {
    const auto result = run({"check"});
    CHECK(result.exit == 0);
    CHECK(result.out.find("(100 %)") != std::string::npos);
    CHECK(result.out.find("errors: 0") != std::string::npos);
}

TEST_CASE("check finds the contradictions by rule, with both sides cited") {
    const auto json = nlohmann::json::parse(run({"check", "--json"}).out);
    std::set<std::string> rules;
    for (const auto& finding : json["findings"]) {
        CAPTURE(finding.dump());
        CHECK(finding["sides"].size() >= 2);
        rules.insert(finding["rule"].get<std::string>());
    }
    for (const char* rule : {"total-before-list", "total-unreached", "part-of-whole",
                             "interval-against-record", "event-dates"}) {
        CAPTURE(rule);
        CHECK(rules.contains(rule));
    }
}

TEST_CASE("check --areas holds each stated area against the outline") {
    const auto json = nlohmann::json::parse(run({"check", "--areas", "--json"}).out);
    CHECK(json["areas"].size() == test::built_in().areas.size());
    CHECK(run({"check", "--areas"}).out.find("Why they differ by more than 5 %") != std::string::npos);
}

TEST_CASE("describe says the day, what is held and the total in sentences") {
    const auto text = run({"describe", "--date", "1993-08-23"}).out;
    CHECK(text.find("23 August 1993") != std::string::npos);
    CHECK(text.find("+ Fizuli 1\u202F390 km²; + Jabrayil 1\u202F050 km²") != std::string::npos);
    CHECK(text.find("12\u202F884 km²") != std::string::npos);
}

TEST_CASE("names come as the user asks, and an unknown choice is told the known ones") {
    CHECK(run({"stats", "--date", "1993-08-23", "--names", "both"}).out.find("Shusha / Shushi") !=
          std::string::npos);
    const auto wrong = run({"stats", "--date", "1993-08-23", "--names", "fr"});
    CHECK(wrong.exit == 2);
    CHECK(wrong.err.find("dataset, D0") != std::string::npos);
    CHECK(test::is_one_sentence(wrong.err));
}
