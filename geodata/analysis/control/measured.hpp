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

}  // namespace geodata
