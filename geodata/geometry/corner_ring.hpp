#pragma once

#include "geodata/geometry/orientation.hpp"
#include "geodata/geometry/shape.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace geodata {

// Internal to triangulate.cpp.

/// A place in a `CornerRing`.
using Node = std::uint32_t;

/// A corner of a ring that is a circular list. Bridges give some points two corners.
struct Corner {
    double x = 0;
    double y = 0;
    Node before = 0;
    Node after = 0;
    std::uint32_t point = 0;
    bool reflex = false;  ///< turns right, or not at all
    bool gone = false;
};

/// Rings of corners, outer ones counter-clockwise and holes clockwise, so that the inside is always on the left.
/// Coordinates count from the first point given, which keeps small areas far from the origin exact.
class CornerRing {
public:
    static constexpr Node none = 0xFFFFFFFF;

    void clear(PlanePoint origin);
    /// A ring of the points [from, until); repeated points are left out. `none` where fewer than three stay or
    /// the ring has no area.
    Node add(std::span<const PlanePoint> points, std::uint32_t from, std::uint32_t until, bool hole);
    /// Joins holes to the outer ring, from left to right, by bridges to corners that they see.
    void join_holes(Node outer, std::vector<Node>& holes);
    /// Takes a corner out; returns the one after it.
    Node remove(Node node);
    void mark_reflex(Node node) { corners_[node].reflex = turn(node) <= 0; }

    const Corner& operator[](Node node) const { return corners_[node]; }
    /// Twice the area of a triangle; positive when it winds counter-clockwise, with an exact sign.
    static double cross(const Corner& a, const Corner& b, const Corner& c) {
        return orientation(a.x, a.y, b.x, b.y, c.x, c.y);
    }
    double turn(Node node) const {
        const Corner& b = corners_[node];
        return cross(corners_[b.before], b, corners_[b.after]);
    }
    /// Twice the area, holes subtracted.
    double area() const { return area_; }
    std::size_t size() const { return left_; }

private:
    Node leftmost(Node ring) const;
    Node touched_corner(Node outer, Node hole);
    Node find_bridge(Node outer, Node hole) const;
    Node corner_in_sight(Node outer, const Corner& eye, Node edge, double reach) const;
    static bool in_triangle(const Corner& p, const Corner& a, const Corner& b, const Corner& c);
    bool opens_towards(Node node, const Corner& target) const;
    void join(Node node, Node hole);
    void splice(Node node, Node hole);
    Node insert_after(Node node, Corner corner);

    std::vector<Corner> corners_;
    PlanePoint origin_;
    double area_ = 0;
    std::size_t left_ = 0;
};

}  // namespace geodata
