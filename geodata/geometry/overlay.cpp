#include "geodata/geometry/overlay.hpp"

#include "geodata/base/error.hpp"

#include <geos_c.h>

#include <memory>

namespace geodata {

namespace {

// One GEOS context per call: overlay is far slower than setting it up, and nothing is shared between threads.
struct Context {
    GEOSContextHandle_t handle = GEOS_init_r();
    Context() = default;
    ~Context() { GEOS_finish_r(handle); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

struct Destroy {
    GEOSContextHandle_t handle;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

Geometry own(const Context& context, GEOSGeometry* geometry) {
    if (geometry == nullptr) {
        throw Error(
            "The outlines could not be laid over each other; check the dataset with 'terrachron check'.");
    }
    return {geometry, Destroy{context.handle}};
}

GEOSGeometry* linear_ring(const Context& context, const Ring<PlanePoint>& ring) {
    const auto count = static_cast<unsigned>(ring.size());
    auto* sequence = GEOSCoordSeq_create_r(context.handle, ring.empty() ? 0 : count + 1, 2);
    for (unsigned i = 0; i <= count && count > 0; ++i) {
        GEOSCoordSeq_setXY_r(context.handle, sequence, i, ring[i % count].x, ring[i % count].y);
    }
    return own(context, GEOSGeom_createLinearRing_r(context.handle, sequence)).release();
}

Geometry polygon(const Context& context, const Polygon<PlanePoint>& shape) {
    std::vector<GEOSGeometry*> holes;
    for (const auto& hole : shape.holes) {
        holes.push_back(linear_ring(context, hole));
    }
    auto* outer = linear_ring(context, shape.outer);
    return own(context, GEOSGeom_createPolygon_r(context.handle, outer, holes.data(),
                                                 static_cast<unsigned>(holes.size())));
}

Geometry collection(const Context& context, std::vector<Geometry>& parts, int type) {
    std::vector<GEOSGeometry*> raw;
    for (auto& part : parts) {
        raw.push_back(part.release());
    }
    return own(context, GEOSGeom_createCollection_r(context.handle, type, raw.data(),
                                                    static_cast<unsigned>(raw.size())));
}

Geometry multi_polygon(const Context& context, const PlanePolygons& shapes) {
    std::vector<Geometry> parts;
    for (const auto& shape : shapes) {
        parts.push_back(polygon(context, shape));
    }
    return collection(context, parts, GEOS_MULTIPOLYGON);
}

Geometry repaired(const Context& context, Geometry geometry) {
    if (GEOSisValid_r(context.handle, geometry.get()) == 1) {
        return geometry;
    }
    return own(context, GEOSMakeValid_r(context.handle, geometry.get()));
}

Geometry union_of(const Context& context, const std::vector<ShapeReference>& shapes) {
    std::vector<Geometry> parts;
    for (const auto& shape : shapes) {
        parts.push_back(repaired(context, multi_polygon(context, shape.get())));
    }
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

Area area_of(const Context& context, const Geometry& geometry) {
    double area = 0;
    GEOSArea_r(context.handle, geometry.get(), &area);
    return square_metres(area);
}

}  // namespace

Area union_area(const std::vector<ShapeReference>& shapes) {
    const Context context;
    return area_of(context, union_of(context, shapes));
}

PlanePolygons uncovered_part(const PlanePolygons& shape, const std::vector<ShapeReference>& covers) {
    const Context context;
    const auto whole = repaired(context, multi_polygon(context, shape));
    const auto rest =
        own(context, GEOSDifference_r(context.handle, whole.get(), union_of(context, covers).get()));
    PlanePolygons polygons;
    add_polygons(context, rest.get(), polygons);
    return polygons;
}

Area overlap_area(const PlanePolygons& a, const PlanePolygons& b) {
    const Context context;
    const auto first = repaired(context, multi_polygon(context, a));
    const auto second = repaired(context, multi_polygon(context, b));
    return area_of(context, own(context, GEOSIntersection_r(context.handle, first.get(), second.get())));
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
