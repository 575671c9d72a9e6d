#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/scene_settings.hpp"

#include <string>
#include <vector>

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

}  // namespace viewer
