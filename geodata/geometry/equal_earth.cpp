#include "geodata/geometry/equal_earth.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace geodata {

namespace {

constexpr double a = 6378137.0;
constexpr double f = 1 / 298.257223563;
constexpr double e2 = f * (2 - f);
constexpr double pi = 3.14159265358979323846;
constexpr double degree = pi / 180;
constexpr double a1 = 1.340264;
constexpr double a2 = -0.081106;
constexpr double a3 = 0.000893;
constexpr double a4 = 0.003796;
constexpr double off_the_map = std::numeric_limits<double>::quiet_NaN();

// Twice the area, in units of the ellipsoid, between the equator and a latitude.
double q_of(double sine) {
    const double e = std::sqrt(e2);
    return (1 - e2) * (sine / (1 - e2 * sine * sine) - std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}

double q_of_pole() {
    static const double q = q_of(1);
    return q;
}

double radius() { return a * std::sqrt(q_of_pole() / 2); }

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

double latitude_of(double authalic_sine) {
    const double q = q_of_pole() * authalic_sine;
    const double e = std::sqrt(e2);
    double lat = std::asin(std::clamp(authalic_sine, -1.0, 1.0));
    for (int i = 0; i < 8 && std::cos(lat) > 1e-12; ++i) {
        const double sine = std::sin(lat);
        const double root = 1 - e2 * sine * sine;
        lat += root * root / (2 * std::cos(lat)) *
               (q / (1 - e2) - sine / root + std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    }
    return lat;
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
    auto result = polygon;
    const auto move = [&](Ring<LonLat>& ring) {
        for (auto& point : ring) {
            point.lon += by;
        }
    };
    move(result.outer);
    std::for_each(result.holes.begin(), result.holes.end(), move);
    return result;
}

Polygon<LonLat> within_world(const Polygon<LonLat>& polygon) {
    const auto within = [](const Ring<LonLat>& ring) {
        return clipped(clipped(ring, 180, true), -180, false);
    };
    Polygon<LonLat> result{within(polygon.outer), {}};
    for (const auto& hole : polygon.holes) {
        if (auto inner = within(hole); inner.size() > 2) {
            result.holes.push_back(std::move(inner));
        }
    }
    return result;
}

bool lies_within_world(const Polygon<LonLat>& polygon) {
    return std::all_of(polygon.outer.begin(), polygon.outer.end(),
                       [](LonLat p) { return p.lon >= -180 && p.lon <= 180; });
}

}  // namespace

double wrapped_longitude(double lon) {
    return lon >= -180 && lon <= 180 ? lon : lon - 360 * std::floor((lon + 180) / 360);
}

PlanePoint equal_earth(double lon, double lat) {
    const double sine = q_of(std::sin(lat * degree)) / q_of_pole();
    const double t = std::asin(std::sqrt(3.0) / 2 * std::clamp(sine, -1.0, 1.0));
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
    return on_earth ? LonLat{lon, latitude_of(sine) / degree} : LonLat{off_the_map, off_the_map};
}

LonLatPolygons cut_for_world(const LonLatPolygons& polygons, double middle) {
    LonLatPolygons result;
    for (const auto& polygon : polygons) {
        Polygon<LonLat> whole{unwrapped(polygon.outer, middle), {}};
        for (const auto& hole : polygon.holes) {
            whole.holes.push_back(unwrapped(hole, middle));
        }
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
