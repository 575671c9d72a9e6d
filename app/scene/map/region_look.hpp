#pragma once

#include "app/scene/drawing.hpp"
#include "app/scene/hatch.hpp"

#include <optional>
#include <string>

namespace viewer {

/// How the status of a region is shown. Every status has a pattern beside its colour, so that it can be told
/// without colour.
enum class RegionStatus : unsigned char {
    unchanged,      ///< listed, not (or no longer) held
    possible,       ///< within an interval that has no day
    held,           ///< certainly held by the source's account
    changed,        ///< held, and changed in this step
    lost,           ///< held on the day compared with, and no longer
    interval_ended  ///< certain because a stated interval ended in this step: counted as held, and not changed
};

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

/// `highlight` 0 to 1 is the strength of what changed.
RegionLook look_of(const Theme& theme, const geodata::Party& party, RegionStatus status,
                   double highlight = 1);

/// The statuses of all rows of the listing on the day of the picture.
std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings);

/// The id that the legend's entry for a status has, see `LegendEntry`.
std::string sign_of(RegionStatus status);

/// The look of a region of the picture: with that of `look_of`, but faint where another sign of the legend stands out.
RegionLook shown_look(const Drawing& drawing, RegionStatus status, geodata::Basis basis);

/// A colour of another sign than those of regions, faint where another one stands out.
Colour shown_colour(const Drawing& drawing, const std::string& sign, Colour colour);

/// The colour of the dots that stand for a part held by a party.
Colour part_colour(const Theme& theme, const geodata::Party& party);

/// The dashes of a rim with that look, as those of a `Stroke`. `dashed_rim` marks a reconstructed outline.
std::vector<double> rim_dash(const Drawing& drawing, const RegionLook& look, bool dashed_rim);

/// Draws rings with that look: fill, hatch, rim. `dashed_rim` marks a reconstructed outline.
void draw_region(Drawing& drawing, const std::vector<PagePath>& rings, const RegionLook& look,
                 bool dashed_rim, const PageRect& frame, PagePoint anchor, Role role, int subject);

}  // namespace viewer
