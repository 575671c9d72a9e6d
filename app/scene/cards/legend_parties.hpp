#pragma once

#include "app/scene/cards/legend_entries.hpp"

#include <vector>

namespace viewer {

/// The days of a picture that the legend explains: its own and the one beside it.
std::vector<geodata::Day> shown_days(const SceneSettings& settings);

/// The statuses of the rows on one of these days.
std::vector<RegionStatus> statuses_on(const Drawing& drawing, geodata::Day day);

/// The parties with land in view, those with most of it first.
std::vector<geodata::PartyIndex> parties_in_view(const Drawing& drawing);

/// Of some parties those that hold any land, the same way.
std::vector<geodata::PartyIndex> parties_holding(const Drawing& drawing,
                                                 const std::vector<geodata::PartyIndex>& among);

/// An entry for each party, and one for how many more there are than a legend has room for.
void add_party_entries(const Drawing& drawing, const std::vector<geodata::PartyIndex>& parties,
                       std::vector<LegendEntry>& entries);

}  // namespace viewer
