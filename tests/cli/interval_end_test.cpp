#include "tests/support/png.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

// The list dates Nagorno-Karabakh to 1988/1992. On the last day of that interval the low sum rises, which is a fact of
// counting: no output may show it as a change. 2 April 1993, a stated day, shows that each test could fail.

using test::run;
using Json = nlohmann::json;

namespace {

const std::string words = "end of the stated interval";

std::string said_by(const test::Arguments& arguments) {
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    return result.out;
}

std::string written(const std::string& name, test::Arguments arguments) {
    const test::Folder folder;
    arguments.insert(arguments.end(), {"-q", "-o", (folder / name).string()});
    said_by(arguments);
    return test::read_file(folder / name);
}

std::string map_on(const std::string& day, const std::string& name) {
    return written(name, {"render", "--date", day});
}

/// Pixels in the colours of what changed, fill and hatch of the light theme.
std::ptrdiff_t changed_pixels(const std::string& png) {
    const auto picture = test::decoded_png(png);
    return std::count_if(picture.pixels.begin(), picture.pixels.end(),
                         [](std::uint32_t p) { return p == 0xFFE58B4A || p == 0xFFB9481C; });
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string text_of_pdf(const std::string& name, test::Arguments arguments) {
    const test::Folder folder;
    arguments.insert(arguments.end(), {"-q", "-o", (folder / name).string()});
    said_by(arguments);
    auto text = test::output_of("pdftotext '" + (folder / name).string() + "' -");
    std::replace(text.begin(), text.end(), '\n', ' ');  // words go on in the next line
    return text;
}

}  // namespace

TEST_CASE("on the last day of an interval the map shows nothing as changed, and says what it is") {
    CHECK(changed_pixels(map_on("1992-12-31", "map.png")) == 0);
    CHECK(changed_pixels(map_on("1993-04-02", "map.png")) > 1000);
    const auto svg = map_on("1992-12-31", "map.svg");
    CHECK(has(svg, words));
    CHECK_FALSE(has(svg, "changed on this day"));
    CHECK_FALSE(has(svg, "+ Nagorno-Karabakh"));
    CHECK(has(map_on("1993-04-02", "map.svg"), "changed on this day"));
}

TEST_CASE("neither does that of another list on the last day of its own intervals") {
    for (const auto& [list, day] : {std::pair{"azeriland", "1994-12-31"},
                                    {"azeriland", "1993-04-04"},
                                    {"de-waal-2003", "1994-05-12"}}) {
        CAPTURE(list, day);
        const auto svg = written("map.svg", {"render", "--date", day, "--list", list});
        CHECK(has(svg, words));
        CHECK_FALSE(has(svg, "changed on this day"));
    }
}

TEST_CASE("the series has no gain on the last day of an interval, and nine for nine regions") {
    const auto points = Json::parse(said_by({"series", "--by", "day", "--json"}))["points"];
    int gained = 0;
    for (const auto& point : points) {
        gained += point["newly_held"].get<int>();
        if (point["date"] == "1992-12-31") {
            CHECK(point["newly_held"] == 0);
            CHECK(point["interval_ends"] == 1);
        }
    }
    CHECK(gained == 9);
}

TEST_CASE("compare counts the end of an interval apart from what is newly held") {
    const auto compared =
        Json::parse(said_by({"compare", "--a", "1992-12-30", "--b", "1992-12-31", "--json"}));
    CHECK(compared["newly_held"].empty());
    CHECK(compared["settled"].size() == 1);
    const auto table = said_by({"compare", "--a", "1992-05-17", "--b", "1993-04-01"});
    CHECK(has(table, words));
    CHECK(has(table, "+1"));
    const auto difference = Json::parse(
        said_by({"compare", "--a", "1992-05-17", "--b", "1993-04-01", "--json"}))["difference"]["count_once"];
    CHECK(difference["low_km2"] == 1840);
    CHECK(difference["high_km2"] == 5951);
}

TEST_CASE("the map of a difference counts as compare does") {
    const auto svg = written("map.svg", {"render", "--date", "1993-04-01", "--set", "compare=difference",
                                         "--set", "with=1992-05-17"});
    CHECK(has(svg, "1 newly held, 0 no longer held, 1 at the end of the stated interval"));
}

TEST_CASE("statistics and sentences say what the last day of an interval is") {
    const auto stats = said_by({"stats", "--date", "1992-12-31"});
    CHECK(has(stats, "held (" + words + ")"));
    CHECK_FALSE(has(stats, "(changed)"));
    const auto json = Json::parse(said_by({"stats", "--date", "1992-12-31", "--json"}));
    for (const auto& region : json["regions"]) CHECK(region["changed"] == false);
    CHECK(json["regions"][0]["interval_ended"] == true);
    const auto sentences = said_by({"describe", "--date", "1992-12-31"});
    CHECK(has(sentences, words));
    CHECK_FALSE(has(sentences, "On this day"));
}

TEST_CASE("no sheet of a handout and no map of a contact sheet is made for the last day of an interval") {
    for (const char* command : {"handout", "contact-sheet"}) {
        const auto text = text_of_pdf("sheet.pdf", {command});
        CAPTURE(command, text);
        CHECK(has(text, "2 April 1993"));
        CHECK_FALSE(has(text, "31 December 1992"));
    }
    CHECK_FALSE(has(text_of_pdf("sheet.pdf", {"handout", "--dates", "1992-12-31"}), "On this day"));
    CHECK(has(text_of_pdf("sheet.pdf", {"contact-sheet", "--dates", "1992-12-31,1993-04-02"}), words));
}

TEST_CASE("no step of the talk is the last day of an interval, and a step put there marks no change") {
    const test::Folder folder;
    for (const auto& scene :
         Json::parse(test::read_file(std::string(test::dataset_folder) + "/talk.json"))["scenes"])
        CHECK(scene["date"] != "1992-12-31");
    const auto sheet_of = [&](const std::string& day) {
        test::write_text(folder / "talk.json", R"({"format_version": 1, "scenes": [{"date": ")" + day +
                                                   R"(", "caption": "A step.", "note": ""}]})");
        return text_of_pdf("talk.pdf", {"handout", "--talk", (folder / "talk.json").string()});
    };
    const auto sheet = sheet_of("1992-12-31");
    CAPTURE(sheet);
    CHECK(has(sheet, words));
    CHECK_FALSE(has(sheet, "changed on this day"));
    CHECK(has(sheet_of("1993-04-02"), "changed on this day"));
}

