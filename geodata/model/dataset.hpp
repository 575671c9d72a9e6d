#pragma once

#include "geodata/model/claims.hpp"
#include "geodata/model/context.hpp"
#include "geodata/model/profile.hpp"
#include "geodata/model/region.hpp"
#include "geodata/model/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// One of the sides that hold land.
struct Party {
    std::string id;
    std::string name;
    std::string short_name;
    std::string colour;   ///< `#RRGGBB`
    std::string pattern;  ///< `hatch-right`, `hatch-left`, `dots` or empty
    friend bool operator==(const Party&, const Party&) = default;
};

/// A denominator for shares.
struct ReferenceArea {
    std::string id;
    std::string name;
    Area area;
    Citation citation;
    Area precision =
        square_km(1);  ///< what the figure is rounded to: as stated, else its last digit; 0: exact
    friend bool operator==(const ReferenceArea&, const ReferenceArea&) = default;
};

/// Everything that was read, as values. Indices between tables are resolved and valid.
struct Dataset {
    std::string title;
    std::string description;
    std::string licence;
    std::string boundary_note;  ///< where the outlines come from and how exact they are, one sentence
    Day first_day;
    Day last_day;             ///< included
    SourceIndex list_source;  ///< the source whose dates and areas are added up unless another is chosen
    PartyIndex party = {};  ///< whom sums and headlines are about unless another is chosen; none: not stated
    LonLatBox default_view;
    std::optional<Day> opening_day = {};  ///< shown first; none: the first day

    std::vector<Party> parties;
    std::vector<ReferenceArea> reference_areas;  ///< the first is the default denominator
    std::vector<Source> sources;
    std::vector<Region> regions;
    std::vector<ContextFeature> context;
    std::vector<ControlRecord> control;
    /// Whether records tell who holds in their sources' own words. Only then does an empty `holder_as_stated` of a
    /// primary source mean that it names no holder.
    bool holders_as_stated = false;
    std::vector<AreaClaim> areas;
    std::vector<StatedTotal> totals;
    std::vector<Event> events;
    std::vector<Statement> statements;  ///< in the order of the documents; may be empty
    std::vector<Name> names;
    std::vector<Profile> profiles;  ///< named choices of sources, in the order of the dataset; may be empty
    /// What was read otherwise than the format has it, one sentence each: `control.csv is separated by semicolons.`
    std::vector<std::string> reading_notes = {};

    const Region& operator[](RegionIndex index) const { return regions[index.position()]; }
    const Party& operator[](PartyIndex index) const { return parties[index.position()]; }
    const Source& operator[](SourceIndex index) const { return sources[index.position()]; }
    const ReferenceArea& operator[](ReferenceAreaIndex index) const {
        return reference_areas[index.position()];
    }
    friend bool operator==(const Dataset&, const Dataset&) = default;
};

/// The day, or the nearest to it in the span.
Day held_to_span(const Dataset& dataset, Day day);

/// The day that is shown first.
Day day_to_open_on(const Dataset& dataset);

/// The row with that id, or none.
RegionIndex find_region(const Dataset& dataset, std::string_view id);
SourceIndex find_source(const Dataset& dataset, std::string_view id);

/// The figure that a record's own source states for the land it speaks of: for a whole region the first for the
/// region, for a part the first for a part of it. Null when it states none; the area of a whole region is no figure for
/// a part.
const AreaClaim* stated_area_of(const Dataset& dataset, const ControlRecord& record);

/// The source of what names none: the dataset itself. Added when first asked for.
SourceIndex own_source(Dataset& dataset);
inline constexpr const char* own_source_id = "this-dataset";

/// True when `inner` lies inside `outer` by following `part_of`; a region does not lie inside itself.
bool lies_inside(const Dataset& dataset, RegionIndex inner, RegionIndex outer);

/// True when the scope names the region or its kind.
bool in_scope(const Dataset& dataset, const Scope& scope, RegionIndex region);

}  // namespace geodata
