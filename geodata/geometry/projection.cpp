#include "geodata/geometry/projection.hpp"

#include "geodata/base/error.hpp"
#include "geodata/geometry/equal_earth.hpp"

#include <boost/geometry/core/cs.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/srs/projection.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
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

template <class ToPlane>
PlaneLine each_to_plane(const LonLatLine& line, ToPlane to_plane) {
    PlaneLine result;
    result.reserve(line.size());
    std::ranges::transform(line, std::back_inserter(result), to_plane);
    return result;
}
}  // namespace

struct Projection::Transformation {
    geometry::srs::projection<Parameters> laea;

    explicit Transformation(LonLat centre)
        : laea(Parameters(parameter::proj_laea(), parameter::ellps_wgs84(), parameter::lat_0<>(centre.lat),
                          parameter::lon_0<>(centre.lon))) {}
};

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

PlaneLine Projection::to_plane(const LonLatLine& line) const {
    return each_to_plane(line, [this](LonLat point) { return to_plane(point); });
}

PlanePolygons Projection::to_plane(const LonLatPolygons& given) const {
    PlanePolygons result;
    if (!world_) {
        for (const auto& polygon : given) {
            result.push_back(remade(polygon, [this](const LonLatLine& ring) { return to_plane(ring); }));
        }
        return result;
    }
    for (const auto& polygon : cut_for_world(given, centre_.lon)) {
        result.push_back(remade(polygon, [](const LonLatLine& ring) {  // its longitudes are from the middle
            return each_to_plane(ring, [](LonLat point) { return equal_earth(point.lon, point.lat); });
        }));
    }
    return result;
}

}  // namespace geodata
