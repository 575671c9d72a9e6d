#pragma once

#include "geodata/analysis/parts.hpp"
#include "geodata/analysis/prepared_list.hpp"

#include <vector>

namespace geodata {

/// A row of the list whose holding on day b is not that of day a.
struct RowDifference {
    int row = -1;
    Hold before = Hold::not_yet;
    Hold after = Hold::not_yet;
    int record = -1;  ///< the control record that decides on day b, or on day a where the region is lost
    friend bool operator==(const RowDifference&, const RowDifference&) = default;
};

/// Two days held against each other. Days may come in either order; everything is told from a to b.
struct Comparison {
    DayTotals a;
    DayTotals b;
    std::vector<RowDifference> gained;   ///< not held on a, possible or certain on b
    std::vector<RowDifference> lost;     ///< possible or certain on a, no longer so on b
    std::vector<RowDifference> settled;  ///< possible on one day, certain on the other
    std::vector<int> parts_began;  ///< other than whole records that may apply on b and not on a, any source
    std::vector<int> parts_ended;
    LowMidHigh once_difference;  ///< b minus a
    LowMidHigh as_listed_difference;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

Comparison compare_days(const Dataset& dataset, const Listing& listing, Day a, Day b);

}  // namespace geodata
