#pragma once

#include "app/paint/raster.hpp"
#include "app/scene/display_list.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace test {

/// Where two pictures of one size say different things: the tiles of 96 x 32 pixels, overlapping by half, in which at
/// least two dozen pixels differ clearly in brightness. That is less than one wiped number of small type, and more than
/// what drivers do to edges. The whole page for pictures of different sizes.
inline std::vector<viewer::PageRect> unlike_places(const viewer::Raster& a, const viewer::Raster& b) {
    constexpr int width = 96;
    constexpr int height = 32;
    constexpr int clearly = 48;
    constexpr int least = 24;
    if (a.width != b.width || a.height != b.height) {
        return {{0, 0, static_cast<double>(a.width), static_cast<double>(a.height)}};
    }
    const auto luma = [](const viewer::Raster& r, int x, int y) {
        const auto* p = r.row(y) + 4 * x;
        return (114 * p[0] + 587 * p[1] + 299 * p[2]) / 1000;
    };
    std::vector<viewer::PageRect> places;
    for (int top = 0; top < a.height; top += height / 2) {
        for (int left = 0; left < a.width; left += width / 2) {
            int differ = 0;
            for (int y = top; y < std::min(top + height, a.height); ++y) {
                for (int x = left; x < std::min(left + width, a.width); ++x) {
                    differ += std::abs(luma(a, x, y) - luma(b, x, y)) >= clearly ? 1 : 0;
                }
            }
            if (differ >= least) {
                places.push_back({static_cast<double>(left), static_cast<double>(top), width, height});
            }
        }
    }
    return places;
}

}  // namespace test
