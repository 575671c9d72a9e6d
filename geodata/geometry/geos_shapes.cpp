#include "geodata/geometry/geos_shapes.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/geometry/work_limit.hpp"

#include <geos_c.h>

namespace geodata::geos {

namespace {

GEOSGeometry* linear_ring(const Context& context, const Ring<PlanePoint>& ring) {
    const auto count = static_cast<unsigned>(ring.size());
    auto* sequence = GEOSCoordSeq_create_r(context.handle, ring.empty() ? 0 : count + 1, 2);
    for (unsigned i = 0; i <= count && count > 0; ++i) {
        GEOSCoordSeq_setXY_r(context.handle, sequence, i, ring[i % count].x, ring[i % count].y);
    }
    return own(context, GEOSGeom_createLinearRing_r(context.handle, sequence)).release();
}

Geometry polygon(const Context& context, const Polygon<PlanePoint>& shape) {
    auto holes =
        each_of(shape.holes, [&](const Ring<PlanePoint>& hole) { return linear_ring(context, hole); });
    auto* outer = linear_ring(context, shape.outer);
    return own(context, GEOSGeom_createPolygon_r(context.handle, outer, holes.data(),
                                                 static_cast<unsigned>(holes.size())));
}

}  // namespace

Context::Context() : handle(GEOS_init_r()) {}
Context::~Context() { GEOS_finish_r(handle); }

void Destroy::operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }

Geometry own(const Context& context, GEOSGeometry* geometry) {
    if (geometry == nullptr) {
        require_within_work_limit();
        throw Error(
            "The outlines could not be laid over each other; check the dataset with 'terrachron check'.");
    }
    return {geometry, Destroy{context.handle}};
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
    auto parts = each_of(shapes, [&](const Polygon<PlanePoint>& shape) { return polygon(context, shape); });
    return collection(context, parts, GEOS_MULTIPOLYGON);
}

Geometry repaired(const Context& context, Geometry geometry) {
    if (GEOSisValid_r(context.handle, geometry.get()) == 1) {
        return geometry;
    }
    // By rings, not by the whole net of lines: that takes several times as long, and would lose what two parts both cover.
    auto* params = GEOSMakeValidParams_create_r(context.handle);
    GEOSMakeValidParams_setMethod_r(context.handle, params, GEOS_MAKE_VALID_STRUCTURE);
    auto* valid = GEOSMakeValidWithParams_r(context.handle, geometry.get(), params);
    GEOSMakeValidParams_destroy_r(context.handle, params);
    return own(context, valid);
}

double area_of(const Context& context, const Geometry& geometry) {
    double area = 0;
    GEOSArea_r(context.handle, geometry.get(), &area);
    return area;
}

}  // namespace geodata::geos
