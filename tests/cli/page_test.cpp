#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using test::run;

namespace {

std::string written_page(const test::Folder& folder) {
    REQUIRE(run({"page", "-o", (folder / "map.html").string(), "-q"}).exit == 0);
    return test::read_file(folder / "map.html");
}

}  // namespace

TEST_CASE("the page is one file below a megabyte that asks nothing of a network") {
    const test::Folder folder;
    const auto page = written_page(folder);
    CHECK(page.size() < 1'000'000);
    CHECK(folder.file_count() == 1);
    for (const char* loading :
         {" src=", "<link", "@import", "url(http", "fetch(", "XMLHttpRequest", "<iframe"})
        CHECK(page.find(loading) == std::string::npos);
    CHECK(page == written_page(test::Folder()));
}

TEST_CASE("the page's numbers are those of the series") {
    const test::Folder folder;
    const auto page = written_page(folder);
    const auto begin = page.find("id=\"data\">") + 10;
    const auto data = nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
    CHECK(data["steps"][0]["moves"].size() == 2 * data["regions"].size());
    for (const auto& step : data["steps"]) {
        const auto day = step["day"].get<int>();
        const auto year_month = std::to_string(day);
        CAPTURE(day);
        CHECK(step["moves"].size() <= 2 * data["regions"].size());
        CHECK(step["once"]["km2"][0].get<double>() <= step["once"]["km2"][1].get<double>());
    }
    const auto stats = nlohmann::json::parse(run({"stats", "--date", "1994-12-31", "--json"}).out);
    const auto text = stats.dump();
    const auto& last = data["steps"].back();
    CHECK(text.find(std::to_string(last["once"]["km2"][1].get<int>())) != std::string::npos);
}

TEST_CASE("the page has parts, the line and the direction of the advance, each with its days and words") {
    const test::Folder folder;
    const auto page = written_page(folder);
    const auto begin = page.find("id=\"data\">") + 10;
    const auto data = nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
    const auto& dated = data["dated"];
    for (const char* words : {"part of Fizuli, held by", "Not drawn: part of Mardakert, held",
                              "Line of May 1994, reconstructed for this dataset",
                              "Armenian advance towards Terter and Barda, no ground stated"}) {
        CAPTURE(words);
        const auto found = std::find_if(dated.begin(), dated.end(), [&](const auto& one) {
            return one["said"].template get<std::string>().find(words) != std::string::npos;
        });
        REQUIRE(found != dated.end());
        const bool drawn = !(*found)["kind"].get<std::string>().empty();
        const auto group = "<g id=\"dated-" + std::to_string(found - dated.begin()) + "\"";
        CHECK((page.find(group) != std::string::npos) == drawn);
        CHECK(drawn == (std::string(words).find("Not drawn") == std::string::npos));
    }
}

TEST_CASE("the page sets totals of other publications apart, and says what counts events") {
    const test::Folder folder;
    const auto page = written_page(folder);
    const auto begin = page.find("id=\"data\">") + 10;
    const auto data = nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
    for (const auto& total : data["stated"]) {
        const auto wording = total["wording"].get<std::string>();
        CAPTURE(wording);
        const bool events = wording.find("resolutions") != std::string::npos ||
                            wording.find("agreements") != std::string::npos;
        CHECK((total["counts"] == "counts the events below, not rows of the list") == events);
        CHECK((total["role"] == "comparison") == (wording.find("held area") != std::string::npos ||
                                                  wording.find("oblast") != std::string::npos ||
                                                  wording.find("earlier borders") != std::string::npos));
    }
    CHECK(page.find("Stated in other publications, for comparison") != std::string::npos);
}

TEST_CASE("keys move the page's slider in a browser, and the total follows") {
    if (!test::has_program("chromium") || !test::has_program("python3")) {
        WARN("no chromium here: the page was not tried in a browser");
        return;
    }
    const test::Folder folder;
    written_page(folder);
    const auto script = std::string(test::tests_folder) + "/support/chromium.py";
    const auto said = nlohmann::json::parse(
        test::output_of("timeout 100 python3 '" + script + "' '" + (folder / "map.html").string() + "'"));
    CHECK(said["start"]["date"] == "1 January 1988");
    CHECK(said["one"]["date"] == "8 May 1992");
    CHECK(said["two"]["date"] == "18 May 1992");
    CHECK(said["one"]["total"] != said["two"]["total"]);
    CHECK(said["two"]["total"].get<std::string>().find("2\u202F129 – 6\u202F240") == 0);
    CHECK(said["two"]["held"] == 2);
    CHECK(said["day"]["date"] == "19 May 1992");
    CHECK(said["day"]["total"] == said["two"]["total"]);
    CHECK(said["end"]["date"] == "31 December 1994");
    CHECK(said["home"]["date"] == "1 January 1988");
    CHECK(said["playing"]["play"] == "Pause");
    CHECK(said["paused"]["play"] == "Play");
    CHECK(said["spoken"].get<std::string>().starts_with("1 April 1993. Listed area 6"));
    CHECK(said["start"]["resources"] == 0);
    CHECK(said["errors"].empty());
    CHECK(said["tabs"].get<int>() < 20);
}

