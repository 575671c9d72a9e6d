#include "tests/support/program.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using test::run;

namespace {

struct Pictures : test::Folder {
    std::string make(const char* name, test::Arguments more) const {
        test::Arguments arguments{"render",     "-q", "--overwrite",          "--date",
                                  "1993-08-23", "-o", (*this / name).string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = run(arguments);
        CAPTURE(result.err);
        REQUIRE(result.exit == 0);
        return test::read_file(*this / name);
    }
};

}  // namespace

TEST_CASE("what the window can show a picture can be asked for in words") {
    const Pictures folder;
    const auto plain = folder.make("a.svg", {});
    const auto swiped = folder.make("b.svg", {"--set", "compare=side-by-side", "--set", "with=1992-12-31"});
    CHECK(plain.find("31 December 1992") == std::string::npos);
    CHECK(swiped.find("31 December 1992") != std::string::npos);
    CHECK(swiped.find("23 August 1993") != std::string::npos);
    CHECK(folder.make("c.svg", {"--set", "theme=dark"}).find("#2b2e33") != std::string::npos);
}

TEST_CASE("a picture that was asked for in words is drawn again from itself") {
    const Pictures folder;
    const auto first = folder.make("a.png", {"--set", "theme=dark", "--set", "mode=since-start"});
    const auto again = (folder / "again.png").string();
    REQUIRE(run({"render", "-q", "--from", (folder / "a.png").string(), "-o", again}).exit == 0);
    CHECK((test::read_file(again) == first));
}

TEST_CASE("a word that no state has is wrong usage, told in one sentence") {
    for (const char* word : {"theme", "thme=dark", "theme=pink", "with=2020-11-10"}) {
        CAPTURE(word);
        const auto result = run({"render", "--date", "1993-08-23", "-o", "/nowhere/x.png", "--set", word});
        CHECK(result.exit != 0);
        CHECK(test::is_one_sentence(result.err));
    }
}
