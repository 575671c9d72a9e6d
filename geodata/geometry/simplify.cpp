#include "geodata/geometry/simplify.hpp"

#include <algorithm>

namespace geodata {

namespace {

double squared(PlanePoint a, PlanePoint b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

// What lies between two corners, from which many points have a distance.
class Piece {
public:
    Piece(PlanePoint from, PlanePoint to) : from_(from), dx_(to.x - from.x), dy_(to.y - from.y) {
        const double length = dx_ * dx_ + dy_ * dy_;
        inverse_ = length > 0 ? 1 / length : 0;
    }

    double squared_distance(PlanePoint point) const {
        const double x = point.x - from_.x;
        const double y = point.y - from_.y;
        const double along = std::clamp((x * dx_ + y * dy_) * inverse_, 0.0, 1.0);
        const double off_x = x - along * dx_;
        const double off_y = y - along * dy_;
        return off_x * off_x + off_y * off_y;
    }

private:
    PlanePoint from_;
    double dx_;
    double dy_;
    double inverse_;  ///< of the squared length
};

// `last` may be the size of the ring, which stands for its first corner.
PlanePoint at(std::span<const PlanePoint> ring, std::size_t i) { return ring[i == ring.size() ? 0 : i]; }

template <class Distance>
std::size_t farthest(std::size_t first, std::size_t last, Distance distance, double& found) {
    std::size_t best = first;
    found = -1;
    for (std::size_t i = first; i < last; ++i) {
        const double here = distance(i);
        if (here > found) {
            found = here;
            best = i;
        }
    }
    return best;
}

void add_box(std::span<const PlanePoint> ring, std::vector<PlanePoint>& kept) {
    PlaneBox box;
    std::ranges::for_each(ring, [&](PlanePoint point) { box.add(point); });
    kept.insert(kept.end(),
                {{box.left, box.bottom}, {box.right, box.bottom}, {box.right, box.top}, {box.left, box.top}});
}

}  // namespace

void RingSimplifier::mark(std::span<const PlanePoint> ring, std::size_t first, std::size_t last,
                          double tolerance) {
    waiting_.emplace_back(first, last);
    while (!waiting_.empty()) {
        const auto [from, to] = waiting_.back();
        waiting_.pop_back();
        double off = 0;
        const Piece piece(at(ring, from), at(ring, to));
        const auto far = farthest(
            from + 1, to, [&](std::size_t i) { return piece.squared_distance(ring[i]); }, off);
        if (off > tolerance * tolerance) {
            keep_[far] = 1;
            waiting_.emplace_back(from, far);
            waiting_.emplace_back(far, to);
        }
    }
}

void RingSimplifier::add(std::span<const PlanePoint> ring, double tolerance, std::vector<PlanePoint>& kept) {
    if (ring.size() < 3) {
        return;
    }
    if (tolerance <= 0) {
        kept.insert(kept.end(), ring.begin(), ring.end());
        return;
    }
    double across = 0;
    const auto opposite = farthest(
        1, ring.size(), [&](std::size_t i) { return squared(ring[i], ring[0]); }, across);
    keep_.assign(ring.size(), 0);
    keep_[0] = keep_[opposite] = 1;
    mark(ring, 0, opposite, tolerance);
    mark(ring, opposite, ring.size(), tolerance);
    if (std::ranges::count(keep_, 1) < 3) {
        return add_box(ring, kept);
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (keep_[i] != 0) {
            kept.push_back(ring[i]);
        }
    }
}

}  // namespace geodata
