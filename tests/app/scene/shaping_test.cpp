#include "app/scene/shaping.hpp"

#include "app/scene/font_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

ShapedLine shaped(std::string_view utf8) { return *shaped_line(utf8, Weight::regular); }

std::vector<std::uint32_t> clusters(const ShapedLine& line) {
    std::vector<std::uint32_t> found;
    for (const auto& glyph : line.glyphs) found.push_back(glyph.cluster);
    return found;
}

std::string family(std::string_view utf8) { return shaped(utf8).runs.at(0).font->family(); }

using Clusters = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("every script has a font, and none of its letters is drawn as a box") {
    const auto [words, name] = GENERATE(table<const char*, const char*>({{"Αθήνα", "Noto Sans"},
                                                                         {"Новгород", "Noto Sans"},
                                                                         {"Երևան", "Noto Sans Armenian"},
                                                                         {"თბილისი", "Noto Sans Georgian"},
                                                                         {"القدس", "Noto Sans Arabic"},
                                                                         {"ירושלים", "Noto Sans Hebrew"},
                                                                         {"दिल्ली", "Noto Sans Devanagari"},
                                                                         {"กรุงเทพ", "Noto Sans Thai"},
                                                                         {"አዲስ", "Noto Sans Ethiopic"}}));
    CAPTURE(words);
    const auto line = shaped(words);
    CHECK(family(words) == name);
    CHECK(line.missing.empty());
    CHECK(std::ranges::none_of(line.glyphs, [](const ShapedGlyph& glyph) { return glyph.glyph == 0; }));
}

TEST_CASE("Chinese, Japanese and Korean have a font") {
    for (const char* words : {"北京", "ひらカタ", "서울"}) {
        CAPTURE(words);
        CHECK(shaped(words).missing.empty());
    }
}

TEST_CASE("Korean syllables in parts are drawn whole") {
    const auto line = shaped("\u1112\u1161\u11ABa");
    REQUIRE(line.glyphs.size() == 2);
    CHECK(line.missing.empty());
    CHECK(line.glyphs[0].character == U'한');
    CHECK(line.glyphs[1].cluster == 9);
}

TEST_CASE("Hebrew stands from right to left, each letter once") {
    const auto line = shaped("אבג");
    CHECK(clusters(line) == Clusters{4, 2, 0});
    CHECK(line.leftwards);
}

TEST_CASE("Arabic letters take the form of their place") {
    const auto joined = shaped("بب");
    const auto alone = shaped("ب");
    REQUIRE(joined.glyphs.size() == 2);
    CHECK(joined.glyphs[0].glyph != joined.glyphs[1].glyph);
    CHECK(joined.glyphs[0].glyph != alone.glyphs[0].glyph);
}

TEST_CASE("a vowel of Devanagari is drawn before its consonant") {
    const auto line = shaped("कि");
    REQUIRE(line.glyphs.size() == 2);
    CHECK(line.glyphs[0].glyph != shaped("क").glyphs[0].glyph);
    CHECK(line.glyphs[1].glyph == shaped("क").glyphs[0].glyph);
}

TEST_CASE("a conjunct is one cluster") {
    const auto line = shaped("क्ष");
    CHECK(std::ranges::all_of(line.glyphs, [](const ShapedGlyph& glyph) { return glyph.cluster == 0; }));
}

TEST_CASE("a mark stands above its letter and takes no room") {
    CHECK(text_width("ที่", 10, Weight::regular) == Approx(text_width("ท", 10, Weight::regular)));
    CHECK(text_width("o\u0331", 10, Weight::regular) == Approx(text_width("o", 10, Weight::regular)));
}

TEST_CASE("a line with Latin letters reads from the left, with words of Hebrew inside") {
    const auto line = shaped("אב ab");
    CHECK_FALSE(line.leftwards);
    CHECK(clusters(line) == Clusters{2, 0, 4, 5, 6});
}

TEST_CASE("numbers in a line of Hebrew keep their order") {
    const auto line = shaped("א 12");
    CHECK(line.leftwards);
    CHECK(clusters(line) == Clusters{3, 4, 2, 0});
}

TEST_CASE("a number behind a word of Arabic stays behind it in a line that reads from the left") {
    CHECK(clusters(shaped("ا: 12 km")) == Clusters{0, 2, 3, 4, 5, 6, 7, 8});
    CHECK(clusters(shaped("a ب12ب")) == Clusters{0, 1, 6, 4, 5, 2});
}

TEST_CASE("brackets around Hebrew are mirrored") {
    const auto line = shaped("(א)");
    REQUIRE(line.glyphs.size() == 3);
    CHECK(line.glyphs[0].glyph == line.runs[0].font->glyph_of(U'('));
    CHECK(line.glyphs[2].glyph == line.runs.back().font->glyph_of(U')'));
}

TEST_CASE("a letter that no font has is a box, and told") {
    const auto line = shaped("a\U0010FFFD");
    REQUIRE(line.glyphs.size() == 2);
    CHECK(line.missing == U"\U0010FFFD");
    CHECK(line.glyphs[1].glyph == 0);
    CHECK(line.glyphs[1].advance > 0.3);
    CHECK_FALSE(line.glyphs[1].blank);
}

TEST_CASE("what is invisible takes no room and is not missing") {
    for (const char* text : {"a\u200Fb", "a\u200Cb", "a\uFE0Fb", "\u2067ab\u2069"}) {
        CHECK(text_width(text, 10, Weight::regular) == Approx(text_width("ab", 10, Weight::regular)));
        CHECK(shaped(text).missing.empty());
    }
}

TEST_CASE("malformed UTF-8 counts as one replacement character for each broken sequence") {
    const auto characters = [](std::string_view text) {
        std::u32string all;
        for (const auto& glyph : shaped(text).glyphs) all += glyph.character;
        return all;
    };
    CHECK(characters("a\xFFz") == U"a\uFFFDz");
    CHECK(characters("a\xC9") == U"a\uFFFD");
    CHECK(characters("\xC0\xAF") == U"\uFFFD\uFFFD");
    CHECK(characters("\xED\xA0\x80z") == U"\uFFFDz");
    CHECK(characters("a\tb") == U"a b");
}

TEST_CASE("a minus sign is drawn, by an en dash where the font has none") {
    CHECK(shaped("\u2212").missing.empty());
}

TEST_CASE("letter space parts letters that stand alone, never those that join") {
    CHECK(text_width("бв", 10, Weight::regular, 3) == Approx(text_width("бв", 10, Weight::regular) + 3));
    CHECK(text_width("بب", 10, Weight::regular, 3) == Approx(text_width("بب", 10, Weight::regular)));
}
