#pragma once

#include "app/scene/drawing.hpp"
#include "app/scene/hatch.hpp"

#include <optional>
#include <string>

namespace viewer {

/// How the status of a region is shown. Every status has a pattern beside its colour, so that it can be told
/// without colour.
enum class RegionStatus : unsigned char {
    unchanged,       ///< listed, not (or no longer) held
    possible,        ///< within an interval that has no day
    held,            ///< certainly held by the source's account
    changed,         ///< held, and changed in this step
    lost,            ///< no longer held since this step, or since the day compared with, and by nobody else
    interval_ended,  ///< certain because a stated interval ended in this step: counted as held, and not changed
    hidden           ///< not drawn: another row shows the region, or its outline is that of another time
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

/// `highlight` 0 to 1 is the strength of what changed. Where a map shows `several` parties, what changed keeps the colour
/// of who holds it now.
RegionLook look_of(const Theme& theme, const geodata::Party& party, RegionStatus status, double highlight = 1,
                   bool several = false);

/// The look of a row of `MapData::shown`.
RegionLook look_of_row(const MapData& map, const Theme& theme, std::size_t row, RegionStatus status,
                       double highlight = 1);

/// The statuses of all rows of `MapData::shown` on the day of the picture. A region that several rows name is shown by the
/// one that holds it, the headline's first.
std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings);

/// Whether a status is that of land held, certainly or possibly.
bool is_held(RegionStatus status);

/// Whether a row is drawn below what is held: it is not held itself, and no part of a listed region, which always lies on
/// its whole.
bool lies_below(const geodata::ListRow& row, RegionStatus status);

/// The id that the legend's entry for a status has, see `LegendEntry`; and that for the land of a party among several.
std::string sign_of(RegionStatus status);
std::string party_sign(geodata::PartyIndex party);

/// The look of a row of `MapData::shown` in the picture: that of `look_of_row`, but faint where another sign of the
/// legend stands out.
RegionLook shown_look(const Drawing& drawing, std::size_t row, RegionStatus status);

/// A colour of another sign than those of regions, faint where another one stands out.
Colour shown_colour(const Drawing& drawing, const std::string& sign, Colour colour);

/// How the lines of a party's pattern run.
HatchDirection direction_of(const geodata::Party& party);

/// The colour of the dots that stand for a part held by a party.
Colour part_colour(const Theme& theme, const geodata::Party& party);

/// The dashes of a rim with that look, as those of a `Stroke`. `dashed_rim` marks a reconstructed outline.
std::vector<double> rim_dash(const Drawing& drawing, const RegionLook& look, bool dashed_rim);

/// Draws rings with that look: fill, hatch, rim. `dashed_rim` marks a reconstructed outline.
void draw_region(Drawing& drawing, const std::vector<PagePath>& rings, const RegionLook& look,
                 bool dashed_rim, const PageRect& frame, PagePoint anchor, Role role, int subject);

}  // namespace viewer
