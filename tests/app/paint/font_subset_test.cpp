#include "app/paint/svg_painter.hpp"

#include "app/scene/fonts.hpp"
#include "geodata/base/error.hpp"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace viewer;

namespace {

std::uint32_t number(const std::string& font, std::size_t at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | static_cast<unsigned char>(font.at(at + static_cast<std::size_t>(i)));
    return value;
}

/// The number of glyphs by the table maxp.
std::uint32_t glyph_count(const std::string& font) {
    for (std::size_t entry = 12; entry < 12 + 16 * number(font, 4, 2); entry += 16)
        if (font.compare(entry, 4, "maxp") == 0) return number(font, number(font, entry + 8, 4) + 4, 2);
    return 0;
}

}  // namespace

TEST_CASE("a subset holds only the letters asked for and those they are made of") {
    const std::string file = font_file(Weight::regular);
    CHECK(glyph_count(subset_font(file, {})) == 1);  // the mark of a missing letter
    CHECK(glyph_count(subset_font(file, {U'a', U'b'})) == 3);
    const std::string composed = subset_font(file, {U'ş'});
    CHECK(glyph_count(composed) >= 2);
    CHECK(glyph_count(composed) <= 4);
    CHECK(composed.size() < 8'000);
}

TEST_CASE("the sum over a whole font is the constant of its format") {
    const std::string font = subset_font(font_file(Weight::bold, true), {U'Հ', U'ա', U'յ'});
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < font.size(); i += 4) sum += number(font, i, 4);
    CHECK(sum == 0xB1B0AFBA);
}

TEST_CASE("letters that join keep the glyphs that they join to") {
    const auto* font = other_font(U'ع', Weight::regular);
    REQUIRE(font != nullptr);
    const std::set<char32_t> letters{U'ع', U'ب', U'ر'};
    CHECK(glyph_count(subset_font(font->file(), letters, true, font->index())) >
          glyph_count(subset_font(font->file(), letters, false, font->index())) + 3);
}

TEST_CASE("letters that the font lacks are left out") {
    CHECK(glyph_count(subset_font(font_file(Weight::regular), {U'a', U'中', char32_t{0x1F30D}})) == 2);
}

TEST_CASE("what is not a font is an error that names the file") {
    CHECK_THROWS_AS(subset_font("/dev/null", {U'a'}), geodata::Error);
    CHECK_THROWS_WITH(subset_font(__FILE__, {U'a'}), Catch::Contains("font_subset_test"));
}
