#include "app/paint/ring_groups.hpp"

#include <algorithm>
#include <limits>

namespace viewer {
namespace {

struct Ring {
    std::size_t index = 0;
    const PagePath* path = nullptr;
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double top = left;
    double bottom = -left;
    std::vector<std::size_t> around{};  ///< the rings that this one lies in
};

Ring measure(const std::vector<PagePath>& rings, std::size_t index) {
    Ring ring{.index = index, .path = &rings[index]};
    for (const PagePoint& point : *ring.path) {
        ring.left = std::min(ring.left, point.x);
        ring.right = std::max(ring.right, point.x);
        ring.top = std::min(ring.top, point.y);
        ring.bottom = std::max(ring.bottom, point.y);
    }
    return ring;
}

bool inside(PagePoint at, const PagePath& ring) {
    bool odd = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const PagePoint a = ring[i];
        const PagePoint b = ring[j];
        if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) * (b.x - a.x) / (b.y - a.y)) odd = !odd;
    }
    return odd;
}

/// By the middle of an edge, since rings often share corners.
bool lies_in(const Ring& ring, const Ring& other) {
    if (ring.left < other.left || ring.right > other.right || ring.top < other.top ||
        ring.bottom > other.bottom)
        return false;
    const PagePoint a = (*ring.path)[0];
    const PagePoint b = (*ring.path)[1];
    return inside({(a.x + b.x) / 2, (a.y + b.y) / 2}, *other.path);
}

/// Fills in `around`, sweeping from left to right so that only rings at the same place are compared.
void find_surroundings(std::vector<Ring>& rings) {
    std::ranges::sort(rings, {}, &Ring::left);
    std::vector<std::size_t> active;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        std::erase_if(active, [&](std::size_t k) { return rings[k].right < rings[i].left; });
        for (const std::size_t k : active) {
            if (lies_in(rings[i], rings[k]))
                rings[i].around.push_back(k);
            else if (lies_in(rings[k], rings[i]))
                rings[k].around.push_back(i);
        }
        active.push_back(i);
    }
}

}  // namespace

std::vector<RingGroup> group_rings(const std::vector<PagePath>& paths) {
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (paths[i].size() > 2) rings.push_back(measure(paths, i));
    if (rings.size() > 1) find_surroundings(rings);

    std::vector<RingGroup> groups;
    std::vector<std::size_t> group_of(rings.size());
    for (std::size_t i = 0; i < rings.size(); ++i)
        if (rings[i].around.size() % 2 == 0) {
            group_of[i] = groups.size();
            groups.push_back({rings[i].index, {}});
        }
    for (const Ring& ring : rings) {
        if (ring.around.size() % 2 == 0) continue;
        const std::size_t parent =
            *std::ranges::max_element(ring.around, {}, [&](std::size_t k) { return rings[k].around.size(); });
        groups[group_of[parent]].holes.push_back(ring.index);
    }
    return groups;
}

}  // namespace viewer
