#pragma once

#include "geodata/analysis/totals/totals.hpp"
#include "geodata/geometry/projection.hpp"

#include <vector>

namespace geodata {

/// The equal-area plane a dataset is measured and drawn on: centred on its default view, so that two datasets are each
/// true in the middle; on a pole where the view lies all around it; and one for the whole world where the view is wider than
/// half of it.
Projection dataset_projection(const Dataset& dataset);

/// The ground that pictures show at first: the default view, or where that is wider than half of the world and the outlines
/// are not, as it had to be said around the 180th meridian once, what the outlines need.
LonLatBox shown_view(const Dataset& dataset);

/// The regions of a dataset on that plane, in the order of `Dataset::regions`.
std::vector<PlanePolygons> regions_on_plane(const Dataset& dataset, const Projection& projection);

/// Area of the land held on a day as measured on the map: the union of the outlines, so overlaps count once.
/// Low takes the regions certainly held, high also those possibly held. As exact as the outlines, no more.
Bounds measured_total(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                      const Listing& listing, Day day);

}  // namespace geodata
