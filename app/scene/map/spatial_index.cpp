#include "app/scene/map/spatial_index.hpp"

#include "app/scene/map/region_look.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

RegionIndex region_of(const MapData& map, std::size_t drawn) {
    return map.shown.rows[map.drawing_order[drawn]].region;
}

// A quick look whether the region above takes the place of a label or lies inside as a part: neighbours, which share
// a border and a corner of their boxes, do neither, and laying outlines over each other takes long.
bool in_the_way(const MapRegion& above, const MapRegion& region, PlanePoint label) {
    return contains(above.shape, label) || contains(region.shape, label_point(above.shape));
}

// Two regions, or two rows of one, that are there on some common day.
bool at_one_time(const MapData& map, std::size_t a, std::size_t b) {
    const auto first = region_of(map, a);
    const auto second = region_of(map, b);
    return first != second &&
           !common(map.lifetimes[first.position()], map.lifetimes[second.position()]).empty();
}

double area_of(const PlaneBox& box) { return box.empty() ? 0 : box.width() * box.height(); }

double common_area(const PlaneBox& a, const PlaneBox& b) {
    const double width = std::min(a.right, b.right) - std::max(a.left, b.left);
    const double height = std::min(a.top, b.top) - std::max(a.bottom, b.bottom);
    return width > 0 && height > 0 ? width * height : 0;
}

template <class Of>
auto of_each_drawn(const MapData& map, Of of) {
    std::vector<decltype(of(std::size_t{}))> found;
    for (std::size_t i = 0; i < map.drawing_order.size(); ++i) {
        found.push_back(of(i));
    }
    return found;
}

}  // namespace

const MapRegion& drawn_region(const MapData& map, std::size_t drawn) {
    return map.regions[region_of(map, drawn).position()];
}

SpatialIndex::SpatialIndex(const MapData& map)
    : boxes_(of_each_drawn(map, [&](std::size_t i) { return drawn_region(map, i).box; })),
      ground_(std::make_shared<const FeatureGeometry>(
          map.regions, of_each_drawn(map, [&](std::size_t i) { return region_of(map, i).position(); }))),
      drawn_as_(map.regions.size(), -1), labels_(map.drawing_order.size()) {
    for (std::size_t i = 0; i < map.drawing_order.size(); ++i) {
        drawn_as_[region_of(map, i).position()] = static_cast<int>(i);
    }
}

// Under so many outlines no ground is left for a label, and to look for it would take minutes.
constexpr int most_on_one_place = 10;

// Only what is drawn later can cover it.
PlanePoint SpatialIndex::find_label_place(const MapData& map, std::size_t drawn) const {
    const auto& region = drawn_region(map, drawn);
    const auto own = label_point(region.shape);
    std::vector<ShapeReference> above;
    int on_place = 0;
    for (const auto other : boxes_.meeting(region.box)) {
        const auto& shape = drawn_region(map, other).shape;
        if (other > drawn && at_one_time(map, drawn, other) &&
            in_the_way(drawn_region(map, other), region, own)) {
            above.emplace_back(shape);
            on_place += contains(shape, own) ? 1 : 0;
        }
        if (on_place > most_on_one_place) {
            return own;
        }
    }
    const auto rest = above.empty() ? PlanePolygons() : uncovered_part(region.shape, above);
    return rest.empty() ? own : label_point(rest);
}

std::vector<std::size_t> SpatialIndex::of_other_times(const MapData& map, std::size_t drawn) const {
    const auto& box = drawn_region(map, drawn).box;
    auto found = boxes_.meeting(box);
    std::erase_if(found, [&](std::size_t other) {
        const auto& of = drawn_region(map, other).box;
        return region_of(map, other) == region_of(map, drawn) || at_one_time(map, drawn, other) ||
               common_area(box, of) < area_of(of) / 2;
    });
    return found;
}

std::optional<PlanePoint> SpatialIndex::kept_label(std::size_t drawn) const {
    const std::lock_guard lock(labels_mutex_);
    return labels_[drawn];
}

PlanePoint SpatialIndex::label_place(const MapData& map, RegionIndex region) const {
    const int drawn = drawn_as_[region.position()];
    if (drawn < 0) {
        return label_point(map.regions[region.position()].shape);
    }
    const auto at = static_cast<std::size_t>(drawn);
    if (const auto kept = kept_label(at)) {
        return *kept;
    }
    // Looked for without the lock: two threads that ask at once find the same place.
    const auto found = find_label_place(map, at);
    const std::lock_guard lock(labels_mutex_);
    labels_[at] = found;
    return found;
}

std::vector<std::size_t> drawn_in(const MapData& map, const PlaneBox& box) {
    return map.drawn->boxes().meeting(box);
}

PlanePoint label_place(const MapData& map, RegionIndex region) { return map.drawn->label_place(map, region); }

int row_at(const MapData& map, const std::vector<RegionStatus>& status, PlanePoint at) {
    const auto near = map.drawn->boxes().around(at);
    int below = -1;
    for (auto drawn = near.rbegin(); drawn != near.rend(); ++drawn) {
        const auto row = map.drawing_order[*drawn];
        const bool low = lies_below(map.shown.rows[row], status[row]);
        const bool seen = status[row] != RegionStatus::hidden && (!low || below < 0);
        if (!seen || !contains(drawn_region(map, *drawn).shape, at)) {
            continue;
        }
        if (!low) {
            return static_cast<int>(row);
        }
        below = static_cast<int>(row);
    }
    return below;
}

RegionIndex region_at(const MapData& map, const std::vector<RegionStatus>& status, PlanePoint at) {
    const int row = row_at(map, status, at);
    return row < 0 ? RegionIndex{} : map.shown.rows[static_cast<std::size_t>(row)].region;
}

}  // namespace viewer
