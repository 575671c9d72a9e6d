#include "geodata/geometry/projection.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <cmath>
#include <limits>

namespace geodata {

struct Projection::Transformation {
    PJ_CONTEXT* context = proj_context_create();
    PJ* pipeline = nullptr;

    // Degrees on both ends; a plain operation string needs neither PROJ's database nor its grids.
    explicit Transformation(LonLat centre) {
        // PROJ takes what is no number for a place on Earth, and every point then becomes none.
        const bool on_earth = std::isfinite(centre.lon) && std::isfinite(centre.lat) &&
                              std::abs(centre.lon) <= 180 && std::abs(centre.lat) <= 90;
        const auto definition = fmt::format("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
                                            "+step +proj=laea +lat_0={:.9f} +lon_0={:.9f} +ellps=WGS84",
                                            centre.lat, centre.lon);
        proj_log_level(context, PJ_LOG_NONE);
        pipeline = on_earth ? proj_create(context, definition.c_str()) : nullptr;
        if (pipeline == nullptr) {
            proj_context_destroy(context);
            throw Error(
                fmt::format("No equal-area projection around {} {}; choose a centre within -90..90 and "
                            "-180..180 degrees.",
                            centre.lat, centre.lon));
        }
    }
    ~Transformation() {
        proj_destroy(pipeline);
        proj_context_destroy(context);
    }
    Transformation(const Transformation&) = delete;
    Transformation& operator=(const Transformation&) = delete;

    PJ_COORD apply(PJ_DIRECTION direction, double x, double y) const {
        auto result = proj_trans(pipeline, direction, proj_coord(x, y, 0, 0));
        if (result.xy.x == HUGE_VAL || result.xy.y == HUGE_VAL) {
            result.xy = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
        }
        return result;
    }
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

Projection::Projection(LonLat centre)
    : centre_(centre), transformation_(std::make_shared<Transformation>(centre)) {}

PlanePoint Projection::to_plane(LonLat point) const {
    const auto result = transformation_->apply(PJ_FWD, point.lon, point.lat);
    return {result.xy.x, result.xy.y};
}

LonLat Projection::to_lon_lat(PlanePoint point) const {
    const auto result = transformation_->apply(PJ_INV, point.x, point.y);
    return {result.xy.x, result.xy.y};
}

PlaneLine Projection::to_plane(const LonLatLine& line) const { return ring_on_plane(*this, line); }

PlanePolygons Projection::to_plane(const LonLatPolygons& polygons) const {
    PlanePolygons result;
    for (const auto& polygon : polygons) {
        Polygon<PlanePoint> projected{ring_on_plane(*this, polygon.outer), {}};
        for (const auto& hole : polygon.holes) {
            projected.holes.push_back(ring_on_plane(*this, hole));
        }
        result.push_back(std::move(projected));
    }
    return result;
}

}  // namespace geodata
