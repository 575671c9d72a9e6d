#include "tests/support/unlike.hpp"

#include "app/paint/raster_painter.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstring>

// Golden pictures are held against the window by `unlike_places`; here it is shown that it sees what matters.
using namespace viewer;

namespace {

Raster page() { return paint_raster(test::scene_on("1993-08-23"), 1); }

/// The picture with one rectangle painted over in the colour of its corner; how many pixels changed clearly.
int wipe(Raster& picture, int left, int top, int width, int height) {
    const std::array<std::uint8_t, 4> ground{picture.row(top)[4 * left], picture.row(top)[4 * left + 1],
                                             picture.row(top)[4 * left + 2], 255};
    int changed = 0;
    for (int y = top; y < top + height; ++y) {
        for (int x = left; x < left + width; ++x) {
            auto* p = picture.row(y) + 4 * x;
            changed += std::abs(p[1] - ground[1]) >= 80 ? 1 : 0;
            std::memcpy(p, ground.data(), ground.size());
        }
    }
    return changed;
}

}  // namespace

TEST_CASE("a picture is like itself, and like one whose edges differ by a shade") {
    const auto whole = page();
    CHECK(test::unlike_places(whole, whole).empty());
    auto shaded = whole;
    for (auto& value : shaded.pixels) {
        value = static_cast<std::uint8_t>(std::min(255, value + 8));
    }
    CHECK(test::unlike_places(whole, shaded).empty());
}

TEST_CASE("wherever on the card one number is wiped, the pictures are unlike") {
    const auto whole = page();
    int numbers = 0;
    for (int top = 24; top < 200; top += 6) {
        for (int left = 24; left < 540; left += 14) {
            auto wiped = whole;
            if (wipe(wiped, left, top, 44, 16) < 40) {
                continue;  // nothing stood there
            }
            ++numbers;
            CAPTURE(left, top);
            REQUIRE_FALSE(test::unlike_places(whole, wiped).empty());
        }
    }
    CHECK(numbers > 50);
}

TEST_CASE("pictures of different sizes are unlike") {
    CHECK_FALSE(test::unlike_places(page(), Raster(10, 10)).empty());
}
