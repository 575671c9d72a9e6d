#include "geodata/analysis/findings/area_comparison.hpp"

#include "geodata/geometry/measure.hpp"

#include <fmt/format.h>

#include <cmath>

namespace geodata {

namespace {

double perimeter_km(const LonLatPolygons& shape) {
    double total = 0;
    for (const auto& polygon : shape) {
        auto line = polygon.outer;
        line.push_back(line.front());
        total += geodesic_length_km(line);
    }
    return total;
}

// What the outlines can hold: a border that is off by half a kilometre on average, all along.
std::string difference_reason(const Region& region, Area difference) {
    constexpr double average_shift_km = 0.5;
    const double allowed = perimeter_km(region.shape) * average_shift_km;
    const bool small = std::abs(in_square_km(difference)) <= allowed;
    return fmt::format(
        "{} {}", region.note,
        small
            ? fmt::format("A border {} km long that is off by half a kilometre on average moves {:.0f} km².",
                          std::lround(perimeter_km(region.shape)), allowed)
            : "More than generalisation explains: the figure is likely for other borders than the outline.");
}

AreaComparison compare(const Dataset& dataset, std::size_t position) {
    const auto& claim = dataset.areas[position];
    const auto& region = dataset[claim.region];
    AreaComparison result{static_cast<int>(position), claim.area, geodesic_area(region.shape), 0, true, {}};
    const auto difference = result.measured - result.stated;
    result.difference_percent = percent_of(difference, result.stated);
    result.comparable = !claim.of_part();
    if (!result.comparable) {
        result.reason = "The figure is for a " + claim.borders + "; the outline is of the whole.";
    } else if (std::abs(result.difference_percent) > area_tolerance_percent) {
        result.reason = difference_reason(region, difference);
    }
    return result;
}

}  // namespace

std::vector<AreaComparison> compare_areas(const Dataset& dataset) {
    std::vector<AreaComparison> comparisons;
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        comparisons.push_back(compare(dataset, i));
    }
    return comparisons;
}

}  // namespace geodata
