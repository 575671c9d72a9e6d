#include "app/paint/glyph_masks.hpp"

#include "app/scene/font_metrics.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numeric>

using namespace viewer;

namespace {

Text text(std::string words, double size, PagePoint at = {0, 0}) {
    return {at, std::move(words), size, Weight::regular, {}, 0, {}, 3};
}

double covered(const GlyphMask& mask) {
    return std::accumulate(mask.coverage.begin(), mask.coverage.end(), 0.0) / 255;
}

}  // namespace

TEST_CASE("a letter stands on the baseline and is as high as its capitals") {
    GlyphMasks masks;
    const GlyphMask& mask = masks.mask(pixel_glyphs(text("H", 100), 1, false).at(0).key);
    CHECK(mask.top == -static_cast<int>(std::ceil(cap_height(100))));
    CHECK(mask.top + mask.height == 0);
    CHECK(mask.coverage.size() == static_cast<std::size_t>(mask.width * mask.height));
}

TEST_CASE("coverage grows with the square of the size and not with the phase") {
    GlyphMasks masks;
    const auto at = [&](double size, double x) {
        return covered(masks.mask(pixel_glyphs(text("a", size, {x, 0}), 1, false).at(0).key));
    };
    CHECK(at(40, 0) == Approx(4 * at(20, 0)).epsilon(0.01));
    for (const double x : {0.25, 0.5, 0.75}) CHECK(at(20, x) == Approx(at(20, 0)).epsilon(0.01));
}

TEST_CASE("a halo reaches round the letter by its width") {
    GlyphMasks masks;
    const GlyphMask plain = masks.mask(pixel_glyphs(text("o", 50), 1, false).at(0).key);
    const GlyphMask halo = masks.mask(pixel_glyphs(text("o", 50), 1, true).at(0).key);
    CHECK(plain.left - halo.left == 3);
    CHECK(std::abs(halo.height - plain.height - 6) <= 1);
    CHECK(covered(halo) > covered(plain));
}

TEST_CASE("pens go to quarters of a pixel and baselines to whole ones") {
    const auto glyphs = pixel_glyphs(text("a b", 10, {3.3, 7.6}), 2, false);
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].x == 6);
    CHECK(glyphs[0].key.phase == 2);
    CHECK(glyphs[0].y == 15);
    CHECK(glyphs[0].key.size == 20 * 64);
    CHECK(pixel_glyphs(text("a", 10, {-0.3, 0}), 1, false).at(0).x == -1);
}

TEST_CASE("every script has letters") {
    GlyphMasks masks;
    for (const PixelGlyph& glyph : pixel_glyphs(text("ƏəĞşЖՇ²–ქקع東አ", 20), 1, false))
        CHECK(covered(masks.mask(glyph.key)) > 2);
}
