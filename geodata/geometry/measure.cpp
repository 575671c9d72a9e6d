#include "geodata/geometry/measure.hpp"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace geodata {

namespace {

// Relative to the first point, so that far-off coordinates lose no digits.
double ring_area(const Ring<PlanePoint>& ring) {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const auto a = ring[i];
        const auto b = ring[i + 1];
        twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
    }
    return std::abs(twice) / 2;
}

double geodesic_ring_area(const Ring<LonLat>& ring) {
    GeographicLib::PolygonArea polygon(GeographicLib::Geodesic::WGS84());
    for (const auto point : ring) {
        polygon.AddPoint(point.lat, point.lon);
    }
    double perimeter = 0;
    double area = 0;
    polygon.Compute(false, true, perimeter, area);
    return std::abs(area);
}

template <class Polygons, class RingArea>
Area summed(const Polygons& polygons, RingArea ring_area_of) {
    double total = 0;
    for (const auto& polygon : polygons) {
        total += ring_area_of(polygon.outer);
        for (const auto& hole : polygon.holes) {
            total -= ring_area_of(hole);
        }
    }
    return square_metres(total);
}

// Edges go along straight lines of longitude and sine of latitude, on which the map is equal-area.
double spherical_ring_area(const Ring<LonLat>& ring) {
    constexpr double degree = std::numbers::pi / 180;
    constexpr double radius = 6'371'007;
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto a = ring[i];
        const auto b = ring[(i + 1) % ring.size()];
        twice += (b.lon - a.lon) * degree * (std::sin(a.lat * degree) + std::sin(b.lat * degree));
    }
    return std::abs(twice) / 2 * radius * radius;
}

// Where a horizontal line at `y` crosses the ring, appended to `crossings`.
void add_crossings(const Ring<PlanePoint>& ring, double y, std::vector<double>& crossings) {
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const auto a = ring[before];
        const auto b = ring[i];
        if ((a.y > y) != (b.y > y)) {
            crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    }
}

std::vector<double> crossings_at(const PlanePolygons& polygons, double y) {
    std::vector<double> crossings;
    each_ring(polygons, [&](const Ring<PlanePoint>& ring) { add_crossings(ring, y, crossings); });
    std::ranges::sort(crossings);
    return crossings;
}

}  // namespace

Area plane_area(const PlanePolygons& polygons) { return summed(polygons, ring_area); }

Area spherical_area(const LonLatPolygons& polygons) { return summed(polygons, spherical_ring_area); }

Area geodesic_area(const LonLatPolygons& polygons) { return summed(polygons, geodesic_ring_area); }

double geodesic_length_km(const LonLatLine& line) {
    double total = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        double length = 0;
        GeographicLib::Geodesic::WGS84().Inverse(line[i - 1].lat, line[i - 1].lon, line[i].lat, line[i].lon,
                                                 length);
        total += length;
    }
    return total / 1000;
}

PlaneBox extent(const PlanePolygons& polygons) {
    PlaneBox box;
    for (const auto& polygon : polygons) {
        for (const auto point : polygon.outer) {
            box.add(point);
        }
    }
    return box;
}

std::vector<Stretch> stretches_at(const PlanePolygons& polygons, double y) {
    const auto crossings = crossings_at(polygons, y);
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        stretches.push_back({crossings[i], crossings[i + 1]});
    }
    return stretches;
}

bool contains(const PlanePolygons& polygons, PlanePoint point) {
    const auto crossings = crossings_at(polygons, point.y);
    const auto left = std::lower_bound(crossings.begin(), crossings.end(), point.x) - crossings.begin();
    return left % 2 == 1;
}

PlanePoint label_point(const PlanePolygons& polygons) {
    constexpr int lines = 24;
    const auto box = extent(polygons);
    PlanePoint best;
    double best_score = 0;
    for (int i = 1; i < lines; ++i) {
        const double y = box.bottom + box.height() * i / lines;
        for (const auto [left, right] : stretches_at(polygons, y)) {
            // A wide stretch near the middle height beats a wider one at the rim.
            const double off_centre = std::abs(2.0 * i / lines - 1);
            const double score = (right - left) * (1 - 0.7 * off_centre);
            if (score > best_score) {
                best_score = score;
                best = {(left + right) / 2, y};
            }
        }
    }
    return best;
}

}  // namespace geodata
