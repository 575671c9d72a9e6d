#include "app/scene/clip.hpp"

#include <functional>

namespace viewer {

namespace {

// One side of the box: how far inside a point lies, negative outside.
using Depth = std::function<double(PagePoint)>;

PagePath clipped_by(const PagePath& ring, const Depth& depth) {
    PagePath result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto from = ring[i];
        const auto to = ring[(i + 1) % ring.size()];
        const double a = depth(from);
        const double b = depth(to);
        if (a >= 0) {
            result.push_back(from);
        }
        if ((a < 0) != (b < 0)) {
            const double part = a / (a - b);
            result.push_back({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
        }
    }
    return result;
}

}  // namespace

PagePath clipped_ring(const PagePath& ring, const PageRect& box) {
    auto result = clipped_by(ring, [&](PagePoint p) { return p.x - box.left; });
    result = clipped_by(result, [&](PagePoint p) { return box.right() - p.x; });
    result = clipped_by(result, [&](PagePoint p) { return p.y - box.top; });
    return clipped_by(result, [&](PagePoint p) { return box.bottom() - p.y; });
}

}  // namespace viewer
