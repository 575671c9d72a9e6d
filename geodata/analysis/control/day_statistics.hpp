#pragma once

#include "geodata/analysis/control/breakdown.hpp"
#include "geodata/analysis/control/measured_list.hpp"
#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/control/parts.hpp"
#include "geodata/analysis/control/toggles.hpp"

#include <optional>
#include <vector>

namespace geodata {

/// Everything that is known of a list on one day.
struct DayStatistics {
    Day day;
    ReferenceAreaIndex denominator{0};  ///< what shares are of
    DayTotals totals;
    Bounds measured;  ///< on the map, overlaps once
    std::vector<ListedOverlap> overlaps;
    LowMidHigh overlap;  ///< what `overlaps` count double on this day
    std::vector<PartEffect> parts;
    LowMidHigh part_change;  ///< what the parts of stated size among them change in the sums
    std::vector<KindTotals> kinds;
    std::vector<PartyTotals> parties;
};

/// A list made ready for the statistics of any day: what no day changes is computed once. A day then takes the order
/// of rows, of overlapping pairs and of records that are not about a whole region. Refers to dataset and listing.
class PreparedStatistics {
public:
    /// For `only` one day, outlines that are not valid on it are left out of account.
    PreparedStatistics(const Dataset& dataset, const Listing& listing, std::optional<Day> only = {});
    PreparedStatistics(const PreparedStatistics&) = delete;  // its parts refer to each other
    PreparedStatistics& operator=(const PreparedStatistics&) = delete;

    /// `day` within the span of the dataset.
    DayStatistics on(Day day, ReferenceAreaIndex denominator = {0}) const;

private:
    std::vector<PartyTotals> parties_on(const DayTotals& totals) const;

    const Dataset& dataset_;
    const Listing& listing_;
    std::vector<PlanePolygons> shapes_;
    LaidOver land_;
    PreparedList list_;
    HeldStates states_;
    PreparedList outlines_;  ///< as they are measured: of those that take each other's place one counts
    HeldStates outline_states_;
    MeasuredList measured_;
    PreparedParts parts_;
    RowKinds kinds_;
    std::vector<ListedOverlap> overlaps_;
    /// One of the parties that the list speaks of.
    struct PartyList {
        PartyIndex party;
        PreparedList list;
        HeldStates states;
    };
    std::vector<PartyList> others_;  // without that of the listing
    std::size_t own_ = 0;            // where that one stands among them
};

}  // namespace geodata
