#include "geodata/io/gdal/ogr_shape.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace geodata::gdal {

namespace {

bool on_earth(LonLat point) { return (std::abs(point.lon) <= 180) & (std::abs(point.lat) <= 90); }

LonLat point_from(double lon, double lat, const std::string& place) {
    constexpr double surely_metres = 1000;
    constexpr double around_the_earth = 4.1e7;
    const double farthest = std::max(std::abs(lon), std::abs(lat));
    if (farthest > surely_metres && farthest < around_the_earth) {
        throw Error(fmt::format("{}: the coordinates {:.0f} {:.0f} are metres on a plane, as of UTM, and the "
                                "file does not say of which; "
                                "declare the system of coordinates, in GeoJSON as \"crs\" with a name like "
                                "urn:ogc:def:crs:EPSG::32632, or save it in WGS 84.",
                                place, lon, lat));
    }
    if (!on_earth({lon, lat})) {
        throw Error(fmt::format("{}: coordinates must be longitude -180..180 and latitude -90..90 in degrees "
                                "(WGS 84), found {} {}.",
                                place, lon, lat));
    }
    return {lon, lat};
}

// All points are looked at before the first wrong one is looked for: without a way out the loop is several times as fast.
std::optional<LonLat> off_earth(const LonLatLine& line) {
    bool good = true;
    for (const auto point : line) {
        good &= on_earth(point);
    }
    return good ? std::nullopt : std::optional(*std::find_if_not(line.begin(), line.end(), on_earth));
}

LonLatLine line_from(const OGRSimpleCurve& curve, const std::string& place) {
    auto line = points_of(curve);
    if (const auto wrong = off_earth(line)) {
        point_from(wrong->lon, wrong->lat, place);
    }
    return line;
}

Ring<LonLat> ring_from(const OGRSimpleCurve& curve, const std::string& place) {
    auto ring = line_from(curve, place);
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    if (ring.size() < 3) {
        throw Error(fmt::format("{}: a ring of the polygon has {} corners; it needs at least three.", place,
                                ring.size()));
    }
    return ring;
}

Polygon<LonLat> polygon_from(const OGRPolygon& source, const std::string& place) {
    Polygon<LonLat> polygon{ring_from(*source.getExteriorRing(), place), {}};
    for (int i = 0; i < source.getNumInteriorRings(); ++i) {
        polygon.holes.push_back(ring_from(*source.getInteriorRing(i), place));
    }
    return polygon;
}

LonLatPolygons polygons_from(const OGRMultiPolygon& source, const std::string& place) {
    LonLatPolygons polygons;
    for (const auto* part : source) {
        if (!part->IsEmpty()) {
            polygons.push_back(polygon_from(*part, place));
        }
    }
    return polygons;
}

std::vector<LonLatLine> lines_from(const OGRMultiLineString& source, const std::string& place) {
    std::vector<LonLatLine> lines;
    for (const auto* part : source) {
        lines.push_back(line_from(*part, place));
    }
    return lines;
}

OGRLinearRing ring_of(const Ring<LonLat>& points) {
    OGRLinearRing ring;
    set_points(ring, points);
    ring.closeRings();
    return ring;
}

struct MakeGeometry {
    std::unique_ptr<OGRGeometry> operator()(const LonLatPolygons& polygons) const {
        auto result = std::make_unique<OGRMultiPolygon>();
        for (const auto& polygon : polygons) {
            OGRPolygon part;
            auto outer = ring_of(polygon.outer);
            part.addRing(&outer);
            for (const auto& points : polygon.holes) {
                auto hole = ring_of(points);
                part.addRing(&hole);
            }
            result->addGeometry(&part);
        }
        return result;
    }
    std::unique_ptr<OGRGeometry> operator()(const std::vector<LonLatLine>& lines) const {
        auto result = std::make_unique<OGRMultiLineString>();
        for (const auto& points : lines) {
            OGRLineString line;
            set_points(line, points);
            result->addGeometry(&line);
        }
        return result;
    }
    std::unique_ptr<OGRGeometry> operator()(const LonLat& point) const {
        return std::make_unique<OGRPoint>(point.lon, point.lat);
    }
};

}  // namespace

// GDAL copies all points of a curve at once from and into pairs of numbers like ours.
static_assert(sizeof(LonLat) == sizeof(OGRRawPoint) && offsetof(LonLat, lat) == offsetof(OGRRawPoint, y));

LonLatLine points_of(const OGRSimpleCurve& curve) {
    LonLatLine points(static_cast<std::size_t>(curve.getNumPoints()));
    curve.getPoints(reinterpret_cast<OGRRawPoint*>(points.data()), nullptr);
    return points;
}

void set_points(OGRSimpleCurve& curve, const LonLatLine& points) {
    curve.setPoints(static_cast<int>(points.size()), reinterpret_cast<const OGRRawPoint*>(points.data()));
}

std::optional<ContextShape> shape_from(const OGRGeometry* geometry, const std::string& place) {
    if (geometry == nullptr || geometry->IsEmpty()) {
        return std::nullopt;
    }
    switch (wkbFlatten(geometry->getGeometryType())) {
        case wkbPolygon: return LonLatPolygons{polygon_from(*geometry->toPolygon(), place)};
        case wkbMultiPolygon: return polygons_from(*geometry->toMultiPolygon(), place);
        case wkbLineString: return std::vector<LonLatLine>{line_from(*geometry->toLineString(), place)};
        case wkbMultiLineString: return lines_from(*geometry->toMultiLineString(), place);
        case wkbPoint: return point_from(geometry->toPoint()->getX(), geometry->toPoint()->getY(), place);
        default: return std::nullopt;
    }
}

std::unique_ptr<OGRGeometry> geometry_from(const ContextShape& shape) {
    return std::visit(MakeGeometry{}, shape);
}

}  // namespace geodata::gdal
