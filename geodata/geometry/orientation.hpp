#pragma once

#include <cmath>

namespace geodata {

/// The part of `orientation` for points on or nearly on a line.
double exact_orientation(double ax, double ay, double bx, double by, double cx, double cy);

/// Twice the signed area of the triangle a, b, c: positive when it winds counter-clockwise (y up). The sign is exact,
/// zero only for points exactly on a line; so the same question asked in another order has the same answer.
/// Coordinates must be finite and their products neither overflow nor underflow.
inline double orientation(double ax, double ay, double bx, double by, double cx, double cy) {
    const double left = (bx - ax) * (cy - ay);
    const double right = (by - ay) * (cx - ax);
    const double rounded = left - right;
    // Shewchuk's bound on what rounding can have done to it: (3 + 16 e) e with e = 2^-53.
    constexpr double bound = 3.3306690738754716e-16;
    if (std::abs(rounded) > bound * (std::abs(left) + std::abs(right))) return rounded;
    return exact_orientation(ax, ay, bx, by, cx, cy);
}

}  // namespace geodata
