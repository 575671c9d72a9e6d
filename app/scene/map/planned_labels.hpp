#pragma once

#include "app/scene/map/label_plan.hpp"
#include "geodata/analysis/control/listing.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Draws the names where they are planned, as the day has it: regions with date and area while they are held, what
/// changed in larger letters where these have room. `taken` are the boxes that the names keep clear of.
void draw_planned(Drawing& drawing, const LabelPlan& plan, const std::vector<PageRect>& taken);

/// `23 Aug 1993 · 1 390 km²`: a record of the row and the area.
std::string region_note(const Drawing& drawing, const geodata::ListRow& row, int record);

/// The words before and after the first of `breaks` that the text has, as one line and as two.
std::vector<std::vector<std::string>> broken_texts(const std::string& text,
                                                   const std::vector<std::string>& breaks);

/// Whether all letters, a box a line, stand on the region's own ground.
bool stands_on(const Drawing& drawing, const std::vector<PageRect>& letters, geodata::RegionIndex region);

}  // namespace viewer
