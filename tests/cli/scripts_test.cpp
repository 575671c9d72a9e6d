#include "tests/support/feature_collection.hpp"
#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <vector>

// Names in many scripts, from a file to pictures.

using test::output_of;
using test::run;

namespace {

const std::vector<std::string> names{"Αθήνα", "თბილისი", "Երևան",  "Новгород", "القدس", "ירושלים",
                                     "दिल्ली", "กรุงเทพ",  "東京都", "대한민국", "አዲስ"};

/// One region for each script, side by side, each held from a day of its own.
struct Scripts : test::Folder {
    explicit Scripts(const std::vector<std::string>& of = names) {
        std::string features;
        for (std::size_t i = 0; i < of.size(); ++i) {
            const double left = 20 + 2 * static_cast<double>(i % 4);
            const double top = 40 - 1.4 * static_cast<double>(i / 4);
            features += (i == 0 ? "" : ",") +
                        test::feature(fmt::format(R"({{"name":"{}","from":"1900-01-{:02}"}})", of[i], i + 1),
                                      fmt::format(R"({{"type":"Polygon","coordinates":[[[{0},{2}],[{1},{2}],)"
                                                  R"([{1},{3}],[{0},{3}],[{0},{2}]]]}})",
                                                  left, left + 1.9, top - 1.3, top));
        }
        test::write_text(*this / "scripts.geojson", test::collection(features));
    }

    std::string data() const { return (*this / "scripts.geojson").string(); }

    std::string make(const std::string& name) const {
        const auto file = (*this / name).string();
        const auto result = run({"render", data(), "--date", "1900-01-11", "-q", "-o", file});
        CAPTURE(result.err);
        REQUIRE(result.exit == 0);
        return file;
    }
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every script has a font, by check") {
    const Scripts folder;
    const auto result = run({"check", folder.data()});
    CAPTURE(result.out);
    CHECK(result.exit == 0);
    CHECK_FALSE(holds(result.out, "no installed font"));
}

TEST_CASE("a letter that no font has is found by check, with row, field and letter") {
    const Scripts folder({"Αθήνα", "b\U0010FFFD"});
    const auto result = run({"check", folder.data()});
    CHECK(holds(result.out, "Row 2 of regions, field 'name': no installed font has"));
    CHECK(holds(result.out, "(U+10FFFD)"));
}

TEST_CASE("names of every script are read out of a PDF in the order in which they are read") {
    const Scripts folder;
    const auto text = output_of("pdftotext '" + folder.make("map.pdf") + "' -");
    for (const auto& name : names) {
        CAPTURE(name, text);
        CHECK(holds(text, name));
    }
}

TEST_CASE("a PDF embeds a font for every script") {
    const Scripts folder;
    const auto fonts = output_of("pdffonts '" + folder.make("map.pdf") + "'");
    for (const char* font : {"Georgian", "Armenian", "Arabic", "Hebrew", "Devanagari", "Thai", "Ethiopic"}) {
        CAPTURE(font);
        CHECK(holds(fonts, std::string("NotoSans") + font));
    }
    CHECK_FALSE(holds(fonts, " no  "));
}

TEST_CASE("names of every script stand in an SVG, with their fonts") {
    const Scripts folder;
    const auto svg = test::read_file(folder.make("map.svg"));
    for (const auto& name : names) {
        CAPTURE(name);
        CHECK(holds(svg, ">" + name + "</text>"));
    }
    for (const char* font : {"Georgian", "Armenian", "Arabic", "Hebrew", "Devanagari", "Thai", "Ethiopic"}) {
        CAPTURE(font);
        CHECK(holds(svg, std::string("@font-face{font-family:'Noto Sans ") + font + "'"));
    }
}

TEST_CASE("names of every script stand on a page, those from right to left apart from what is behind them") {
    const Scripts folder;
    const auto file = (folder / "map.html").string();
    REQUIRE(run({"page", folder.data(), "-q", "-o", file}).exit == 0);
    const auto page = test::read_file(file);
    for (const auto& name : names) {
        CAPTURE(name);
        CHECK(holds(page, name));
    }
    CHECK(holds(page, "\u2067ירושלים\u2069"));
    CHECK_FALSE(holds(page, "\u2067Αθήνα"));
}
