#include "geodata/geometry/projection.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/equal_earth.hpp"

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/srs/projection.hpp>
#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <memory>

namespace geodata {

namespace {

namespace geometry = boost::geometry;
namespace parameter = boost::geometry::srs::spar;

using Parameters = parameter::parameters<parameter::proj_laea, parameter::ellps_wgs84, parameter::lat_0<>,
                                         parameter::lon_0<>>;
using OnEarth = geometry::model::point<double, 2, geometry::cs::geographic<geometry::degree>>;
using OnPlane = geometry::model::point<double, 2, geometry::cs::cartesian>;

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

bool on_earth(LonLat place) { return std::abs(place.lon) <= 180 && std::abs(place.lat) <= 90; }

}  // namespace

struct Projection::Transformation {
    geometry::srs::projection<Parameters> laea;

    explicit Transformation(LonLat centre)
        : laea(Parameters(parameter::proj_laea(), parameter::ellps_wgs84(), parameter::lat_0<>(centre.lat),
                          parameter::lon_0<>(centre.lon))) {}
};

namespace {

Ring<PlanePoint> ring_on_plane(const Projection& projection, const Ring<LonLat>& ring) {
    Ring<PlanePoint> result;
    result.reserve(ring.size());
    for (const auto point : ring) {
        result.push_back(projection.to_plane(point));
    }
    return result;
}

}  // namespace

namespace {

// With longitudes counted from the middle meridian already.
Ring<PlanePoint> cut_ring_on_plane(const Ring<LonLat>& ring) {
    Ring<PlanePoint> result;
    result.reserve(ring.size());
    for (const auto point : ring) {
        result.push_back(equal_earth(point.lon, point.lat));
    }
    return result;
}

}  // namespace

Projection::Projection(LonLat centre) : centre_(centre) {
    if (!on_earth(centre)) {
        throw Error(fmt::format("No equal-area projection around {} {}; choose a centre within -90..90 and "
                                "-180..180 degrees.",
                                centre.lat, centre.lon));
    }
    transformation_ = std::make_shared<const Transformation>(centre);
}

Projection Projection::world(double middle) {
    Projection projection;
    projection.world_ = true;
    projection.centre_ = {middle, 0};
    return projection;
}

PlanePoint Projection::to_plane(LonLat point) const {
    if (world_) {
        return equal_earth(wrapped_longitude(point.lon - centre_.lon), point.lat);
    }
    OnPlane image;
    const bool has_image = std::isfinite(point.lon) && std::isfinite(point.lat) &&
                           transformation_->laea.forward(OnEarth(point.lon, point.lat), image);
    return has_image ? PlanePoint{image.get<0>(), image.get<1>()} : PlanePoint{nowhere, nowhere};
}

LonLat Projection::to_lon_lat(PlanePoint point) const {
    if (world_) {
        const auto place = equal_earth_inverse(point);
        return {wrapped_longitude(place.lon + centre_.lon), place.lat};
    }
    OnEarth place;
    const bool has_place = std::isfinite(point.x) && std::isfinite(point.y) &&
                           transformation_->laea.inverse(OnPlane(point.x, point.y), place);
    return has_place ? LonLat{place.get<0>(), place.get<1>()} : LonLat{nowhere, nowhere};
}

PlaneLine Projection::to_plane(const LonLatLine& line) const { return ring_on_plane(*this, line); }

PlanePolygons Projection::to_plane(const LonLatPolygons& given) const {
    PlanePolygons result;
    if (world_) {
        for (const auto& polygon : cut_for_world(given, centre_.lon)) {
            Polygon<PlanePoint> projected{cut_ring_on_plane(polygon.outer), {}};
            for (const auto& hole : polygon.holes) {
                projected.holes.push_back(cut_ring_on_plane(hole));
            }
            result.push_back(std::move(projected));
        }
        return result;
    }
    for (const auto& polygon : given) {
        Polygon<PlanePoint> projected{ring_on_plane(*this, polygon.outer), {}};
        for (const auto& hole : polygon.holes) {
            projected.holes.push_back(ring_on_plane(*this, hole));
        }
        result.push_back(std::move(projected));
    }
    return result;
}

}  // namespace geodata
