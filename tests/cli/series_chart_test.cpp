#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using test::run;

TEST_CASE("series writes its chart as PNG, SVG and PDF") {
    const test::Folder folder;
    for (const auto& [name, begin] :
         {std::pair{"chart.png", "\x89PNG"}, {"chart.svg", "<svg"}, {"chart.pdf", "%PDF"}}) {
        const auto file = folder / name;
        const auto result = run({"series", "-o", file.string(), "--mark", "1993-08-23", "-q"});
        CAPTURE(name, result.err);
        CHECK(result.exit == 0);
        CHECK(test::read_file(file).starts_with(begin));
    }
}

TEST_CASE("the chart of a series says what it shows to those who do not see it") {
    const test::Folder folder;
    const auto file = folder / "chart.svg";
    REQUIRE(run({"series", "-o", file.string()}).exit == 0);
    const auto svg = test::read_file(file);
    CHECK(svg.find("From 18 May 1992: 2\u202F129 – 6\u202F240 km².") != std::string::npos);
    CHECK(svg.find("Stated by De Waal 2003: 13.62 %.") != std::string::npos);
}

TEST_CASE("the chart of a series is never half written and never replaces a file unasked") {
    const test::Folder folder;
    const auto file = folder / "chart.svg";
    REQUIRE(run({"series", "-o", file.string()}).exit == 0);
    const auto again = run({"series", "-o", file.string()});
    CHECK(again.exit != 0);
    CHECK(test::is_one_sentence(again.err));
    CHECK(run({"series", "-o", file.string(), "--overwrite"}).exit == 0);
}

TEST_CASE("options of a chart and of a table do not mix") {
    const test::Folder folder;
    const auto chart = (folder / "chart.svg").string();
    for (const test::Arguments& wrong : {test::Arguments{"series", "--size", "800x450"},
                                         {"series", "--mark", "1993-08-23"},
                                         {"series", "-o", chart, "--json"},
                                         {"series", "-o", chart, "--by", "year"},
                                         {"series", "-o", chart, "--size", "10x10"},
                                         {"series", "-o", chart, "--counting", "twice"},
                                         {"series", "-o", chart, "--mark", "2001-01-01"}}) {
        const auto result = run(wrong);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
        CHECK_FALSE(std::filesystem::exists(chart));
    }
}
