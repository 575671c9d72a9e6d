#pragma once

#include "geodata/analysis/control/measured.hpp"
#include "geodata/geometry/measure.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/csv.hpp"
#include "tests/support/where.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

// The known settlements of tools/dataset/places.csv, and how far a place lies on the wrong side of an outline.
namespace test {

struct Place {
    std::string id;
    geodata::LonLat at;
    std::string unit;
    std::string in_oblast;
    std::string held_1994_by;
    bool firm = false;
};

inline const std::vector<Place>& places() {
    static const auto all = [] {
        std::vector<Place> result;
        for (auto& row : csv_rows(std::string(test::tests_folder) + "/../tools/dataset/places.csv"))
            result.push_back({row["id"],
                              {std::stod(row["lon"]), std::stod(row["lat"])},
                              row["unit"],
                              row["in_oblast"],
                              row["held_1994_by"],
                              row["strength"] == "firm"});
        return result;
    }();
    return all;
}

inline const Place& place(const std::string& id) {
    const auto found =
        std::find_if(places().begin(), places().end(), [&](const Place& p) { return p.id == id; });
    if (found == places().end()) throw std::invalid_argument("no place " + id);
    return *found;
}

inline const geodata::Projection& plane() {
    static const auto projection = geodata::dataset_projection(built_in());
    return projection;
}

/// The outline of a region, or of a country or district of the context.
inline geodata::PlanePolygons outline(const std::string& id) {
    if (geodata::find_region(built_in(), id)) return plane().to_plane(region_of(built_in(), id).shape);
    for (const auto& feature : built_in().context)
        if (feature.id == id) return plane().to_plane(std::get<geodata::LonLatPolygons>(feature.shape));
    throw std::invalid_argument("no outline " + id);
}

inline double km_to_segment(geodata::PlanePoint p, geodata::PlanePoint a, geodata::PlanePoint b) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    const double part =
        length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - part * dx, p.y - a.y - part * dy) / 1000;
}

inline double km_to_line(geodata::PlanePoint p, const geodata::PlaneLine& line) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i)
        least = std::min(least, km_to_segment(p, line[i - 1], line[i]));
    return least;
}

inline double km_to_border(geodata::PlanePoint p, const geodata::PlanePolygons& shape) {
    double least = std::numeric_limits<double>::infinity();
    const auto add = [&](geodata::PlaneLine ring) {
        ring.push_back(ring.front());
        least = std::min(least, km_to_line(p, ring));
    };
    for (const auto& polygon : shape) {
        add(polygon.outer);
        for (const auto& hole : polygon.holes) add(hole);
    }
    return least;
}

/// Zero on the right side, else how far the border is.
inline double km_off(const Place& place, const geodata::PlanePolygons& shape, bool should_be_inside) {
    const auto point = plane().to_plane(place.at);
    return geodata::contains(shape, point) == should_be_inside ? 0 : km_to_border(point, shape);
}

/// The line of May 1994.
inline geodata::LonLatLine line_of_may_1994() {
    for (const auto& feature : built_in().context)
        if (feature.id == "line-may-1994")
            return std::get<std::vector<geodata::LonLatLine>>(feature.shape).at(0);
    throw std::invalid_argument("no line of May 1994");
}

}  // namespace test
