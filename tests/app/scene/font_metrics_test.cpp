#include "app/scene/font_metrics.hpp"

#include "geodata/base/error.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using namespace viewer;

TEST_CASE("a line is as wide as its unhinted advances") {
    CHECK(text_width("", 15, Weight::regular) == 0);
    CHECK(text_width("H", 1000, Weight::regular) == Approx(741));
    CHECK(text_width("HH", 1000, Weight::regular) == Approx(2 * 741));
    CHECK(text_width("Shusha", 15, Weight::bold) > text_width("Shusha", 15, Weight::regular));
}

TEST_CASE("width grows in proportion to size, without hinting steps") {
    const double at_one = text_width("Kəlbəcər 1 936 km²", 1, Weight::regular);
    for (const double size : {9.0, 13.3, 15.0, 62.0, 96.5})
        CHECK(text_width("Kəlbəcər 1 936 km²", size, Weight::regular) == Approx(size * at_one).epsilon(1e-9));
}

TEST_CASE("letter space lies between letters, not after the last") {
    const double plain = text_width("IRAN", 20, Weight::bold);
    CHECK(text_width("IRAN", 20, Weight::bold, 4) == Approx(plain + 3 * 4));
}

TEST_CASE("glyphs follow each other by their advances") {
    const auto glyphs = place_glyphs("aəb", 10, Weight::regular);
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].offset == 0);
    CHECK(glyphs[1].glyph == base_font(Weight::regular).glyph_of(U'ə'));
    CHECK(glyphs[1].offset == Approx(text_width("a", 10, Weight::regular)));
    CHECK(glyphs[2].offset == Approx(text_width("aə", 10, Weight::regular)));
}

TEST_CASE("Armenian letters come from the Armenian font, the rest of the line does not") {
    const auto glyphs = place_glyphs("Շ1", 10, Weight::bold);
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].font == &armenian_font(Weight::bold));
    CHECK(glyphs[1].font == &base_font(Weight::bold));
    CHECK(glyphs[1].offset > 0);
}

TEST_CASE("thin spaces are as wide as each other and narrower than a space") {
    const double thin = text_width("\u2009", 100, Weight::regular);
    CHECK(text_width("\u202F", 100, Weight::regular) == Approx(thin));
    CHECK(thin > 0);
    CHECK(thin < text_width(" ", 100, Weight::regular));
}

TEST_CASE("capitals are those of Noto Sans") { CHECK(cap_height(100) == Approx(71.4)); }

TEST_CASE("every font file is found") {
    for (const Weight weight : {Weight::regular, Weight::bold})
        for (const bool armenian : {false, true}) CHECK(std::filesystem::exists(font_file(weight, armenian)));
}
