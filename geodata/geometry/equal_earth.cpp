#include "geodata/geometry/equal_earth.hpp"

#include <GeographicLib/Ellipsoid.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace geodata {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double off_the_map = std::numeric_limits<double>::quiet_NaN();

const GeographicLib::Ellipsoid& earth() { return GeographicLib::Ellipsoid::WGS84(); }

// Of the sphere with as much surface.
double radius() {
    static const double radius = std::sqrt(earth().Area() / (4 * std::numbers::pi));
    return radius;
}

double height_of(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
}

double slope_of(double t) {
    const double t2 = t * t;
    const double t6 = t2 * t2 * t2;
    return a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
}

Ring<LonLat> unwrapped(const Ring<LonLat>& ring, double middle) {
    Ring<LonLat> result;
    double turn = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double step = i == 0 ? 0 : ring[i].lon - ring[i - 1].lon;
        // A step of all 360 degrees runs along a border that is drawn there already.
        if (std::abs(step) > 180 && std::abs(step) < 359.999) {
            turn += step > 0 ? -360 : 360;
        }
        result.push_back({ring[i].lon + turn - middle, ring[i].lat});
    }
    return result;
}

// What of a ring lies on one side of a meridian (Sutherland and Hodgman).
Ring<LonLat> clipped(const Ring<LonLat>& ring, double meridian, bool west) {
    const auto inside = [&](LonLat p) { return west ? p.lon <= meridian : p.lon >= meridian; };
    Ring<LonLat> result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto from = ring[i];
        const auto to = ring[(i + 1) % ring.size()];
        if (inside(from)) {
            result.push_back(from);
        }
        if (inside(from) != inside(to)) {
            const double part = (meridian - from.lon) / (to.lon - from.lon);
            result.push_back({meridian, from.lat + part * (to.lat - from.lat)});
        }
    }
    return result;
}

Polygon<LonLat> moved(const Polygon<LonLat>& polygon, double by) {
    return remade(polygon, [&](Ring<LonLat> ring) {
        for (auto& point : ring) {
            point.lon += by;
        }
        return ring;
    });
}

Polygon<LonLat> within_world(const Polygon<LonLat>& polygon) {
    auto result = remade(
        polygon, [](const Ring<LonLat>& ring) { return clipped(clipped(ring, 180, true), -180, false); });
    std::erase_if(result.holes, [](const Ring<LonLat>& hole) { return hole.size() < 3; });
    return result;
}

bool lies_within_world(const Polygon<LonLat>& polygon) {
    return std::ranges::all_of(polygon.outer, [](LonLat p) { return p.lon >= -180 && p.lon <= 180; });
}

}  // namespace

double wrapped_longitude(double lon) {
    return lon >= -180 && lon <= 180 ? lon : lon - 360 * std::floor((lon + 180) / 360);
}

PlanePoint equal_earth(double lon, double lat) {
    const double sine = std::sin(earth().AuthalicLatitude(lat) * degree);
    const double t = std::asin(std::sqrt(3.0) / 2 * sine);
    return {radius() * 2 * std::sqrt(3.0) * lon * degree * std::cos(t) / (3 * slope_of(t)),
            radius() * height_of(t)};
}

LonLat equal_earth_inverse(PlanePoint point) {
    const double y = point.y / radius();
    double t = y / a1;
    for (int i = 0; i < 12; ++i) {
        t -= (height_of(t) - y) / slope_of(t);
    }
    const double sine = 2 / std::sqrt(3.0) * std::sin(t);
    const double lon = 3 * point.x / radius() * slope_of(t) / (2 * std::sqrt(3.0) * std::cos(t)) / degree;
    const bool on_earth = std::abs(sine) <= 1 + 1e-9 && std::abs(lon) <= 180 + 1e-9;
    if (!on_earth) {
        return {off_the_map, off_the_map};
    }
    return {lon, earth().InverseAuthalicLatitude(std::asin(std::clamp(sine, -1.0, 1.0)) / degree)};
}

LonLatPolygons cut_for_world(const LonLatPolygons& polygons, double middle) {
    LonLatPolygons result;
    for (const auto& polygon : polygons) {
        auto whole = remade(polygon, [&](const Ring<LonLat>& ring) { return unwrapped(ring, middle); });
        if (lies_within_world(whole)) {
            result.push_back(std::move(whole));
            continue;
        }
        for (const double turn : {-360.0, 0.0, 360.0}) {
            if (auto part = within_world(moved(whole, turn)); part.outer.size() > 2) {
                result.push_back(std::move(part));
            }
        }
    }
    return result;
}

}  // namespace geodata
