#include "geodata/analysis/control/measured.hpp"

#include "geodata/geometry/equal_earth.hpp"
#include "geodata/geometry/lon_lat_extent.hpp"
#include "geodata/geometry/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace geodata {

LonLatBox shown_view(const Dataset& dataset) {
    const auto& view = dataset.default_view;
    constexpr double half_the_world = 180;
    if (view.empty() || view.east - view.west < half_the_world) {
        return view;
    }
    std::vector<const LonLatPolygons*> shapes;
    for (const auto& region : dataset.regions) {
        shapes.push_back(&region.shape);
    }
    const auto land = extent_on_earth(shapes);
    return land.empty() || land.east - land.west >= half_the_world ? view : land;
}

Projection dataset_projection(const Dataset& dataset) {
    const auto view = shown_view(dataset);
    if (view.empty()) {
        return Projection(LonLat{});  // a dataset without outlines has no view either; any plane will do
    }
    constexpr double half_the_world = 180;
    constexpr double around_a_pole = 30;
    const LonLat centre{wrapped_longitude(view.centre().lon), view.centre().lat};
    if (view.east - view.west < half_the_world) {
        return Projection(centre);
    }
    if (view.south > around_a_pole || view.north < -around_a_pole) {
        return Projection({centre.lon, view.south > 0 ? 90.0 : -90.0});
    }
    return Projection::world(centre.lon);
}

namespace {

// Outlines that were cut at the 180th meridian, as the format of GeoJSON asks for, have a part that ends at 180 and one that
// begins at -180.
bool cut_at_180(const LonLatPolygons& shape) {
    bool east = false, west = false;
    for (const auto& polygon : shape) {
        for (const auto point : polygon.outer) {
            east = east || point.lon >= 180;
            west = west || point.lon <= -180;
        }
    }
    return east && west;
}

// Both ends of the cut are one line on the plane only when they are the same number.
PlanePolygons joined_at_180(LonLatPolygons shape, const Projection& projection) {
    const auto at_the_cut = std::stable_partition(shape.begin(), shape.end(), [](const auto& polygon) {
        return std::ranges::none_of(polygon.outer, [](LonLat point) { return std::abs(point.lon) >= 180; });
    });
    LonLatPolygons cut(std::make_move_iterator(at_the_cut), std::make_move_iterator(shape.end()));
    shape.erase(at_the_cut, shape.end());
    for (auto& polygon : cut) {
        for (auto& point : polygon.outer) {
            point.lon = point.lon <= -180 ? 180 : point.lon;
        }
    }
    // Only parts that end there can be one: to look at the others takes long.
    auto joined = joined_parts(projection.to_plane(cut));
    auto others = projection.to_plane(shape);
    joined.insert(joined.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
    return joined;
}

}  // namespace

std::vector<PlanePolygons> regions_on_plane(const Dataset& dataset, const Projection& projection) {
    std::vector<PlanePolygons> shapes;
    shapes.reserve(dataset.regions.size());
    for (const auto& region : dataset.regions) {
        shapes.push_back(cut_at_180(region.shape) ? joined_at_180(region.shape, projection)
                                                  : projection.to_plane(region.shape));
    }
    return shapes;
}

}  // namespace geodata
