#include "geodata/import/first_view.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace geodata {

namespace {

LonLatBox box_of(const Dataset& dataset) {
    LonLatBox box;
    const auto add = [&](const auto& points) {
        for (const auto point : points) {
            box.add(point);
        }
    };
    for (const auto& region : dataset.regions) {
        for (const auto& polygon : region.shape) {
            add(polygon.outer);
        }
    }
    for (const auto& feature : dataset.context) {
        if (const auto* point = std::get_if<LonLat>(&feature.shape)) {
            box.add(*point);
        } else if (const auto* lines = std::get_if<std::vector<LonLatLine>>(&feature.shape)) {
            std::for_each(lines->begin(), lines->end(), add);
        }
    }
    return box;
}

// By so many degrees on each side, as far as the Earth goes.
LonLatBox widened(const LonLatBox& box, double lon, double lat) {
    return {std::max(-180.0, box.west - lon), std::max(-90.0, box.south - lat),
            std::min(180.0, box.east + lon), std::min(90.0, box.north + lat)};
}

}  // namespace

LonLatBox first_view(const Dataset& dataset) {
    auto box = box_of(dataset);
    if (dataset.regions.empty()) {
        box = widened(box, 0.15 * (box.east - box.west), 0.15 * (box.north - box.south));
    }
    constexpr double least = 0.02;
    const bool narrow = box.east - box.west < least;
    const bool low = box.north - box.south < least;
    return narrow || low ? widened(box, narrow ? least : 0, low ? least : 0) : box;
}

std::optional<Day> opening_day(const Dataset& dataset) {
    std::map<Day, int> steps;
    for (const auto& record : dataset.control) {
        ++steps[std::max(record.from.earliest, dataset.first_day)];
        if (record.until) {
            --steps[record.until->latest];
        }
    }
    int most = 0;
    int held = 0;
    for (const auto& [day, step] : steps) {
        held += step;
        most = std::max(most, held);
    }
    held = 0;
    for (const auto& [day, step] : steps) {
        held += step;
        if (held * 4 >= most) {
            return day == dataset.first_day ? std::nullopt : std::optional(day);
        }
    }
    return std::nullopt;
}

}  // namespace geodata
