#include "geodata/geometry/lon_lat_extent.hpp"

#include <algorithm>

namespace geodata {

namespace {

struct LonStretch {
    double west = 0;
    double east = 0;
};

LonLatBox box_of(const Polygon<LonLat>& polygon) {
    LonLatBox box;
    for (const auto point : polygon.outer) {
        box.add(point);
    }
    return box;
}

// Nothing that has an outline of its own is wider than half the Earth unless it lies on both sides of the meridian.
void add_stretches(const Polygon<LonLat>& polygon, std::vector<LonStretch>& stretches) {
    const auto box = box_of(polygon);
    if (box.empty()) {
        return;
    }
    if (box.east - box.west <= 180) {
        stretches.push_back({box.west, box.east});
        return;
    }
    LonStretch west{-180, -180};
    LonStretch east{180, 180};
    for (const auto point : polygon.outer) {
        west.east = point.lon < 0 ? std::max(west.east, point.lon) : west.east;
        east.west = point.lon >= 0 ? std::min(east.west, point.lon) : east.west;
    }
    stretches.push_back(west);
    stretches.push_back(east);
}

}  // namespace

LonLatBox extent_on_earth(const std::vector<const LonLatPolygons*>& shapes) {
    LonLatBox box;
    std::vector<LonStretch> stretches;
    for (const auto* shape : shapes) {
        for (const auto& polygon : *shape) {
            add_stretches(polygon, stretches);
            for (const auto point : polygon.outer) {
                box.add(point);
            }
        }
    }
    if (stretches.empty()) {
        return box;
    }
    std::ranges::sort(stretches, {}, &LonStretch::west);
    double widest = 360 - (box.east - box.west);  // the gap over the meridian
    double reached = stretches.front().east;
    LonLatBox narrow = box;
    for (const auto& stretch : stretches) {
        if (stretch.west - reached > widest) {
            widest = stretch.west - reached;
            narrow.west = stretch.west;
            narrow.east = reached + 360;
        }
        reached = std::max(reached, stretch.east);
    }
    return narrow;
}

}  // namespace geodata
