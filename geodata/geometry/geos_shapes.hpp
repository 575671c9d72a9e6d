#pragma once

#include "geodata/geometry/shape.hpp"

#include <memory>
#include <vector>

// GEOS within geodata/geometry: owning handles and our shapes as its geometries. For the .cpp files of this folder.

struct GEOSContextHandle_HS;
struct GEOSGeom_t;

namespace geodata::geos {

/// One context per call: overlay is far slower than setting it up, and nothing is shared between threads.
struct Context {
    Context();
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    GEOSContextHandle_HS* handle;
};

struct Destroy {
    GEOSContextHandle_HS* handle = nullptr;
    void operator()(GEOSGeom_t* geometry) const;
};
using Geometry = std::unique_ptr<GEOSGeom_t, Destroy>;

/// Takes over what GEOS made; throws Error for null, which names the limit of work (`work_limit`) when that is passed.
Geometry own(const Context& context, GEOSGeom_t* geometry);

/// A collection of parts, which it takes over.
Geometry collection(const Context& context, std::vector<Geometry>& parts, int type);

Geometry multi_polygon(const Context& context, const PlanePolygons& shapes);

/// A valid geometry of the same land; bow-ties are cut apart.
Geometry repaired(const Context& context, Geometry geometry);

double area_of(const Context& context, const Geometry& geometry);

}  // namespace geodata::geos
