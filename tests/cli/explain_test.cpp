#include "tests/support/csv.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

Json explained(const std::string& number) {
    const auto result = run({"explain", number, "--json"});
    CAPTURE(number, result.err);
    REQUIRE(result.exit == 0);
    return Json::parse(result.out);
}

}  // namespace

TEST_CASE("a sum opens up to the rows that make it") {
    const auto sum = explained("listed.count_once.low_km2@1992-05-18");
    CHECK(sum["value"] == 2129);
    double added = 0;
    for (const auto& row : sum["rows"]) {
        CHECK_FALSE(row["citation"]["locator"].get<std::string>().empty());
        if (!row["adds"].is_null()) added += row["adds"].get<double>();
    }
    CHECK(added == 2129);
}

TEST_CASE("each sum of a day is the one that stats gives") {
    const auto stats = Json::parse(run({"stats", "--date", "1993-08-23", "--json"}).out);
    for (const char* counting : {"count_once", "as_listed"})
        for (const char* bound : {"low_km2", "high_km2"}) {
            const auto id = std::string("listed.") + counting + "." + bound;
            CHECK(explained(id + "@1993-08-23")["value"] == stats["listed"][counting][bound]);
        }
}

TEST_CASE("a stated total opens up to its statement and the rows held against it") {
    const auto total = explained("total.T1");
    CHECK(total["value"] == 20);
    CHECK(total["rows"].size() >= 10);
    CHECK(total["rows"][0]["citation"]["source"] == "D2");
}

TEST_CASE("an explained number says how far rounding could move it, and whether that explains a difference") {
    const auto total = explained("total.T1");
    CHECK(total["rounding_km2"]["areas"] == 4.5);  // all nine rows, as that comes nearer
    CHECK(total["explained_by_rounding"] == false);
    const auto sum = explained("listed.count_once.low_km2@1992-05-18");
    CHECK(sum["rounding_km2"]["together"] == 1);  // Shusha and Lachin, each in whole km²
    CHECK(sum["explained_by_rounding"].is_null());
    CHECK(sum["rounding"].get<std::string>().find("off by up to 1.0 km²") != std::string::npos);
    CHECK(explained("area.martuni")["rounding_km2"]["total"] == 5);
}

TEST_CASE("every number that is offered can be explained") {
    const test::Folder folder;
    test::write_text(folder / "ids.csv", run({"explain", "--csv"}).out);
    const auto ids = test::csv_rows(folder / "ids.csv");
    CHECK(ids.size() > 50);
    for (const auto& row : ids) {
        const auto result = run({"explain", row.at("id")});
        CAPTURE(row.at("id"), result.err);
        CHECK(result.exit == 0);
        CHECK_FALSE(result.out.empty());
    }
}

TEST_CASE("a number that is not there is refused with the nearest one") {
    const auto result = run({"explain", "area.kalbaajr"});
    CHECK(result.exit != 0);
    CHECK(result.err.find("Did you mean 'area.kalbajar'?") != std::string::npos);
}
