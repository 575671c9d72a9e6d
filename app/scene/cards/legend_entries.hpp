#pragma once

#include "app/scene/cards/card.hpp"
#include "app/scene/map/region_look.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// What one sign of the picture means.
struct LegendEntry {
    std::string id;  ///< names the sign on any day; empty: it stands for no one sign
    std::string text;
    std::optional<RegionStatus> status = {};  ///< of regions that look so; nothing: the sign is another
    RegionLook look = {};
    bool dashed = false;
    bool line = false;
    geodata::PartyIndex dots = {};  ///< whose dots, or none
    bool arrow = false;
    geodata::Extent extent = geodata::Extent::part;
};

/// What the legend says by where the map stands, on whatever day.
struct LegendSight {
    bool no_outlines = false;                  ///< the page shows ground of which the dataset has no outlines
    std::vector<geodata::PartyIndex> parties;  ///< listed with land in view, where the map shows several
    friend bool operator==(const LegendSight&, const LegendSight&) = default;
};

LegendSight legend_sight(const Drawing& drawing);

/// What the picture shows on its day, and on the day beside it, if it has one. Signs that last come first, and of parties
/// those with most land in view.
std::vector<LegendEntry> legend_entries(const Drawing& drawing);

/// The same for whatever view has that in sight: of parties those that hold any land on the day.
std::vector<LegendEntry> legend_entries(const Drawing& drawing, const LegendSight& sight);

/// Lengths of a legend, in units.
constexpr double legend_padding = 16;
constexpr double legend_sample = 40;
constexpr double legend_row = 31;
constexpr double legend_next_line = 21;

TextStyle entry_style(const Drawing& drawing);
/// An entry in lines of at most so many units, that one of them does not make the legend wide.
std::vector<std::string> entry_lines(const Drawing& drawing, const LegendEntry& entry, double line_width);
/// Room that an entry takes, in page units, with its sample and what is free around it.
CardSize entry_size(const Drawing& drawing, const LegendEntry& entry, double line_width);

/// Whether the page shows ground of which the dataset has no outlines.
bool shows_no_outlines(const Drawing& drawing);

// What the entries are made from, in `legend_parties`.
/// The days of a picture that the legend explains: its own and the one beside it.
std::vector<geodata::Day> shown_days(const SceneSettings& settings);

/// The statuses of the rows on one of these days.
std::vector<RegionStatus> statuses_on(const Drawing& drawing, geodata::Day day);

/// The parties with land in view, those with most of it first.
std::vector<geodata::PartyIndex> parties_in_view(const Drawing& drawing);

/// Of some parties those that hold any land, the same way.
std::vector<geodata::PartyIndex> parties_holding(const Drawing& drawing,
                                                 const std::vector<geodata::PartyIndex>& among);

/// An entry whose sample is land of that colour.
LegendEntry land_entry(const Theme& theme, std::string id, std::string text, Colour fill);

/// An entry for each party, and one for how many more there are than a legend has room for.
void add_party_entries(const Drawing& drawing, const std::vector<geodata::PartyIndex>& parties,
                       std::vector<LegendEntry>& entries);

}  // namespace viewer
