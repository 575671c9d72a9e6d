#pragma once

#include "app/scene/drawing.hpp"

#include <vector>

namespace viewer {

/// Sets the names on the map so that none overlaps another, a card or the edge: regions first, then waters, countries,
/// places by rank, rivers, districts. A name stands inside what it names; one that finds no room there is left out,
/// never cut. `taken` are the boxes of the cards.
void draw_labels(Drawing& drawing, const std::vector<PageRect>& taken);

/// The boxes of all labels of a picture, for tests of overlap. Halos are not counted.
std::vector<PageRect> label_boxes(const DisplayList& list);

}  // namespace viewer