TEST_CASE(
    "a film by change has no picture of the last day of an interval, and one by day marks nothing on it") {
    const test::Folder folder;
    said_by({"animate", "--by", "change", "--size", "320x200", "--hold", "0.2", "-q", "-o",
             (folder / "frame-##.png").string()});
    CHECK(folder.file_count() == 8);
    said_by({"animate", "--from", "1992-12-30", "--to", "1993-01-02", "--by", "day", "-q", "-o",
             (folder / "day-#.png").string()});
    for (const char* name : {"day-1.png", "day-2.png", "day-3.png"})
        CHECK(changed_pixels(test::read_file(folder / name)) == 0);
}

TEST_CASE("the page does not stop on the last day of an interval, and its sums count on") {
    const auto page = written("map.html", {"page"});
    const auto begin = page.find("id=\"data\">") + 10;
    const auto steps = Json::parse(page.substr(begin, page.find("</script>", begin) - begin))["steps"];
    const auto end = std::find_if(steps.begin(), steps.end(), [](const Json& step) { return !step["stop"]; });
    REQUIRE(end != steps.end());
    CHECK((*end)["day"] == 8400);  // 31 December 1992
    CHECK((*end)["changed"].empty());
    CHECK((*end)["ended"] == Json({0}));
    CHECK(has((*end)["changes"][0]["text"], words));
    CHECK((*end)["once"]["km2"][0] == 6240);
    CHECK(std::count_if(steps.begin(), steps.end(), [](const Json& step) { return step["stop"] == true; }) ==
          8);
}

TEST_CASE("exported tables of the last day of an interval have no changed row") {
    const auto table = written("day.csv", {"export", "--date", "1992-12-31"});
    CHECK_FALSE(has(table, ",yes,"));
    CHECK(has(written("day.csv", {"export", "--date", "1993-04-02"}), ",yes,"));
}
