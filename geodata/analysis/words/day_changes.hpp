#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What happens to a thing on a day, in the lists of several parties as one.
enum class DayEvent {
    begins,   ///< it is held from the day on, and not known before
    ends,     ///< it is held no more, and nothing takes its place
    passes,   ///< to another holder
    redrawn,  ///< its outline is another, its holder the same
    unsure    ///< an interval of its dates begins or ends: no change
};

/// One of them.
struct DayChange {
    DayEvent event = DayEvent::begins;
    const Change* change = nullptr;  ///< what is told of: the new row, or the one that ends
    const Change* before = nullptr;  ///< what was there before, of `passes` and `redrawn`
};

/// The changes of a step in their order. A row that ends and one that begins are one change where they are of one region, or
/// of two of one name: two outlines of it. Takes the order of changes.
std::vector<DayChange> day_changes(const Dataset& dataset, const Listing& listing, const ChangeDay& step);

/// The short name of the party that holds a row.
std::string short_holder(const Dataset& dataset, const ListRow& row);

/// What happens, without the name: `appears`, `ends`, `other outline`, `held by Savoy, before by Austria`. Where each holder
/// is called like what it holds (`parties_are_things`), no holder is named.
std::string day_change_text(const Dataset& dataset, const Listing& listing, const DayChange& change,
                            bool things);

}  // namespace geodata
