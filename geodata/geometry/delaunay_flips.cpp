#include "geodata/geometry/delaunay_flips.hpp"

#include "geodata/geometry/orientation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace geodata {
namespace {

/// Edge i of a triangle runs from its corner i to the next; edge 3 t + i is edge i of triangle t.
using Edge = std::uint32_t;
constexpr Edge none = 0xFFFFFFFF;

Edge next(Edge edge) { return edge % 3 == 2 ? edge - 2 : edge + 1; }

class Flipper {
public:
    Flipper(std::span<const PlanePoint> points, std::vector<std::uint32_t>& corners)
        : points_(points), corners_(corners), twins_(corners.size(), none) {
        pair_edges();
    }

    void run() {
        std::size_t flips_left = 16 * corners_.size();
        for (Edge edge = 0; edge < corners_.size(); ++edge)
            if (twins_[edge] != none && edge < twins_[edge]) pending_.push_back(edge);
        while (!pending_.empty() && flips_left > 0) {
            const Edge edge = pending_.back();
            pending_.pop_back();
            if (twins_[edge] == none || !better_flipped(edge)) continue;
            flip(edge);
            --flips_left;
        }
    }

private:
    struct Side {
        std::uint32_t low, high;
        Edge edge;
    };

    /// Finds the edges that two triangles share.
    void pair_edges() {
        std::vector<Side> sides;
        for (Edge edge = 0; edge < corners_.size(); ++edge) {
            const auto [low, high] = std::minmax({corners_[edge], corners_[next(edge)]});
            sides.push_back({low, high, edge});
        }
        std::ranges::sort(sides, [](const Side& a, const Side& b) {
            return a.low != b.low ? a.low < b.low : a.high != b.high ? a.high < b.high : a.edge < b.edge;
        });
        for (std::size_t i = 0; i + 1 < sides.size(); ++i)
            if (sides[i].low == sides[i + 1].low && sides[i].high == sides[i + 1].high) {
                twins_[sides[i].edge] = sides[i + 1].edge;
                twins_[sides[i + 1].edge] = sides[i].edge;
                ++i;
            }
    }

    PlanePoint start(Edge edge) const { return points_[corners_[edge]]; }
    PlanePoint apex(Edge edge) const { return start(next(next(edge))); }
    static double turn(PlanePoint a, PlanePoint b, PlanePoint c) {
        return orientation(a.x, a.y, b.x, b.y, c.x, c.y);
    }

    /// Whether the two triangles make a convex quadrilateral whose other diagonal gives no point inside a circle.
    bool better_flipped(Edge edge) const {
        const PlanePoint a = start(edge);
        const PlanePoint b = start(next(edge));
        const PlanePoint c = apex(edge);
        const PlanePoint d = apex(twins_[edge]);
        return turn(a, d, c) > 0 && turn(d, b, c) > 0 && in_circle(a, b, c, d);
    }

    /// Whether d lies inside the circle through a, b and c by more than rounding.
    static bool in_circle(PlanePoint a, PlanePoint b, PlanePoint c, PlanePoint d) {
        const double ax = a.x - d.x, ay = a.y - d.y, bx = b.x - d.x, by = b.y - d.y, cx = c.x - d.x,
                     cy = c.y - d.y;
        const double aa = ax * ax + ay * ay, bb = bx * bx + by * by, cc = cx * cx + cy * cy;
        const double terms[] = {aa * (bx * cy - by * cx), bb * (cx * ay - cy * ax), cc * (ax * by - ay * bx)};
        const double size = std::abs(terms[0]) + std::abs(terms[1]) + std::abs(terms[2]);
        return terms[0] + terms[1] + terms[2] > 1e-12 * size;
    }

    /// Triangles a b c and b a d become a d c and d b c.
    void flip(Edge ab) {
        const Edge ba = twins_[ab];
        const Edge bc = next(ab), ca = next(bc), ad = next(ba), db = next(ad);
        const std::array<std::uint32_t, 4> abcd{corners_[ab], corners_[bc], corners_[ca], corners_[db]};
        const std::array<Edge, 4> outside{twins_[ad], twins_[ca], twins_[db], twins_[bc]};
        const Edge one = ab - ab % 3;
        const Edge two = ba - ba % 3;
        set_triangle(one, abcd[0], abcd[3], abcd[2]);
        set_triangle(two, abcd[3], abcd[1], abcd[2]);
        pair(one, outside[0]);
        pair(one + 1, two + 2);
        pair(one + 2, outside[1]);
        pair(two, outside[2]);
        pair(two + 1, outside[3]);
        for (const Edge edge : {one, one + 2, two, two + 1}) pending_.push_back(edge);
    }

    void set_triangle(Edge first, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        corners_[first] = a;
        corners_[first + 1] = b;
        corners_[first + 2] = c;
    }

    void pair(Edge a, Edge b) {
        twins_[a] = b;
        if (b != none) twins_[b] = a;
    }

    std::span<const PlanePoint> points_;
    std::vector<std::uint32_t>& corners_;
    std::vector<Edge> twins_;  ///< the edge on the other side, or none on the outline
    std::vector<Edge> pending_;
};

}  // namespace

void fatten_triangles(std::span<const PlanePoint> points, std::vector<std::uint32_t>& corners) {
    Flipper(points, corners).run();
}

}  // namespace geodata
