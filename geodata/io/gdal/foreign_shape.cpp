#include "geodata/geometry/crossings.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"
#include "geodata/io/gdal/ogr_shape.hpp"
#include "geodata/io/gdal/place_on_map.hpp"

#include <cpl_string.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace geodata::gdal {

namespace {

// Without corners that are there twice.
Ring<LonLat> ring_of_curve(const OGRSimpleCurve& curve) {
    auto ring = points_of(curve);
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

void add_polygon(const OGRPolygon& polygon, LonLatPolygons& land) {
    if (polygon.IsEmpty() != 0) {
        return;
    }
    Polygon<LonLat> taken{ring_of_curve(*polygon.getExteriorRing()), {}};
    if (taken.outer.size() < 3) {
        return;  // no land
    }
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        auto hole = ring_of_curve(*polygon.getInteriorRing(i));
        if (hole.size() >= 3) {
            taken.holes.push_back(std::move(hole));
        }
    }
    land.push_back(std::move(taken));
}

void add_parts(const OGRGeometry& geometry, ForeignFeature& feature) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon || type == wkbTriangle) {
        add_polygon(*geometry.toPolygon(), feature.land);
    } else if (type == wkbLineString) {
        feature.lines.push_back(points_of(*geometry.toLineString()));
    } else if (type == wkbPoint && geometry.IsEmpty() == 0) {
        feature.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
        for (const auto* part : *geometry.toGeometryCollection()) {
            add_parts(*part, feature);
        }
    }
}

template <class Feature, class Take>
void for_each_point(Feature& feature, const Take& take) {
    const auto all = [&](auto& points) { std::for_each(points.begin(), points.end(), take); };
    for (auto& polygon : feature.land) {
        all(polygon.outer);
        std::for_each(polygon.holes.begin(), polygon.holes.end(), all);
    }
    std::for_each(feature.lines.begin(), feature.lines.end(), all);
    all(feature.points);
}

void leave_out(ForeignLayer& layer, const ForeignFeature& feature, const std::string& why) {
    constexpr std::size_t most_named = 1000;  // nobody mends more at once
    if (layer.left_out.size() < most_named) {
        layer.left_out.push_back(fmt::format("{}, row {}: {}.", layer.file, feature.row, why));
    }
}

// GEOS says in English what is wrong and where; people are told the kind.
std::string fault_of_outline(const std::string& said) {
    static const std::pair<const char*, const char*> kinds[] = {
        {"Self-intersection", "the outline crossed itself"},
        {"Ring Self-intersection", "the outline touched itself"},
        {"Too few points", "the outline had a ring of fewer than three corners"},
        {"Duplicate", "the outline had one part twice"},
        {"Nested shells", "the outline had parts on top of each other"},
        {"Holes are nested", "the outline had holes on top of each other"},
        {"Hole", "the outline had a hole beside its land"},
        {"Interior is disconnected", "the outline was cut apart by its holes"}};
    for (const auto& [sign, words] : kinds) {
        if (said.starts_with(sign)) {
            return words;
        }
    }
    return "the outline was no proper one";
}

double km2_of(const LonLatPolygons& land) { return in_square_km(geodesic_area(land)); }

bool has_open_ring(OGRGeometry& geometry) {
    bool open = false;
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) {
        for (auto* ring : *geometry.toPolygon()) {
            open = open || (ring->getNumPoints() > 2 && ring->get_IsClosed() == 0);
        }
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
        for (auto* part : *geometry.toGeometryCollection()) {
            open = open || has_open_ring(*part);
        }
    }
    return open;
}

// To cut a bow-tie apart keeps all its land; lines and points that are left over are none.
void repair(const OGRGeometry& geometry, const std::string& fault, ForeignFeature& feature,
            ForeignLayer& layer) {
    if (crosses_too_often(feature.land)) {
        leave_out(layer, feature,
                  fmt::format("the outline crosses itself more than {} times; draw it anew",
                              crossings_allowed(feature.land)));
        feature.land.clear();
        return;
    }
    // By rings, not by the whole net of lines, which takes several times as long.
    const CPLStringList by_rings(CSLAddString(nullptr, "METHOD=STRUCTURE"));
    const std::unique_ptr<OGRGeometry> whole(geometry.MakeValid(by_rings.List()));
    if (whole == nullptr) {
        return;  // the painters take it as it is
    }
    ForeignFeature mended;
    add_parts(*whole, mended);
    layer.repairs.push_back({feature.row, fault, km2_of(feature.land), km2_of(mended.land)});
    feature.land = std::move(mended.land);
}

}  // namespace

// Whoever writes one row so writes them all; those far enough west or east show it, and the others are like them where
// they can be.
void settle_axes(ForeignLayer& layer) {
    if (layer.exchanged.empty()) {
        return;
    }
    const std::set<std::size_t> done(layer.exchanged.begin(), layer.exchanged.end());
    const bool all = std::all_of(layer.features.begin(), layer.features.end(), [&](const auto& feature) {
        LonLatBox box;
        for_each_point(feature, [&](LonLat point) { box.add(point); });
        return done.contains(feature.row) || box.west > box.east || (box.west >= -90 && box.east <= 90);
    });
    for (auto& feature : layer.features) {
        if (all && !done.contains(feature.row)) {
            for_each_point(feature, [](LonLat& point) { std::swap(point.lon, point.lat); });
        }
    }
    layer.notes.push_back(
        fmt::format("{}: latitude stood before longitude in {}; they were exchanged.", layer.file,
                    all ? std::string("all outlines") : fmt::format("{} outlines", done.size())));
}

void take_shape(std::unique_ptr<OGRGeometry> geometry, ForeignFeature& feature, ForeignLayer& layer) {
    if (geometry == nullptr || geometry->IsEmpty() != 0) {
        return;
    }
    if (geometry->hasCurveGeometry() != 0) {
        geometry.reset(geometry->getLinearGeometry());
    }
    geometry->flattenTo2D();
    const bool open = has_open_ring(*geometry);
    geometry->closeRings();
    auto reach = reach_of(*geometry);
    if (!reach.finite) {
        leave_out(layer, feature, "the outline has a corner that is no number and is left out");
        return;
    }
    if (swapped(reach.box)) {
        geometry->swapXY();
        layer.exchanged.push_back(feature.row);
        reach = reach_of(*geometry);
    }
    if (drawn_on_round(*geometry)) {
        reach = reach_of(*geometry);
    }
    if (!on_map(reach.box) && near_map(reach.box)) {
        geometry = brought_round(std::move(geometry));
        reach = reach_of(*geometry);
    }
    if (!on_map(reach.box)) {
        leave_out(
            layer, feature,
            fmt::format("{} {} is no longitude and latitude in degrees; say which system of coordinates the "
                        "numbers are of, with --crs like EPSG:32638",
                        reach.box.west, reach.box.south));
        return;
    }
    if (reach.box.west < -180 || reach.box.east > 180 || reach.box.south < -90 || reach.box.north > 90) {
        clamp_to_map(*geometry);
    }
    follow_degrees(*geometry);
    add_parts(*geometry, feature);
    CPLErrorReset();
    if (!feature.land.empty() && geometry->IsValid() == 0) {
        repair(*geometry, fault_of_outline(CPLGetLastErrorMsg()), feature, layer);
    } else if (open) {
        const auto area = km2_of(feature.land);
        layer.repairs.push_back({feature.row, "the outline was not closed", area, area});
    }
}

}  // namespace geodata::gdal
