#include "app/paint/glyph_atlas.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

GlyphKey letter(char32_t character, int pixels) {
    return {character, Weight::regular, false, 64 * pixels, 0, 0};
}

int darkest(const GlyphAtlas& atlas, const AtlasGlyph& glyph) {
    int most = 0;
    for (int y = 0; y < glyph.height; ++y)
        for (int x = 0; x < glyph.width; ++x)
            most = std::max<int>(most, atlas.coverage()[static_cast<std::size_t>(
                                           (glyph.part_top + y) * atlas.side() + glyph.part_left + x)]);
    return most;
}

}  // namespace

TEST_CASE("a letter of the atlas is drawn in its part, once") {
    GlyphAtlas atlas;
    const auto first = atlas.find(letter(U'Z', 40));
    REQUIRE(first);
    CHECK(darkest(atlas, *first) == 255);
    const auto again = atlas.find(letter(U'Z', 40));
    CHECK(again->part_left == first->part_left);
    const auto next = atlas.find(letter(U'a', 40));
    CHECK(next->part_left >= first->part_left + first->width);
}

TEST_CASE("the atlas tells once which rows are new") {
    GlyphAtlas atlas;
    const auto glyph = atlas.find(letter(U'g', 30));
    const auto rows = atlas.take_new_rows();
    CHECK(rows.from == glyph->part_top);
    CHECK(rows.until == glyph->part_top + glyph->height);
    CHECK(atlas.take_new_rows().until == 0);
    atlas.find(letter(U'g', 30));
    CHECK(atlas.take_new_rows().until == 0);
}

TEST_CASE("a full atlas gives nothing until it is cleared, and is larger then") {
    GlyphAtlas atlas;
    int size = 100;
    while (atlas.find(letter(U'W', size))) ++size;
    const int side = atlas.side();
    const int filling = atlas.filling();
    atlas.clear();
    CHECK(atlas.side() == 2 * side);
    CHECK(atlas.filling() == filling + 1);
    const auto glyph = atlas.find(letter(U'W', size));
    REQUIRE(glyph);
    CHECK(darkest(atlas, *glyph) == 255);
}

TEST_CASE("a blank has no part of the atlas, and neither has a letter larger than all of it") {
    GlyphAtlas atlas;
    CHECK(atlas.find(letter(U' ', 20))->width == 0);
    CHECK(atlas.find(letter(U'W', 3000))->width == 0);
}
