#pragma once

#include "geodata/analysis/control/measured_list.hpp"
#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/control/parts.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace geodata {

/// The part of a day's sums that regions of one kind make up.
struct KindTotals {
    std::string kind;
    int rows = 0;  ///< held rows of the kind
    LowMidHigh once;
    LowMidHigh as_listed;
    friend bool operator==(const KindTotals&, const KindTotals&) = default;
};

/// Those of which rows are held, in the order in which the kinds stand in the list; together they are the whole.
std::vector<KindTotals> totals_by_kind(const Dataset& dataset, const Listing& listing,
                                       const DayTotals& totals);

/// The sums of one party by one list.
struct PartyTotals {
    PartyIndex party;
    DayTotals totals;
};

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
    std::vector<PartyTotals> parties;  ///< every party that the profile's list has whole records of
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
    const Dataset& dataset_;
    const Listing& listing_;
    std::vector<PlanePolygons> shapes_;
    LaidOver land_;
    PreparedList list_;
    PreparedList outlines_;  ///< as they are measured: of those that take each other's place one counts
    MeasuredList measured_;
    PreparedParts parts_;
    std::vector<ListedOverlap> overlaps_;
    /// Of the parties that the list speaks of; none for that of the listing, whose list is there already.
    std::vector<std::pair<PartyIndex, std::optional<PreparedList>>> parties_;
};

}  // namespace geodata
