#include "geodata/geometry/overlay.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/geometry/geos_shapes.hpp"
#include "geodata/geometry/work_limit.hpp"

#include <geos_c.h>

#include <numeric>

namespace geodata {

using namespace geos;

namespace {

std::size_t corner_count_of(const std::vector<ShapeReference>& shapes) {
    return std::accumulate(
        shapes.begin(), shapes.end(), std::size_t{0},
        [](std::size_t count, const PlanePolygons& shape) { return count + corner_count(shape); });
}

Geometry union_of(const Context& context, const std::vector<ShapeReference>& shapes) {
    auto parts = each_of(
        shapes, [&](const PlanePolygons& shape) { return repaired(context, multi_polygon(context, shape)); });
    const auto together = collection(context, parts, GEOS_GEOMETRYCOLLECTION);
    return own(context, GEOSUnaryUnion_r(context.handle, together.get()));
}

Ring<PlanePoint> ring_from(const Context& context, const GEOSGeometry* ring) {
    const auto* sequence = GEOSGeom_getCoordSeq_r(context.handle, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context.handle, sequence, &count);
    Ring<PlanePoint> points(count > 0 ? count - 1 : 0);
    for (unsigned i = 0; i < points.size(); ++i) {
        GEOSCoordSeq_getXY_r(context.handle, sequence, i, &points[i].x, &points[i].y);
    }
    return points;
}

// Lines and points that an overlay leaves over are no land and are dropped.
void add_polygons(const Context& context, const GEOSGeometry* geometry, PlanePolygons& polygons) {
    const int type = GEOSGeomTypeId_r(context.handle, geometry);
    if (type == GEOS_POLYGON && GEOSisEmpty_r(context.handle, geometry) == 0) {
        Polygon<PlanePoint> polygon{ring_from(context, GEOSGetExteriorRing_r(context.handle, geometry)), {}};
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context.handle, geometry); ++i) {
            polygon.holes.push_back(ring_from(context, GEOSGetInteriorRingN_r(context.handle, geometry, i)));
        }
        polygons.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context.handle, geometry); ++i) {
            add_polygons(context, GEOSGetGeometryN_r(context.handle, geometry, i), polygons);
        }
    }
}

}  // namespace

Area union_area(const std::vector<ShapeReference>& shapes) {
    const Context context;
    const WorkLimit limit(corner_count_of(shapes));
    return square_metres(area_of(context, union_of(context, shapes)));
}

PlanePolygons uncovered_part(const PlanePolygons& shape, const std::vector<ShapeReference>& covers) {
    const Context context;
    const WorkLimit limit(corner_count(shape) + corner_count_of(covers));
    const auto whole = repaired(context, multi_polygon(context, shape));
    const auto rest =
        own(context, GEOSDifference_r(context.handle, whole.get(), union_of(context, covers).get()));
    PlanePolygons polygons;
    add_polygons(context, rest.get(), polygons);
    return polygons;
}

PlanePolygons joined_parts(const PlanePolygons& shape) {
    const Context context;
    const WorkLimit limit(corner_count(shape));
    PlanePolygons polygons;
    add_polygons(context, union_of(context, {shape}).get(), polygons);
    return polygons;
}

Area overlap_area(const PlanePolygons& a, const PlanePolygons& b) {
    const Context context;
    const WorkLimit limit(corner_count(a) + corner_count(b));
    const auto first = repaired(context, multi_polygon(context, a));
    const auto second = repaired(context, multi_polygon(context, b));
    const auto common = own(context, GEOSIntersection_r(context.handle, first.get(), second.get()));
    return square_metres(area_of(context, common));
}

std::string invalid_reason(const PlanePolygons& polygons) {
    const Context context;
    const auto geometry = multi_polygon(context, polygons);
    if (GEOSisValid_r(context.handle, geometry.get()) == 1) {
        return {};
    }
    char* reason = GEOSisValidReason_r(context.handle, geometry.get());
    std::string text = reason == nullptr ? "not a valid polygon" : reason;
    GEOSFree_r(context.handle, reason);
    return text;
}

}  // namespace geodata
