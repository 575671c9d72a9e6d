#pragma once

#include "geodata/geometry/shape.hpp"

#include <geodesic.h>

#include <cmath>
#include <numbers>
#include <random>

// A second way to measure on the ellipsoid, and random outlines to measure.
namespace test {

inline const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic g{};
        geod_init(&g, 6378137.0, 1 / 298.257223563);
        return g;
    }();
    return ellipsoid;
}

/// m² between the equator and a latitude, for each radian of longitude: the closed formula behind the authalic
/// latitude (Snyder, Map Projections, 3-12).
inline double area_below(double latitude_degrees) {
    const double e2 = (2 - 1 / 298.257223563) / 298.257223563;
    const double e = std::sqrt(e2);
    const double sine = std::sin(latitude_degrees * std::numbers::pi / 180);
    const double b2 = 6378137.0 * 6378137.0 * (1 - e2);
    return b2 / 2 * (sine / (1 - e2 * sine * sine) + std::atanh(e * sine) / e);
}

/// A geodesic edge cut into pieces, the end left out.
inline void add_pieces(geodata::Ring<geodata::LonLat>& ring, geodata::LonLat a, geodata::LonLat b,
                       int pieces) {
    geod_geodesicline line{};
    geod_inverseline(&line, &wgs84(), a.lat, a.lon, b.lat, b.lon, 0);
    for (int i = 0; i < pieces; ++i) {
        geodata::LonLat at;
        geod_position(&line, line.s13 * i / pieces, &at.lat, &at.lon, nullptr);
        ring.push_back(at);
    }
}

inline geodata::Ring<geodata::LonLat> densified(const geodata::Ring<geodata::LonLat>& ring, int pieces) {
    geodata::Ring<geodata::LonLat> result;
    for (std::size_t i = 0; i < ring.size(); ++i)
        add_pieces(result, ring[i], ring[(i + 1) % ring.size()], pieces);
    return result;
}

/// Green's theorem along one geodesic edge: the integral of the area below it over longitude, by Simpson's rule
/// over pieces of equal length.
inline double area_below_edge(geodata::LonLat a, geodata::LonLat b, double base) {
    constexpr int pieces = 32;
    geod_geodesicline line{};
    geod_inverseline(&line, &wgs84(), a.lat, a.lon, b.lat, b.lon, 0);
    const double radians = std::numbers::pi / 180;
    const double e2 = (2 - 1 / 298.257223563) / 298.257223563;
    double sum = 0;
    for (int i = 0; i <= pieces; ++i) {
        double lat = 0, lon = 0, azimuth = 0;
        geod_position(&line, line.s13 * i / pieces, &lat, &lon, &azimuth);
        const double sine = std::sin(lat * radians);
        const double east_of_metre = std::sin(azimuth * radians) * std::sqrt(1 - e2 * sine * sine) /
                                     (6378137.0 * std::cos(lat * radians));
        const double weight = i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * (area_below(lat) - base) * east_of_metre;
    }
    return sum * line.s13 / (3 * pieces);
}

/// m² within a ring of geodesic edges, without PROJ's own polygon areas.
inline double area_by_quadrature(const geodata::Ring<geodata::LonLat>& ring) {
    const double base =
        area_below(ring.front().lat);  // keeps digits; a closed ring comes back to its longitude
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        sum += area_below_edge(ring[i], ring[(i + 1) % ring.size()], base);
    return std::abs(sum);
}

/// A star-shaped outline of 3 to 40 corners, up to `reach` degrees around a place of the Caucasus.
inline geodata::Ring<geodata::LonLat> random_outline(std::mt19937& random, double reach) {
    std::uniform_real_distribution<double> share(0, 1);
    const geodata::LonLat centre{44 + 5 * share(random), 38 + 4 * share(random)};
    const int corners = 3 + static_cast<int>(38 * share(random));
    geodata::Ring<geodata::LonLat> ring;
    for (int i = 0; i < corners; ++i) {
        const double turn = 2 * std::numbers::pi * (i + 0.8 * share(random)) / corners;
        const double radius = reach * (0.2 + 0.8 * share(random));
        ring.push_back({centre.lon + radius * std::cos(turn), centre.lat + radius * std::sin(turn)});
    }
    return ring;
}

}  // namespace test
