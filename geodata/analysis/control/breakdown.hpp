#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <string>
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

/// The kind of each row of a list, found once for the questions of many days.
struct RowKinds {
    std::vector<std::string> names;  ///< in the order in which they stand in the list
    std::vector<int> of_row;         ///< positions in `names`
};
RowKinds row_kinds(const Dataset& dataset, const Listing& listing);

/// Those of which rows are held, in the order in which the kinds stand in the list; together they are the whole.
std::vector<KindTotals> totals_by_kind(const RowKinds& kinds, const DayTotals& totals);
std::vector<KindTotals> totals_by_kind(const Dataset& dataset, const Listing& listing,
                                       const DayTotals& totals);

/// The sums of one party by one list.
struct PartyTotals {
    PartyIndex party;
    DayTotals totals;
    friend bool operator==(const PartyTotals&, const PartyTotals&) = default;
};

/// Every party that the profile's list has whole records of.
std::vector<PartyTotals> totals_by_party(const Dataset& dataset, const Profile& profile, Day day);

}  // namespace geodata
