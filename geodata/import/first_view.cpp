#include "geodata/import/first_view.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace geodata {

namespace {

LonLatBox box_of(const Dataset& dataset) {
    LonLatBox box;
    for (const auto& region : dataset.regions) {
        for (const auto& polygon : region.shape) {
            for (const auto point : polygon.outer) {
                box.add(point);
            }
        }
    }
    for (const auto& feature : dataset.context) {
        if (const auto* point = std::get_if<LonLat>(&feature.shape)) {
            box.add(*point);
        } else if (const auto* lines = std::get_if<std::vector<LonLatLine>>(&feature.shape)) {
            for (const auto& line : *lines) {
                for (const auto at : line) {
                    box.add(at);
                }
            }
        }
    }
    return box;
}

}  // namespace

LonLatBox first_view(const Dataset& dataset) {
    auto box = box_of(dataset);
    if (dataset.regions.empty()) {
        const double wide = 0.15 * (box.east - box.west);
        const double high = 0.15 * (box.north - box.south);
        box = {std::max(-180.0, box.west - wide), std::max(-90.0, box.south - high),
               std::min(180.0, box.east + wide), std::min(90.0, box.north + high)};
    }
    constexpr double least = 0.02;
    if (box.east - box.west < least) {
        box.west = std::max(-180.0, box.west - least);
        box.east = std::min(180.0, box.east + least);
    }
    if (box.north - box.south < least) {
        box.south = std::max(-90.0, box.south - least);
        box.north = std::min(90.0, box.north + least);
    }
    return box;
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
