#include "app/paint/fill_mesh.hpp"

#include "app/paint/ring_groups.hpp"
#include "geodata/geometry/delaunay_flips.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

using Point = geodata::PlanePoint;

double twice_area(const PagePath& ring) {
    double area = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        area += (ring[j].x - ring[i].x) * (ring[j].y + ring[i].y);
    return area;
}

MeshVertex vertex(Point at, Colour colour, float coverage) {
    return {static_cast<float>(at.x), static_cast<float>(at.y), colour, 0, coverage};
}

/// The unit vector across an edge, to the left of its direction where y points up; zero for no edge.
Point across(Point from, Point to, double& length) {
    length = std::hypot(to.x - from.x, to.y - from.y);
    return length > 0 ? Point{(from.y - to.y) / length, (to.x - from.x) / length} : Point{};
}

}  // namespace

void FillMesher::add(Mesh& inside, Mesh& edge, const Fill& fill, double scale,
                     const std::vector<PagePath>& cut_out) {
    if (fill.colour.alpha == 0) return;
    std::vector<PagePath> rings = fill.rings;
    rings.insert(rings.end(), cut_out.begin(), cut_out.end());
    const auto add_any = [&](std::size_t ring, bool hole) {
        if (ring < fill.rings.size())
            add_ring(rings[ring], scale, hole);
        else
            add_sharp_ring(rings[ring], scale);
    };
    for (const RingGroup& group : group_rings(rings)) {
        clear();
        add_any(group.outer, false);
        for (const std::size_t hole : group.holes) add_any(hole, true);
        triangulator_.add(points_, ring_ends_, corners_);
        geodata::fatten_triangles(points_, corners_);
        for (const std::uint32_t corner : corners_) inside.push_back(vertex(inner_[corner], fill.colour, 1));
        for (std::size_t ring = 0; ring < ring_ends_.size(); ++ring)
            if (soft_[ring])
                add_feather(edge, ring == 0 ? 0 : ring_ends_[ring - 1], ring_ends_[ring], fill.colour);
    }
}

void FillMesher::clear() {
    points_.clear();
    ring_ends_.clear();
    soft_.clear();
    inner_.clear();
    outer_.clear();
    corners_.clear();
}

void FillMesher::add_sharp_ring(const PagePath& path, double scale) {
    for (const PagePoint& point : path) points_.push_back({point.x * scale, point.y * scale});
    inner_.insert(inner_.end(), points_.end() - static_cast<std::ptrdiff_t>(path.size()), points_.end());
    outer_.resize(points_.size());
    ring_ends_.push_back(static_cast<std::uint32_t>(points_.size()));
    soft_.push_back(false);
}

/// Puts the soft edge half a pixel to either side of the outline. The triangles are those of the outline itself, with
/// their corners drawn in; beside a short edge less, so that they do not turn over.
void FillMesher::add_ring(const PagePath& path, double scale, bool hole) {
    const std::size_t first = points_.size();
    const std::size_t count = path.size();
    for (const PagePoint& point : path) points_.push_back({point.x * scale, point.y * scale});
    const double outward = (twice_area(path) > 0) == hole ? 1 : -1;
    double length_before = 0;
    Point before = across(points_.back(), points_[first], length_before);
    for (std::size_t i = 0; i < count; ++i) {
        const Point at = points_[first + i];
        double length_after = 0;
        Point after = across(at, points_[first + (i + 1) % count], length_after);
        if (length_after == 0) after = before;
        // The miter of two unit vectors is their sum over (1 + cosine); at sharp corners it is held back.
        const double reach = outward / std::max(1 + before.x * after.x + before.y * after.y, 0.5);
        const Point miter{(before.x + after.x) * reach, (before.y + after.y) * reach};
        const double inset = std::min({0.5, length_before / 2, length_after / 2});
        inner_.push_back({at.x - inset * miter.x, at.y - inset * miter.y});
        outer_.push_back({at.x + 0.5 * miter.x, at.y + 0.5 * miter.y});
        before = after;
        length_before = length_after;
    }
    ring_ends_.push_back(static_cast<std::uint32_t>(points_.size()));
    soft_.push_back(true);
}

void FillMesher::add_feather(Mesh& mesh, std::size_t from, std::size_t until, Colour colour) const {
    for (std::size_t i = from, j = until - 1; i < until; j = i++)
        for (const MeshVertex& corner :
             {vertex(inner_[j], colour, 1), vertex(outer_[j], colour, 0), vertex(outer_[i], colour, 0),
              vertex(inner_[j], colour, 1), vertex(outer_[i], colour, 0), vertex(inner_[i], colour, 1)})
            mesh.push_back(corner);
}

}  // namespace viewer
