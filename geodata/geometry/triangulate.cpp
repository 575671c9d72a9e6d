#include "geodata/geometry/triangulate.hpp"

#include "geodata/geometry/corner_ring.hpp"
#include "geodata/geometry/reflex_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geodata {
namespace {

/// Half of what the triangles may miss of the polygon's area, as a share; coordinates themselves are rounded.
constexpr double tolerance = 1e-9;

bool same_place(const Corner& a, const Corner& b) { return a.x == b.x && a.y == b.y; }

}  // namespace

class Triangulator::Work {
public:
    bool run(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends,
             std::vector<std::uint32_t>& corners, std::uint32_t first);

private:
    Node load(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends);
    void clip_ears(Node start);
    bool is_ear(Node node);
    bool blocks(Node node, const Corner& a, const Corner& b, const Corner& c) const;
    Node clip(Node node);
    Node easiest(Node start) const;

    CornerRing ring_;
    ReflexGrid reflex_;
    std::vector<Node> holes_;
    std::vector<std::uint32_t>* corners_ = nullptr;
    std::uint32_t first_ = 0;
    double covered_ = 0;
    std::size_t steps_left_ = 0;
};

bool Triangulator::Work::run(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends,
                             std::vector<std::uint32_t>& corners, std::uint32_t first) {
    corners_ = &corners;
    first_ = first;
    covered_ = 0;
    const Node start = load(points, ring_ends);
    if (start == CornerRing::none) return true;
    steps_left_ = 100'000 + 2'000 * ring_.size();
    clip_ears(start);
    return std::abs(covered_ - ring_.area()) <= tolerance * std::abs(ring_.area());
}

Node Triangulator::Work::load(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends) {
    if (points.empty() || ring_ends.empty()) return CornerRing::none;
    ring_.clear(points.front());
    const Node outer = ring_.add(points, 0, ring_ends[0], false);
    if (outer == CornerRing::none) return outer;
    holes_.clear();
    for (std::size_t i = 1; i < ring_ends.size(); ++i)
        if (const Node hole = ring_.add(points, ring_ends[i - 1], ring_ends[i], true);
            hole != CornerRing::none)
            holes_.push_back(hole);
    ring_.join_holes(outer, holes_);
    return outer;
}

void Triangulator::Work::clip_ears(Node start) {
    Node node = start;
    do {
        ring_.mark_reflex(node);
        node = ring_[node].after;
    } while (node != start);
    reflex_.fill(ring_, start);

    for (std::size_t passed = 0; ring_.size() > 2 && steps_left_ > 0;) {
        const double turn = ring_.turn(node);
        if (turn >= 0 && is_ear(node)) {
            // Going on after the next corner instead of at it makes fewer slivers.
            node = ring_[clip(node)].after;
            passed = 0;
            if (reflex_.worth_filling(ring_.size())) reflex_.fill(ring_, node);
        } else if (node = ring_[node].after; ++passed > ring_.size()) {
            node = easiest(node);
            if (node == CornerRing::none) return;
            node = clip(node);
            passed = 0;
        }
    }
}

/// Whether the triangle at a corner that is not reflex holds no other part of the ring. At a straight corner: whether
/// nothing touches the line that would be left, for then the corner may still be needed there.
bool Triangulator::Work::is_ear(Node node) {
    const Corner& b = ring_[node];
    const Corner& a = ring_[b.before];
    const Corner& c = ring_[b.after];
    return !reflex_.any_of_box(a, b, c, steps_left_, [&](Node other) {
        return !ring_[other].gone && ring_[other].reflex && other != b.before && other != b.after &&
               blocks(other, a, b, c);
    });
}

/// A corner on the triangle's edge is in the way only if the ring goes on into the triangle from there.
bool Triangulator::Work::blocks(Node node, const Corner& a, const Corner& b, const Corner& c) const {
    const Corner& p = ring_[node];
    const double ab = CornerRing::cross(a, b, p);
    const double bc = CornerRing::cross(b, c, p);
    const double ca = CornerRing::cross(c, a, p);
    if (ab < 0 || bc < 0 || ca < 0) return false;
    if (ab > 0 && bc > 0 && ca > 0) return true;
    if (ab == 0 && bc == 0) return !same_place(p, a) && !same_place(p, c);
    const auto enters = [&](const Corner& next) {
        return (ab > 0 || CornerRing::cross(a, b, next) > 0) &&
               (bc > 0 || CornerRing::cross(b, c, next) > 0) && (ca > 0 || CornerRing::cross(c, a, next) > 0);
    };
    return enters(ring_[p.before]) || enters(ring_[p.after]);
}

/// Cuts a corner off; one that lies straight between its neighbours gives no triangle.
Node Triangulator::Work::clip(Node node) {
    const Node before = ring_[node].before;
    const double turn = ring_.turn(node);
    if (turn > 0) {
        for (const Node corner : {before, node, ring_[node].after})
            corners_->push_back(first_ + ring_[corner].point);
        covered_ += turn;
    }
    const Node after = ring_.remove(node);
    ring_.mark_reflex(before);
    ring_.mark_reflex(after);
    return after;
}

/// Where nothing is an ear, a straight corner can go, or the ring crosses itself: then the smallest convex corner
/// does the least harm.
Node Triangulator::Work::easiest(Node start) const {
    Node best = CornerRing::none;
    double smallest = std::numeric_limits<double>::infinity();
    Node node = start;
    do {
        const double turn = ring_.turn(node);
        if (turn >= 0 && turn < smallest) {
            best = node;
            smallest = turn;
        }
        node = ring_[node].after;
    } while (node != start);
    return best;
}

Triangulator::Triangulator() : work_(std::make_unique<Work>()) {}
Triangulator::~Triangulator() = default;
Triangulator::Triangulator(Triangulator&&) noexcept = default;
Triangulator& Triangulator::operator=(Triangulator&&) noexcept = default;

bool Triangulator::add(std::span<const PlanePoint> points, std::span<const std::uint32_t> ring_ends,
                       std::vector<std::uint32_t>& corners, std::uint32_t first) {
    return work_->run(points, ring_ends, corners, first);
}

}  // namespace geodata
