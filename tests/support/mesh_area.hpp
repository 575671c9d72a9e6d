#pragma once

#include "app/paint/mesh.hpp"

#include <algorithm>
#include <cmath>

namespace test {

/// The mesh's alpha added up over the plane: the area of an opaque shape, if its triangles do not overlap. Each
/// triangle is looked at in the middles of small ones.
inline double covered(const viewer::Mesh& mesh) {
    constexpr int parts = 24;
    double sum = 0;
    for (std::size_t i = 0; i + 2 < mesh.size(); i += 3) {
        const viewer::MeshVertex &a = mesh[i], &b = mesh[i + 1], &c = mesh[i + 2];
        const double area = std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2;
        double alpha = 0;
        const auto look = [&](double of_b, double of_c) {
            const double of_a = 1 - of_b - of_c;
            const double u = of_a * a.u + of_b * b.u + of_c * c.u;
            const double v = of_a * a.v + of_b * b.v + of_c * c.v;
            const double full = of_a * a.colour.alpha + of_b * b.colour.alpha + of_c * c.colour.alpha;
            alpha += full / 255 * std::clamp(v - std::abs(u), 0.0, 1.0);
        };
        for (int p = 0; p < parts; ++p)
            for (int q = 0; q < parts - p; ++q) {
                look((p + 1 / 3.0) / parts, (q + 1 / 3.0) / parts);
                if (q < parts - p - 1) look((p + 2 / 3.0) / parts, (q + 2 / 3.0) / parts);
            }
        sum += area * alpha / (parts * parts);
    }
    return sum;
}

}  // namespace test