TEST_CASE("a page of records alone, without outlines and before the year 1, works in a browser") {
    if (!test::has_program("chromium") || !test::has_program("python3")) {
        WARN("no chromium here: the page was not tried in a browser");
        return;
    }
    const test::Folder folder;
    std::filesystem::create_directory(folder / "old");
    test::write_text(folder / "old" / "control.csv",
                     "region,holder,from\nland,north,-0200-03-10\nhill,north,-0198-01-01\n");
    REQUIRE(run({"page", "--dataset", (folder / "old").string(), "-o", (folder / "map.html").string(), "-q"})
                .exit == 0);
    const auto page = test::read_file(folder / "map.html");
    for (const char* heading : {"Compared with the stated totals", "<summary>Events"}) {
        CAPTURE(heading);
        CHECK(page.find(heading) == std::string::npos);
    }
    const auto script = std::string(test::tests_folder) + "/support/chromium.py";
    const auto said = nlohmann::json::parse(
        test::output_of("timeout 100 python3 '" + script + "' '" + (folder / "map.html").string() + "'"));
    CHECK(said["errors"].empty());
    CHECK(said["one"]["date"] == "10 March 201 BCE");
    CHECK(said["end"]["rows"] == 2);
    CHECK(said["years"] == nlohmann::json({"201 BCE", "200 BCE", "199 BCE"}));
}

namespace {

/// Left, top, right, bottom.
using Rect = std::array<int, 4>;

bool overlap(const Rect& a, const Rect& b) {
    return a[0] < b[2] - 1 && b[0] < a[2] - 1 && a[1] < b[3] - 1 && b[1] < a[3] - 1;
}

nlohmann::json layout_at(const test::Folder& folder, const std::string& size) {
    const auto script = std::string(test::tests_folder) + "/support/chromium.py";
    return nlohmann::json::parse(test::output_of("timeout 100 python3 '" + script + "' --layout '" +
                                                 (folder / "map.html").string() + "' " + size));
}

}  // namespace

TEST_CASE("in windows of every width no part of the page covers another, and all of it can be read") {
    if (!test::has_program("chromium") || !test::has_program("python3")) {
        WARN("no chromium here: the page was not tried in narrow windows");
        return;
    }
    const test::Folder folder;
    written_page(folder);
    for (const char* size :
         {"390x844", "844x390", "768x1024", "1024x768", "1280x900", "1366x768", "1920x1080"}) {
        const auto found = layout_at(folder, size);
        for (const char* day : {"first", "change"}) {
            const auto& page = found[day];
            CAPTURE(size, day, page.dump());
            const auto rect = [&](const char* part) { return page[part].get<Rect>(); };
            CHECK(page["scroll"] <= page["width"]);
            for (const auto& [a, b] : {std::pair{"key", "day"},
                                       {"key", "foot"},
                                       {"day", "foot"},
                                       {"key", "time"},
                                       {"day", "time"},
                                       {"foot", "time"},
                                       {"map", "time"}})
                CHECK_FALSE(overlap(rect(a), rect(b)));
            // The listed regions are on the map, and nothing lies on them.
            CHECK(rect("regions")[0] >= rect("map")[0]);
            CHECK(rect("regions")[2] <= rect("map")[2]);
            CHECK_FALSE(overlap(rect("regions"), rect("day")));
            CHECK_FALSE(overlap(rect("regions"), rect("key")));
            // The head is no higher than its lines need.
            CHECK(rect("day")[3] - rect("day")[1] <= 250);
            CHECK(rect("total")[3] - rect("total")[1] <= 90);
            CHECK(page["year"] >= 12);
            CHECK(page["cut"].empty());
            CHECK(page["label"] >= 10);
            CHECK(rect("play")[3] - rect("play")[1] >= 44);
        }
    }
}

TEST_CASE("the page's legend has what the day shows") {
    if (!test::has_program("chromium") || !test::has_program("python3")) return;
    const test::Folder folder;
    written_page(folder);
    const auto found = layout_at(folder, "1366x768");
    const auto entries = [&](const char* day) {
        return found[day]["entries"].get<std::vector<std::string>>();
    };
    CHECK(entries("first") == std::vector<std::string>{"within the stated interval, no day given",
                                                       "listed for a later date",
                                                       "dashed rim: outline reconstructed"});
    CHECK(entries("change").front() == "changed on this day");
    CHECK(entries("change").size() == 5);
}

TEST_CASE("the page is within reach of everybody, at the sizes that pupils have") {
    if (!test::has_program("chromium") || !test::has_program("python3")) {
        WARN("no chromium here: the page was not held against WCAG");
        return;
    }
    const test::Folder folder;
    written_page(folder);
    const auto tool = std::string(test::tests_folder) + "/../tools/check-page-access";
    const auto report = test::output_of("timeout 400 '" + tool + "' '" + (folder / "map.html").string() +
                                        "' 2>&1; echo status $?");
    CAPTURE(report);
    if (report.find("status 2") != std::string::npos) {
        WARN(report);  // axe-core could not be had
        return;
    }
    CHECK(report.find("no findings") != std::string::npos);
    CHECK(report.find("status 0") != std::string::npos);
}

TEST_CASE("a tap on a region tells its dates on the map, and a second one takes them away") {
    if (!test::has_program("chromium") || !test::has_program("python3")) return;
    const test::Folder folder;
    written_page(folder);
    const auto found = layout_at(folder, "390x844");
    CHECK(found["picked"].get<std::string>().starts_with("Lachin: held on this day; listed 18 May 1992, 1"));
    CHECK(found["unpicked"] == "");
}
