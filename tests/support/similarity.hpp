#pragma once

#include "app/paint/raster.hpp"

#include <algorithm>
#include <cmath>

namespace test {

/// How alike two opaque pictures of one size look: the mean structural similarity (Wang et al. 2004) of their
/// brightness over windows of 8 x 8 pixels. 1 is the same, 0 nothing in common; 0 for different sizes.
inline double similarity(const viewer::Raster& a, const viewer::Raster& b) {
    if (a.width != b.width || a.height != b.height) return 0;
    constexpr int side = 8;
    constexpr double count = side * side;
    const auto luma = [](const viewer::Raster& r, int x, int y) {
        const std::uint8_t* p = r.row(y) + 4 * x;
        return 0.114 * p[0] + 0.587 * p[1] + 0.299 * p[2];
    };
    const auto window = [&](int left, int top) {
        double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
        for (int y = top; y < top + side; ++y)
            for (int x = left; x < left + side; ++x) {
                const double va = luma(a, x, y);
                const double vb = luma(b, x, y);
                sa += va, sb += vb, saa += va * va, sbb += vb * vb, sab += va * vb;
            }
        const double ma = sa / count, mb = sb / count;
        const double vara = saa / count - ma * ma, varb = sbb / count - mb * mb, cov = sab / count - ma * mb;
        constexpr double c1 = 6.5025, c2 = 58.5225;  // (0.01 * 255)^2, (0.03 * 255)^2
        return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (vara + varb + c2));
    };
    double sum = 0;
    int windows = 0;
    for (int top = 0; top + side <= a.height; top += 2)
        for (int left = 0; left + side <= a.width; left += 2, ++windows) sum += window(left, top);
    return windows == 0 ? 1 : sum / windows;
}

}  // namespace test
