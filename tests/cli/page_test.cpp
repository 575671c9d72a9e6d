#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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
    for (const auto& step : data["steps"]) {
        const auto day = step["day"].get<int>();
        const auto year_month = std::to_string(day);
        CAPTURE(day);
        CHECK(step["status"].get<std::string>().size() == data["regions"].size());
        CHECK(step["once"]["km2"][0].get<double>() <= step["once"]["km2"][1].get<double>());
    }
    const auto stats = nlohmann::json::parse(run({"stats", "--date", "1994-12-31", "--json"}).out);
    const auto text = stats.dump();
    const auto& last = data["steps"].back();
    CHECK(text.find(std::to_string(last["once"]["km2"][1].get<int>())) != std::string::npos);
}

TEST_CASE("keys move the page's slider in a browser, and the total follows") {
    if (!test::has_program("chromium") || !test::has_program("python3")) {
        WARN("no chromium here: the page was not tried in a browser");
        return;
    }
    const test::Folder folder;
    written_page(folder);
    const auto script = std::string(TERRACHRON_TESTS) + "/support/chromium.py";
    const auto said = nlohmann::json::parse(
        test::output_of("timeout 100 python3 '" + script + "' '" + (folder / "map.html").string() + "'"));
    CHECK(said["start"]["date"] == "1 January 1988");
    CHECK(said["one"]["date"] == "8 May 1992");
    CHECK(said["two"]["date"] == "18 May 1992");
    CHECK(said["one"]["total"] != said["two"]["total"]);
    CHECK(said["two"]["total"].get<std::string>().find("2\u2009129 – 6\u2009240") == 0);
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
