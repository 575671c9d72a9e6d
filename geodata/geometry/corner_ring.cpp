#include "geodata/geometry/corner_ring.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geodata {

void CornerRing::clear(PlanePoint origin) {
    corners_.clear();
    origin_ = origin;
    area_ = 0;
    left_ = 0;
}

Node CornerRing::add(std::span<const PlanePoint> points, std::uint32_t from, std::uint32_t until, bool hole) {
    const auto first = static_cast<Node>(corners_.size());
    for (std::uint32_t i = from; i < until; ++i)
        if (i == from || points[i] != points[i - 1])
            corners_.push_back({points[i].x - origin_.x, points[i].y - origin_.y, 0, 0, i, false, false});
    if (corners_.size() > first + 1 && points[corners_.back().point] == points[from]) corners_.pop_back();

    const auto count = static_cast<Node>(corners_.size()) - first;
    double area = 0;
    for (Node i = 0; i < count; ++i) {
        const Corner& a = corners_[first + i];
        const Corner& b = corners_[first + (i + 1) % count];
        area += (a.x - b.x) * (a.y + b.y);
    }
    if (count < 3 || area == 0) {
        corners_.resize(first);
        return none;
    }
    if ((area > 0) == hole) std::reverse(corners_.begin() + first, corners_.end());
    for (Node i = 0; i < count; ++i) {
        corners_[first + i].before = first + (i + count - 1) % count;
        corners_[first + i].after = first + (i + 1) % count;
    }
    area_ += hole ? -std::abs(area) : std::abs(area);
    left_ += hole ? 0 : count;
    return first;
}

Node CornerRing::remove(Node node) {
    Corner& corner = corners_[node];
    corners_[corner.before].after = corner.after;
    corners_[corner.after].before = corner.before;
    corner.gone = true;
    --left_;
    return corner.after;
}

Node CornerRing::leftmost(Node ring) const {
    Node best = ring;
    for (Node node = corners_[ring].after; node != ring; node = corners_[node].after) {
        const Corner& a = corners_[node];
        const Corner& b = corners_[best];
        if (a.x < b.x || (a.x == b.x && a.y < b.y)) best = node;
    }
    return best;
}

void CornerRing::join_holes(Node outer, std::vector<Node>& holes) {
    // A bridge runs to the left, so what it may meet there must be joined already.
    for (Node& hole : holes) hole = leftmost(hole);
    std::ranges::sort(holes, [this](Node a, Node b) {
        return corners_[a].x < corners_[b].x ||
               (corners_[a].x == corners_[b].x && corners_[a].y < corners_[b].y);
    });
    for (const Node hole : holes) {
        if (const Node corner = touched_corner(outer, hole); corner != none)
            splice(corner, hole);
        else if (const Node seen = find_bridge(outer, hole); seen != none)
            join(seen, hole);
    }
}

/// Whether the way from the corner to the target starts inside the ring.
bool CornerRing::opens_towards(Node node, const Corner& target) const {
    const Corner& b = corners_[node];
    const double from_before = cross(corners_[b.before], b, target);
    const double to_after = cross(b, corners_[b.after], target);
    return turn(node) > 0 ? from_before > 0 && to_after > 0 : from_before > 0 || to_after > 0;
}

/// The corner of the outer ring at the hole's leftmost corner, made if the hole touches an edge there.
Node CornerRing::touched_corner(Node outer, Node hole) {
    const Corner eye = corners_[hole];
    const Corner& next = corners_[eye.after];
    Node node = outer;
    do {
        const Corner& p = corners_[node];
        const Corner& q = corners_[p.after];
        if (p.x == eye.x && p.y == eye.y && opens_towards(node, next)) return node;
        const bool beside = eye.x >= std::min(p.x, q.x) && eye.x <= std::max(p.x, q.x) &&
                            eye.y >= std::min(p.y, q.y) && eye.y <= std::max(p.y, q.y);
        const bool at_end = (p.x == eye.x && p.y == eye.y) || (q.x == eye.x && q.y == eye.y);
        if (beside && !at_end && cross(p, q, eye) == 0 && cross(p, q, next) > 0)
            return insert_after(node, eye);
        node = p.after;
    } while (node != outer);
    return none;
}

/// The corner of the outer ring for a bridge to the hole's leftmost corner; see D. Eberly, "Triangulation by Ear
/// Clipping". A ray to the left meets an edge first, at `reach`.
Node CornerRing::find_bridge(Node outer, Node hole) const {
    const Corner& eye = corners_[hole];
    double reach = -std::numeric_limits<double>::infinity();
    Node edge = none;
    Node node = outer;
    do {
        const Corner& p = corners_[node];
        const Corner& q = corners_[p.after];
        if (p.y >= eye.y && eye.y >= q.y && p.y > q.y && cross(p, q, eye) >= 0) {
            const double x = eye.y == q.y ? q.x : p.x + (eye.y - p.y) * (q.x - p.x) / (q.y - p.y);
            if (x > reach) {
                reach = x;
                edge = node;
            }
        }
        node = p.after;
    } while (node != outer);
    return edge == none ? none : corner_in_sight(outer, eye, edge, reach);
}

/// The left end of the edge that the ray meets, or the corner that hides it: of those in the triangle between eye,
/// ray and that end, the one in the flattest direction.
Node CornerRing::corner_in_sight(Node outer, const Corner& eye, Node edge, double reach) const {
    const Corner met{reach, eye.y};
    const Node other = corners_[edge].after;
    const Node end = corners_[edge].x < corners_[other].x ? edge : other;
    Node best = end;
    double flattest = std::numeric_limits<double>::infinity();
    Node node = outer;
    do {
        const Corner& seen = corners_[node];
        const double across = eye.x - seen.x;
        const double slope =
            across > 0 ? std::abs(eye.y - seen.y) / across : std::numeric_limits<double>::infinity();
        const bool nearer = slope < flattest || (slope == flattest && seen.x > corners_[best].x);
        if (across >= 0 && nearer && in_triangle(seen, eye, met, corners_[end]) && opens_towards(node, eye)) {
            best = node;
            flattest = slope;
        }
        node = seen.after;
    } while (node != outer);
    return best;
}

/// Edges count as inside.
bool CornerRing::in_triangle(const Corner& p, const Corner& a, const Corner& b, const Corner& c) {
    const double ab = cross(a, b, p);
    const double bc = cross(b, c, p);
    const double ca = cross(c, a, p);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

/// From the corner over the bridge, round the hole, back over the bridge, and on from the corner.
void CornerRing::join(Node node, Node hole) {
    const Corner there = corners_[node];
    const Corner here = corners_[hole];
    insert_after(node, there);
    insert_after(node, here);
    splice(corners_[node].after, hole);
}

/// Joins a hole at a corner in the same place: in along the one, out along the other.
void CornerRing::splice(Node node, Node hole) {
    ++left_;
    for (Node n = corners_[hole].after; n != hole; n = corners_[n].after) ++left_;
    std::swap(corners_[node].after, corners_[hole].after);
    corners_[corners_[node].after].before = node;
    corners_[corners_[hole].after].before = hole;
}

Node CornerRing::insert_after(Node node, Corner corner) {
    const auto made = static_cast<Node>(corners_.size());
    corner.before = node;
    corner.after = corners_[node].after;
    corners_.push_back(corner);
    corners_[corner.after].before = made;
    corners_[node].after = made;
    ++left_;
    return made;
}

}  // namespace geodata
