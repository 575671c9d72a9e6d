#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using test::Environment;
using test::run;

namespace {

/// Locales made for this test, since few machines have them all.
const test::Folder& locales() {
    static const test::Folder folder;
    static const bool made = [] {
        bool all = true;
        for (const char* name : {"de_DE", "tr_TR"}) {
            const auto command = "localedef -i " + std::string(name) + " -f UTF-8 '" +
                                 (folder / (std::string(name) + ".UTF-8")).string() + "' >/dev/null 2>&1";
            all = std::system(command.c_str()) == 0 && all;
        }
        if (!all) WARN("localedef has no de_DE or tr_TR here: the program falls back to C and proves less");
        return all;
    }();
    static_cast<void>(made);
    return folder;
}

/// Everything that the program writes about one day, as bytes.
std::string outputs(const Environment& surroundings) {
    const test::Folder folder;
    std::string all = run({"stats", "--date", "1993-08-23", "--csv"}, surroundings).out +
                      run({"stats", "--date", "1993-08-23", "--json"}, surroundings).out +
                      run({"stats", "--date", "1993-08-23"}, surroundings).out +
                      run({"reconcile", "--csv"}, surroundings).out;
    for (const char* name : {"map.png", "map.svg", "map.pdf"}) {
        const auto file = (folder / name).string();
        const auto result =
            run({"render", "--date", "1993-08-23", "--size", "960x540", "-o", file}, surroundings);
        CAPTURE(result.err);
        REQUIRE(result.exit == 0);
        all += test::read_file(file);
    }
    return all;
}

}  // namespace

TEST_CASE("time zones change no byte of any output") {
    const auto expected = outputs({{"TZ", "UTC"}});
    for (const char* zone : {"Asia/Baku", "America/St_Johns"}) {
        CAPTURE(zone);
        CHECK((outputs({{"TZ", zone}}) == expected));
    }
}

TEST_CASE("languages change no byte of any output") {
    const auto expected = outputs({{"LC_ALL", "C"}});
    for (const char* language : {"de_DE.UTF-8", "tr_TR.UTF-8"}) {
        CAPTURE(language);
        CHECK(
            (outputs({{"LC_ALL", language}, {"LANG", language}, {"LOCPATH", locales().path()}}) == expected));
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
