#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <vector>

namespace geodata {

/// How a row stands on one day against another. A row that was possible and is certain did not change hands between
/// them: an interval came to its end, and the sums count it otherwise.
enum class Difference {
    none,
    gained,  ///< listed as begun since: certain or possible on the second day
    lost,    ///< listed as ended since, or on a day that may have come
    settled  ///< only counted otherwise: possible on one of the days, and certain or over on the other
};

/// One for each row of the list. What two days differ in is told by this alone.
std::vector<Difference> differences(const Dataset& dataset, const Listing& listing, Day a, Day b);

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
    std::vector<RowDifference> gained;
    std::vector<RowDifference> lost;
    std::vector<RowDifference> settled;
    std::vector<int> parts_began;  ///< other than whole records that may apply on b and not on a, any source
    std::vector<int> parts_ended;
    LowMidHigh once_difference;  ///< see `difference_range`
    LowMidHigh as_listed_difference;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

Comparison compare_days(const Dataset& dataset, const Listing& listing, Day a, Day b);

}  // namespace geodata
