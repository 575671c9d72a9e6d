#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

/// The stated totals by their id.
std::map<std::string, Json> reconciled(test::Arguments more = {}) {
    test::Arguments arguments{"reconcile", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto result = run(arguments);
    REQUIRE(result.exit == 0);
    REQUIRE(result.err.empty());
    std::map<std::string, Json> totals;
    const auto report = Json::parse(result.out);
    for (const auto& total : report["totals"]) totals[total["id"]] = total;
    return totals;
}

}  // namespace

TEST_CASE("reconcile gives a verdict for each of the documents' totals") {
    auto totals = reconciled();
    CHECK(totals.at("T1")["verdict"] == "differs");
    CHECK(totals.at("T2")["verdict"] == "differs");
    CHECK(totals.at("T3")["verdict"] == "agrees");
    CHECK(totals.at("T4a")["verdict"] == "agrees");
    CHECK(totals.at("T4b")["verdict"] == "differs");
    CHECK(totals.at("T5")["verdict"] == "agrees");
    CHECK(totals.at("T6")["verdict"] == "not comparable");
    for (const auto& [id, total] : totals) {
        CAPTURE(id);
        CHECK_FALSE(total["reason"].get<std::string>().empty());
        CHECK_FALSE(total["sources"].empty());
    }
}

TEST_CASE("reconcile shows value, sums and differences of the 20 percent") {
    const auto t1 = reconciled().at("T1");
    CHECK(t1["value"] == 20);
    CHECK(t1["tested_on"] == "1994-12-31");
    CHECK(t1["stated_km2"] == 17'320);
    CHECK(t1["count_once"]["high"].get<double>() == Approx(16.6201).margin(5e-5));
    CHECK(t1["count_once"]["high_difference_km2"] == -2927);
    CHECK(t1["count_once"]["high_difference_points"].get<double>() == Approx(-3.3799).margin(5e-5));
    CHECK(t1["as_listed"]["high"].get<double>() == Approx(16.9538).margin(5e-5));
    CHECK(t1["as_listed"]["high_difference_km2"] == -2638);
    CHECK(t1["denominator"]["km2"] == 86'600);
}

TEST_CASE("reconcile tests the 20 percent of 1992 on the last day of that year") {
    const auto t2 = reconciled().at("T2");
    CHECK(t2["tested_on"] == "1992-12-31");
    CHECK(t2["count_once"]["high"].get<double>() == Approx(7.2055).margin(5e-5));
    CHECK(t2["as_listed"]["high"].get<double>() == Approx(7.5393).margin(5e-5));
}

TEST_CASE("what is not comparable has no computed numbers") {
    const auto t6 = reconciled().at("T6");
    CHECK(t6["count_once"].is_null());
    CHECK(t6["as_listed"].is_null());
    CHECK(t6["approximate"] == true);
}

TEST_CASE("reconcile holds the second list against its own total") {
    const auto w3 = reconciled({"--list", "azeriland"}).at("W3");
    CHECK(w3["verdict"] == "agrees");
    CHECK(w3["count_once"]["high"].get<double>() == Approx(15.254).margin(5e-4));
    CHECK(w3["role"] == "comparison");
}

TEST_CASE("reconcile says how much rounding could account for, and that it does not explain the 20 percent") {
    const auto t1 = reconciled().at("T1");
    const auto& rounding = t1["count_once"]["rounding_km2"];
    CHECK(rounding["total"] == 433);  // half a percent of 86 600 km²
    CHECK(rounding["areas"] == 4);    // eight areas in whole km²
    CHECK(rounding["denominator"].get<double>() == Approx(0.0975));
    CHECK(t1["count_once"]["rounding_explains"] == false);
    CHECK(t1["reason"].get<std::string>().find("which does not explain the difference") != std::string::npos);
}

TEST_CASE("reconcile tests the figures of every side, and says what by") {
    auto totals = reconciled();
    for (const char* id : {"W1", "W2", "W6", "W7", "W8"}) {
        CAPTURE(id);
        CHECK(totals.at(id)["verdict"] != "not comparable");
        CHECK(totals.at(id)["compared_with"] == "de-waal-2003");
        CHECK(totals.at(id)["checks"].size() == 5);
    }
    CHECK(totals.at("T1")["compared_with"] == "D4");
    CHECK(totals.at("T5")["compared_with"].is_null());
    CHECK(totals.at("W9")["checks"].size() == 3);
}

TEST_CASE("reconcile as text is the page that was accepted") {
    const auto result = run({"reconcile"});
    CHECK(result.exit == 0);
    CHECK(result.err.empty());
    test::check_golden("reconcile.txt", result.out);
}

TEST_CASE("reconcile as CSV is the table that was accepted") {
    const auto result = run({"reconcile", "--csv"});
    CHECK(result.exit == 0);
    test::check_golden("reconcile.csv", result.out);
}
