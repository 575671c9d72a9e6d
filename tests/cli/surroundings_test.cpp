#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::Environment;
using test::run;

namespace {

/// Locales made for this test, since few machines have them all.
const test::Folder& locales() {
    static const test::Folder folder;
    static const bool made = [] {
        for (const char* name : {"de_DE", "tr_TR"}) {
            const auto command = "localedef -i " + std::string(name) + " -f UTF-8 '" +
                                 (folder / (std::string(name) + ".UTF-8")).string() + "' >/dev/null 2>&1";
            if (std::system(command.c_str()) != 0) return false;
        }
        return true;
    }();
    INFO("localedef has no de_DE or tr_TR here; tools/install-dependencies --test installs them");
    REQUIRE(made);
    return folder;
}

Environment in_language(const std::string& language) {
    return {{"LC_ALL", language}, {"LANG", language}, {"LOCPATH", locales().path()}};
}

struct Written {
    std::string name;
    test::Arguments command;
};

/// Everything that should be the same bytes again.
std::vector<Written> writings() {
    const test::Arguments picture{"render", "--date", "1993-08-23", "--size", "960x540"};
    const test::Arguments state{"export", "--date", "1993-08-23"};
    return {{"map.png", picture},
            {"map.svg", picture},
            {"map.pdf", picture},
            {"sheet.svg", {"contact-sheet", "--dates", "1992-05-18,1993-08-23"}},
            {"handout.pdf", {"handout", "--dates", "1993-08-23"}},
            {"frame-#.png", {"animate", "--by", "change", "--size", "320x200"}},
            {"state.csv", state},
            {"state.geojson", state},
            {"page.html", {"page"}}};
}

/// Everything that the program writes about one day, as bytes.
std::map<std::string, std::string> outputs(const Environment& surroundings) {
    const test::Folder folder;
    std::map<std::string, std::string> all;
    for (const char* form : {"--csv", "--json", "--markdown"}) {
        all[std::string("stats ") + form] = run({"stats", "--date", "1993-08-23", form}, surroundings).out;
        all[std::string("reconcile ") + form] = run({"reconcile", form}, surroundings).out;
        all[std::string("series ") + form] = run({"series", "--by", "year", form}, surroundings).out;
    }
    for (auto [name, command] : writings()) {
        command.insert(command.end(), {"-q", "-o", (folder / name).string()});
        const auto result = run(command, surroundings);
        CAPTURE(name, result.err);
        REQUIRE(result.exit == 0);
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        all[entry.path().filename().string()] = test::read_file(entry.path());
    return all;
}

void same(const std::map<std::string, std::string>& found,
          const std::map<std::string, std::string>& expected) {
    CHECK(found.size() == expected.size());
    for (const auto& [name, bytes] : expected) {
        CAPTURE(name);
        CHECK_FALSE(bytes.empty());
        CHECK((found.at(name) == bytes));
    }
}

}  // namespace

TEST_CASE("the same state is the same bytes again") { same(outputs({}), outputs({})); }

TEST_CASE("time zones change no byte of any output") {
    const auto expected = outputs({{"TZ", "UTC"}});
    for (const char* zone : {"Asia/Baku", "America/St_Johns"}) {
        CAPTURE(zone);
        same(outputs({{"TZ", zone}}), expected);
    }
}

TEST_CASE("languages change no byte of any output") {
    const auto expected = outputs({{"LC_ALL", "C"}});
    for (const char* language : {"de_DE.UTF-8", "tr_TR.UTF-8"}) {
        CAPTURE(language);
        same(outputs(in_language(language)), expected);
    }
}

TEST_CASE("the languages of these tests are really there") {
    for (const char* language : {"de_DE.UTF-8", "tr_TR.UTF-8"}) {
        CAPTURE(language);
        const auto said = test::output_of("LOCPATH='" + locales().path().string() + "' LC_ALL=" + language +
                                          " locale decimal_point");
        CHECK(said == ",\n");
    }
}

TEST_CASE("pictures and tables need no display") {
    const test::Folder folder;
    const Environment no_display{{"DISPLAY", ":99999"}, {"WAYLAND_DISPLAY", "none"}};
    CHECK(run({"stats", "--date", "1993-08-23"}, no_display).exit == 0);
    CHECK(run({"render", "--date", "1993-08-23", "-o", (folder / "map.png").string()}, no_display).exit == 0);
}

TEST_CASE("nothing is left in the working folder") {
    const test::Folder folder;
    test::start({"stats", "--date", "1993-08-23"}, test::plain_environment(test::Folder()), folder);
    CHECK(folder.file_count() == 2);  // what was printed, and what was said
}
