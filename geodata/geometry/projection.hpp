#pragma once

#include "geodata/geometry/shape.hpp"

#include <memory>

namespace geodata {

/// Lambert azimuthal equal-area projection on the WGS 84 ellipsoid around `centre`: equal areas on the ground are
/// equal areas on the plane. Formulas: Snyder, Map Projections (USGS PP 1395), chapter 24, through Boost.Geometry.
/// Good for anything up to continental size around the centre; the antipode has no image. Immutable: any thread.
class Projection {
public:
    explicit Projection(LonLat centre);
    /// One for all of the world, also equal-area: see `equal_earth`. `middle` is the longitude in the middle.
    static Projection world(double middle);

    LonLat centre() const { return centre_; }
    bool is_world() const { return world_; }
    /// Non-finite or unprojectable input yields NaN.
    PlanePoint to_plane(LonLat point) const;
    LonLat to_lon_lat(PlanePoint point) const;

    PlaneLine to_plane(const LonLatLine& line) const;
    PlanePolygons to_plane(const LonLatPolygons& polygons) const;

private:
    struct Transformation;
    Projection() = default;
    bool world_ = false;
    LonLat centre_;
    std::shared_ptr<const Transformation> transformation_;  // shared: copies are cheap
};

}  // namespace geodata
