#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

using test::run;

namespace {

/// A way to use the program wrongly, and the words that its answer must have.
struct Misuse {
    test::Arguments arguments;
    std::vector<std::string> words;
};

}  // namespace

TEST_CASE("wrong usage is answered with one sentence and exit 2") {
    const std::vector<Misuse> misuses{
        {{"statz"}, {"'statz'", "Did you mean 'stats'?"}},
        {{"renderr", "--date", "1993-08-23"}, {"render"}},
        {{"stats", "--dat", "1992-05-08"}, {"'--dat'", "Did you mean '--date'?"}},
        {{"--dat", "1992-05-08"}, {"'--dat'", "Did you mean '--date'?"}},
        {{"stats", "--date", "1992-05-08", "--jsn"}, {"'--jsn'", "Did you mean '--json'?"}},
        {{"stats"}, {"--date"}},
        {{"stats", "--date"}, {"--date needs a value after it.", "'terrachron stats --help'"}},
        {{"stats", "--date", "1992-05-08", "--date", "1992-05-18"}, {"--date may be given once only."}},
        {{"stats", "--date", "1992-05-08", "-v"}, {"There is no option '-v'."}},
        {{"stats", "--date", "1992-05-08", "--dataset", ""}, {"--dataset must not be empty."}},
        {{"stats", "--date", "1992-05-08", ""}, {"FILE must not be empty."}},
        {{"stats", "--date", "1992-05-08", "-o", ""}, {"--output must not be empty."}},
        {{"stats", "--date", "1992-05-08", "-"}, {"not read from standard input"}},
        {{"diff", "one"}, {"DATASET: 2 are needed, 1 is given."}},
        {{"version"}, {"'version'", "Did you mean '--version'?"}},
        {{"stats", "--date", "02.14.1993"}, {"--date", "'02.14.1993'", "1992-05-08"}},
        {{"stats", "--date", "1993-02-31"}, {"--date", "'1993-02-31'"}},
        {{"stats", "--date", "31 Feb"}, {"--date", "'31 Feb'"}},
        {{"stats", "--date", "1992"}, {"--date", "'1992'"}},
        {{"stats", "--date", ""}, {"--date"}},
        {{"stats", "--date", "1987-12-31"}, {"--date", "1988-01-01", "1994-12-31", "1987-12-31"}},
        {{"stats", "--date", "1995-01-01"}, {"--date", "1988-01-01", "1994-12-31", "1995-01-01"}},
        {{"render", "--date", "1995-01-01", "-o", "map.png"}, {"--date", "1995-01-01"}},
        {{"stats", "--date", "1992-05-08", "--json", "--csv"}, {"--json", "--csv"}},
        {{"stats", "--date", "1992-05-08", "--list", "azerland"},
         {"'azerland'", "Did you mean 'azeriland'?"}},
        {{"stats", "--date", "1992-05-08", "--list", "britannica"}, {"'britannica'", "D4, azeriland"}},
        {{"render", "--date", "1993-08-23"}, {"-o", ".png, .svg, .pdf"}},
        {{"render", "--date", "1993-08-23", "-o", "map.bmp"}, {"'map.bmp'", ".png, .svg, .pdf"}},
        {{"render", "--date", "1993-08-23", "-o", "map"}, {"'map'", ".png"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "big"},
         {"--size", "'big'", "1920x1080"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "1920"}, {"--size", "'1920'"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "1920x1080x3"}, {"--size"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "100x100"}, {"--size", "200"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "1e9x1e9"}, {"--size", "16384"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "-640x360"}, {"--size"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--size", "640.5x360"}, {"--size"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--scale", "0"}, {"--scale"}},
        {{"render", "--date", "1993-08-23", "-o", "m.png", "--text", "9"}, {"--text"}},
    };
    for (const auto& misuse : misuses) {
        std::string typed = "terrachron";
        for (const auto& word : misuse.arguments) typed += " " + word;
        DYNAMIC_SECTION(typed) {
            const auto result = run(misuse.arguments);
            CAPTURE(result.err);
            CHECK(result.exit == 2);
            CHECK(result.out.empty());
            CHECK(test::is_one_sentence(result.err));
            for (const auto& word : misuse.words) {
                CAPTURE(word);
                CHECK(result.err.find(word) != std::string::npos);
            }
        }
    }
}

TEST_CASE("the first and the last day of the span may be asked for") {
    CHECK(run({"stats", "--date", "1988-01-01"}).exit == 0);
    CHECK(run({"stats", "--date", "1994-12-31"}).exit == 0);
}

TEST_CASE("help names every command and exits 0") {
    const auto result = run({"--help"});
    CHECK(result.exit == 0);
    CHECK(result.err.empty());
    for (const char* word : {"stats", "reconcile", "render", "--dataset", "--version"}) {
        CAPTURE(word);
        CHECK(result.out.find(word) != std::string::npos);
    }
}

TEST_CASE("every command has help of its own") {
    for (const char* command : {"stats", "reconcile", "render"}) {
        const auto result = run({command, "--help"});
        CAPTURE(command);
        CHECK(result.exit == 0);
        CHECK(result.err.empty());
        CHECK(result.out.find("--dataset") != std::string::npos);
    }
}

TEST_CASE("the version is printed with the program's name") {
    const auto result = run({"--version"});
    CHECK(result.exit == 0);
    CHECK(result.err.empty());
    CHECK(result.out.starts_with("terrachron 0."));
    CHECK(result.out.ends_with("\n"));
}

TEST_CASE("a scale that is not a number is wrong usage") {
    for (const char* option : {"--scale", "--text"}) {
        const auto result = run({"render", "--date", "1993-08-23", "-o", "m.png", option, "nan"});
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
    }
}

TEST_CASE("help as a word is the help of the program, and of a command behind it") {
    CHECK(run({"help"}).out == run({"--help"}).out);
    CHECK(run({"help", "stats"}).out == run({"stats", "--help"}).out);
    CHECK(run({"help", "stats"}).exit == 0);
}

TEST_CASE("behind two strokes there are only files, and a command is none") {
    const auto result = run({"--", "stats"});
    CHECK(result.exit == 2);
    CHECK(result.err == "terrachron: 'stats' is neither a command nor a dataset. See 'terrachron --help'.\n");
}
