#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

std::string printed(test::Arguments arguments, const std::string& profile) {
    if (!profile.empty()) {
        arguments.emplace_back("--prefer");
        arguments.push_back(profile);
    }
    const auto result = run(arguments);
    CAPTURE(arguments.front(), result.err);
    REQUIRE(result.exit == 0);
    return result.out;
}

const std::vector<test::Arguments> reports{{"stats", "--date", "1993-08-23"},
                                           {"series"},
                                           {"reconcile"},
                                           {"compare", "--a", "1992-05-10", "--b", "1993-08-23"},
                                           {"explain", "total.T1"},
                                           {"explain", "--numbers"},
                                           {"describe", "--date", "1993-08-23"},
                                           {"profiles"}};

}  // namespace

TEST_CASE("every report says by which profile it was made, and none by default") {
    for (const auto& report : reports) {
        CAPTURE(report.front());
        CHECK(
            printed(report, "second-dates").find("Profile “Areas of the first list, dates of the second”") !=
            std::string::npos);
        CHECK(printed(report, "").find("Profile “Areas of the first list, dates of the second”") ==
              std::string::npos);
    }
}

TEST_CASE("the JSON of every report carries the profile, null by default") {
    for (auto report : reports) {
        if (report.front() == "describe") continue;
        report.emplace_back("--json");
        CAPTURE(report.front());
        CHECK(Json::parse(printed(report, "dates=azeriland"))["profile"]["prefer"] == "dates=azeriland");
        CHECK(Json::parse(printed(report, ""))["profile"].is_null());
    }
}

TEST_CASE("the profile changes the sums") {
    const test::Arguments stats{"stats", "--date", "1994-12-31", "--json"};
    CHECK(Json::parse(printed(stats, ""))["listed"]["count_once"]["high_km2"] == 14'393);
    CHECK(Json::parse(printed(stats, "earlier-borders"))["listed"]["count_once"]["high_km2"] == 13'210);
    CHECK(Json::parse(printed(stats, "denominator=azerbaijan-land"))["share"]["denominator"] ==
          "azerbaijan-land");
    CHECK(Json::parse(printed(stats, "dates=azeriland"))["regions"][2]["area"]["source"] == "D4");
}

TEST_CASE("pictures and pages say whose dates and areas they show") {
    const test::Folder folder;
    const auto says = [&](test::Arguments arguments, const std::string& name, const std::string& words) {
        arguments.insert(arguments.end(), {"-o", (folder / name).string(), "--prefer", "second-dates", "-q"});
        const auto result = run(arguments);
        CAPTURE(name, result.err);
        REQUIRE(result.exit == 0);
        CHECK(test::read_file(folder / name).find(words) != std::string::npos);
    };
    says({"render", "--date", "1993-08-23"}, "map.svg", "Dates: azeriland.com (8 regions), Virtual Karabakh");
    says({"series"}, "chart.svg", "Dates: azeriland.com (8 regions), Virtual Karabakh (Shusha)");
    says({"page"}, "page.html", "Dates: azeriland.com (8 regions), Virtual Karabakh (Shusha)");
    says({"export", "--date", "1993-08-23"}, "day.geojson", "dates of the second");
}

TEST_CASE("a picture drawn again from itself keeps its profile") {
    const test::Folder folder;
    const auto first = (folder / "first.png").string();
    const auto again = (folder / "again.png").string();
    REQUIRE(run({"render", "--date", "1993-08-23", "-o", first, "--prefer", "dates=azeriland,shusha.date=D4"})
                .exit == 0);
    REQUIRE(run({"render", "--from", first, "-o", again}).exit == 0);
    CHECK(test::read_file(first) == test::read_file(again));
}

TEST_CASE("a profile that cannot be is refused in one sentence") {
    for (const char* wrong : {"nobody", "dates=D9", "dates=D1", "list=D0", "shusha.date=azeriland",
                              "dates=D4,dates=D4", "moon.date=D4", "denominator=mars"}) {
        const auto result = run({"stats", "--date", "1993-08-23", "--prefer", wrong});
        CAPTURE(wrong, result.err);
        CHECK(result.exit == 2);
        CHECK(result.out.empty());
        CHECK(test::is_one_sentence(result.err));
    }
    CHECK(
        run({"stats", "--date", "1993-08-23", "--list", "azeriland", "--prefer", "list=de-waal-2003"}).exit ==
        2);
}

TEST_CASE("explain prints all numbers with --numbers, beside another list too") {
    const auto numbers = printed({"explain", "--numbers", "--list", "azeriland"}, "");
    CHECK(numbers.find("total.T1") != std::string::npos);
    CHECK(run({"explain", "--numbers", "total.T1"}).exit == 2);
}

TEST_CASE("compare with --sources takes no days") {
    for (const test::Arguments& wrong : {test::Arguments{"compare", "--sources", "--a", "1992-05-10"},
                                         {"compare", "--sources", "--b", "1992-05-10"},
                                         {"compare", "--sources", "--denominator", "azerbaijan"}}) {
        const auto result = run(wrong);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
    }
}
