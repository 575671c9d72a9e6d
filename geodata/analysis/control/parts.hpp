#pragma once

#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/reading.hpp"

#include <optional>
#include <vector>

namespace geodata {

/// A record of something other than a whole region that may apply on a day, and what it means for a list.
struct PartEffect {
    int record = -1;  ///< position in `Dataset::control`
    int row = -1;     ///< row of the list for that region, or for the nearest region around it; -1 when none
    bool own =
        false;  ///< by the source of the list, or that its profile prefers for extents; others stand beside
    bool surely = false;  ///< applies on that day for certain
    bool gain = false;    ///< for the party of the list, else at its cost
    /// Share of the region times its listed area, where the source states a share and the list an area; nothing:
    /// not stated, so nothing is added or subtracted.
    std::optional<Area> area;
    friend bool operator==(const PartEffect&, const PartEffect&) = default;
};

/// The records of a dataset that are not about a whole region, found once for the questions of many days. Refers to
/// the dataset.
class PreparedParts {
public:
    PreparedParts(const Dataset& dataset, const Listing& listing);

    /// All part, contested and unknown records of a day, of any source, in file order.
    std::vector<PartEffect> on(Day day) const;

private:
    const Dataset* dataset_;
    std::vector<PartEffect> all_;  // as if each applied for certain
};

/// Whether pictures and descriptions of the list show a record, on the days on which it may apply: a part or an extent
/// not stated, by the source that its profile prefers for extents, else by any primary source.
bool shows_part(const Dataset& dataset, const Listing& listing, const ControlRecord& record);

/// The records of parts and of no stated extent that pictures and descriptions of a list show on a day: those by the
/// source that its profile prefers for extents, else those of all primary sources. Positions in `Dataset::control`.
std::vector<int> shown_parts_on(const Dataset& dataset, const Listing& listing, Day day);

/// What the parts of stated size change in the sums: a loss that is possible lowers low, one that is certain high
/// too; a gain that is possible raises high, one that is certain low too; midpoint follows what is certain. Only the
/// list's own records count.
LowMidHigh stated_part_change(const std::vector<PartEffect>& effects);

}  // namespace geodata
