#include "geodata/analysis/control/measured.hpp"

#include "geodata/geometry/overlay.hpp"

namespace geodata {

Projection dataset_projection(const Dataset& dataset) {
    // A dataset without outlines has no view either; any plane will do.
    return Projection(dataset.default_view.empty() ? LonLat{} : dataset.default_view.centre());
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
