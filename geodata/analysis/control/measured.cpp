#include "geodata/analysis/control/measured.hpp"

#include "geodata/geometry/equal_earth.hpp"
#include "geodata/geometry/lon_lat_extent.hpp"
#include "geodata/geometry/overlay.hpp"

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

std::vector<PlanePolygons> regions_on_plane(const Dataset& dataset, const Projection& projection) {
    std::vector<PlanePolygons> shapes;
    shapes.reserve(dataset.regions.size());
    for (const auto& region : dataset.regions) {
        shapes.push_back(projection.to_plane(region.shape));
    }
    return shapes;
}

Bounds measured_total(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                      const Listing& listing, Day day) {
    std::vector<ShapeReference> low;
    std::vector<ShapeReference> high;
    for (const auto& row : listing.rows) {
        const auto hold = holding_on(dataset, row, day).hold;
        const auto& shape = shapes[row.region.position()];
        if (hold == Hold::certain) {
            low.emplace_back(shape);
        }
        if (hold == Hold::certain || hold == Hold::possible) {
            high.emplace_back(shape);
        }
    }
    return {union_area(low), union_area(high)};
}

}  // namespace geodata
