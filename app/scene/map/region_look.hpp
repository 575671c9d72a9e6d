#pragma once

#include "app/scene/drawing.hpp"
#include "app/scene/map/region_status.hpp"

#include <string>
#include <vector>

namespace viewer {

struct RegionLook {
    Colour fill;
    Colour hatch;
    double hatch_spacing = 0;  ///< units; 0: no hatch
    double hatch_width = 0;
    HatchDirection direction = HatchDirection::right;
    Colour rim;
    double rim_width = 1.5;
    bool dashed = false;
};

/// `highlight` 0 to 1 is the strength of what changed. Where a map shows `several` parties, what changed keeps the colour
/// of who holds it now.
RegionLook look_of(const Theme& theme, const geodata::Party& party, RegionStatus status, double highlight = 1,
                   bool several = false);

/// The look of a row of `MapData::shown`.
RegionLook look_of_row(const MapData& map, const Theme& theme, std::size_t row, RegionStatus status,
                       double highlight = 1);

/// The look of a row of `MapData::shown` in the picture: that of `look_of_row`, but faint where another sign of the
/// legend stands out.
RegionLook shown_look(const Drawing& drawing, std::size_t row, RegionStatus status);

/// A colour of another sign than those of regions, faint where another one stands out.
Colour shown_colour(const Drawing& drawing, const std::string& sign, Colour colour);

/// How the lines of a party's pattern run.
HatchDirection direction_of(const geodata::Party& party);

/// The colour of the dots that stand for a part held by a party.
Colour part_colour(const Theme& theme, const geodata::Party& party);

/// That look in page units. `dashed_rim` marks a reconstructed outline.
FeatureStyles styles_on_page(const Drawing& drawing, const RegionLook& look, bool dashed_rim);

/// Draws rings with that look: fill, hatch, rim. `dashed_rim` marks a reconstructed outline.
void draw_region(Drawing& drawing, const std::vector<PagePath>& rings, const RegionLook& look,
                 bool dashed_rim, const PageRect& frame, PagePoint anchor, Role role, int subject);

}  // namespace viewer
