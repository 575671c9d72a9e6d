#include "geodata/io/gdal/place_on_map.hpp"

#include "geodata/io/gdal/ogr_shape.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace geodata::gdal {

namespace {

constexpr double hair = 1e-4;

/// Calls `take` with every point of a geometry, whatever it is made of; what it changes is changed.
class EachPoint : public OGRDefaultGeometryVisitor {
public:
    explicit EachPoint(std::function<void(OGRPoint&)> take) : take_(std::move(take)) {}
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRPoint* point) override {
        if (point->IsEmpty() == 0) {
            take_(*point);
        }
    }

private:
    std::function<void(OGRPoint&)> take_;
};

/// The same with every line and ring.
class EachCurve : public OGRDefaultGeometryVisitor {
public:
    explicit EachCurve(std::function<void(OGRSimpleCurve&)> take) : take_(std::move(take)) {}
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRLineString* curve) override { take_(*curve); }
    void visit(OGRLinearRing* ring) override { take_(*ring); }

private:
    std::function<void(OGRSimpleCurve&)> take_;
};

void visit_each(OGRGeometry& geometry, OGRDefaultGeometryVisitor&& visitor) { geometry.accept(&visitor); }

std::unique_ptr<OGRGeometry> part_within(const OGRGeometry& geometry, double west, double east) {
    OGRLinearRing ring;
    for (const auto& [lon, lat] : {std::pair(west, -90.0), std::pair(east, -90.0), std::pair(east, 90.0),
                                   std::pair(west, 90.0), std::pair(west, -90.0)}) {
        ring.addPoint(lon, lat);
    }
    ring.flattenTo2D();
    OGRPolygon box;
    box.addRing(&ring);
    return std::unique_ptr<OGRGeometry>(geometry.Intersection(&box));
}

// From one corner to the next around the back of the Earth; along the edge of the map, from -180 to 180, is no step.
int turn_between(double from, double to) {
    constexpr double most = 300;
    const double step = to - from;
    const bool edge = std::abs(from) >= 180 - hair && std::abs(to) >= 180 - hair;
    return edge || std::abs(step) < most ? 0 : step > 0 ? -1 : 1;
}

bool drawn_on(OGRSimpleCurve& curve) {
    auto points = points_of(curve);
    int turns = 0;
    bool any = false;
    double west = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int turn = i == 0 ? 0 : turn_between(curve.getX(static_cast<int>(i) - 1), points[i].lon);
        turns += turn;
        any = any || turn != 0;
        points[i].lon += 360.0 * turns;
        west = std::min(west, points[i].lon);
    }
    if (!any || turns != 0) {
        return false;  // around a pole is something else
    }
    // In the east, where the first part of an outline in two may lie in the west.
    for (auto& point : points) {
        point.lon += west < -180 - hair ? 360 : 0;
    }
    set_points(curve, points);
    return true;
}

// At whole degrees of the coordinate that differs more, so that neighbours share them, from whichever end they come.
void add_degrees(LonLat from, LonLat to, LonLatLine& corners) {
    const bool along = std::abs(to.lon - from.lon) >= std::abs(to.lat - from.lat);
    const auto step_of = [&](LonLat at) { return along ? at.lon : at.lat; };
    const auto other_of = [&](LonLat at) { return along ? at.lat : at.lon; };
    const bool forward = step_of(from) < step_of(to);
    const auto low = forward ? from : to;
    const auto high = forward ? to : from;
    const double width = step_of(high) - step_of(low);
    const bool at_pole = std::abs(from.lat) >= 90 - hair && std::abs(to.lat) >= 90 - hair;
    if (at_pole || !(width > 1) || width > 360) {
        return;
    }
    const auto first = corners.size();
    for (double at = std::floor(step_of(low)) + 1; at < step_of(high); ++at) {
        const double other = other_of(low) + (at - step_of(low)) / width * (other_of(high) - other_of(low));
        corners.push_back(along ? LonLat{at, other} : LonLat{other, at});
    }
    if (!forward) {
        std::reverse(corners.begin() + static_cast<std::ptrdiff_t>(first), corners.end());
    }
}

void follow(OGRSimpleCurve& curve) {
    LonLatLine corners;
    const auto points = points_of(curve);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0) {
            add_degrees(points[i - 1], points[i], corners);
        }
        corners.push_back(points[i]);
    }
    set_points(curve, corners);
}

}  // namespace

Reach reach_of(OGRGeometry& geometry) {
    Reach reach;
    visit_each(geometry, EachPoint([&](const OGRPoint& point) {
                   const LonLat at{point.getX(), point.getY()};
                   reach.finite = reach.finite && std::isfinite(at.lon) && std::isfinite(at.lat);
                   reach.box.add(at);
               }));
    return reach;
}

bool on_map(const LonLatBox& box) {
    return box.west >= -180 - hair && box.east <= 180 + hair && box.south >= -90 - hair &&
           box.north <= 90 + hair;
}

void clamp_to_map(OGRGeometry& geometry) {
    visit_each(geometry, EachPoint([](OGRPoint& point) {
                   point.setX(std::clamp(point.getX(), -180.0, 180.0));
                   point.setY(std::clamp(point.getY(), -90.0, 90.0));
               }));
}

// Longitudes from 0 to 360, or outlines drawn on across the 180th meridian: what lies beyond comes in at the other side.
std::unique_ptr<OGRGeometry> brought_round(std::unique_ptr<OGRGeometry> geometry) {
    if (geometry->IsValid() == 0) {
        geometry.reset(geometry->MakeValid());
    }
    auto whole = std::make_unique<OGRGeometryCollection>();
    for (int turn = -1; turn <= 1 && geometry != nullptr; ++turn) {
        auto part = part_within(*geometry, -180.0 + 360 * turn, 180.0 + 360 * turn);
        if (part != nullptr && part->IsEmpty() == 0) {
            visit_each(*part, EachPoint([&](OGRPoint& point) { point.setX(point.getX() - 360.0 * turn); }));
            whole->addGeometryDirectly(part.release());
        }
    }
    return whole;
}

bool near_map(const LonLatBox& box) {
    return box.west >= -540 && box.east <= 540 && box.south >= -90 - hair && box.north <= 90 + hair;
}

bool swapped(const LonLatBox& box) {
    const bool beyond = box.south < -90 - hair || box.north > 90 + hair;
    return beyond && box.west >= -90 && box.east <= 90 && box.south >= -180 - hair && box.north <= 180 + hair;
}

void follow_degrees(OGRGeometry& geometry) { visit_each(geometry, EachCurve(follow)); }

bool drawn_on_round(OGRGeometry& geometry) {
    bool any = false;
    visit_each(geometry, EachCurve([&](OGRSimpleCurve& curve) { any = drawn_on(curve) || any; }));
    return any;
}

}  // namespace geodata::gdal
