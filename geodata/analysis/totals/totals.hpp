#pragma once

#include "geodata/analysis/control/listing.hpp"

#include <vector>

namespace geodata {

struct DayTotals;

/// Whether a region inside another listed region that is held adds to the sum.
enum class Counting { once, as_listed };

/// Low counts an interval-dated region from the last day of its interval, high from the first.
struct Bounds {
    Area low;
    Area high;
    friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// What one row of the list adds.
struct CountedRow {
    int row = -1;  ///< position in `Listing::rows`
    Area low;
    Area high;
    friend bool operator==(const CountedRow&, const CountedRow&) = default;
};

/// The sum of the stated areas held on a day, with the rows that make it up.
struct ListedTotal {
    Day day;
    Counting counting = Counting::once;
    Bounds sum;
    std::vector<CountedRow> rows;  ///< every row held for the low or the high sum
    friend bool operator==(const ListedTotal&, const ListedTotal&) = default;
};

/// Adds up the listing on a day. A `scope` restricts the sum to the regions it names; null takes all.
/// Counted once, low <= high always holds for lists whose inner areas are no larger than what is around them.
ListedTotal listed_total(const Dataset& dataset, const Listing& listing, Day day, Counting counting,
                         const Scope* scope = nullptr);
/// The same of sums that a `PreparedList` gives.
ListedTotal listed_total(const DayTotals& totals, Counting counting);

/// What one party holds of a list on a day.
struct HolderSum {
    PartyIndex party;
    Bounds sum;
    int regions = 0;       ///< rows held for the high sum
    int without_area = 0;  ///< those of them of which no area is stated
};

/// The sums of each holder of the rows of a listing, in the order of the dataset's parties; of several lists as one see
/// `joined_listing`. Parties that hold nothing on the day are among them, with nothing.
std::vector<HolderSum> sums_by_holder(const Dataset& dataset, const Listing& listing, Day day,
                                      Counting counting);

/// Something that changes on a day: the holding of one row.
struct Change {
    int row = -1;
    Hold before = Hold::not_yet;
    Hold after = Hold::not_yet;
    int record = -1;
    bool interval_end = false;  ///< the sums count the row otherwise, and no source dates a change to the day
    friend bool operator==(const Change&, const Change&) = default;
};

/// All changes of one day; two on one day are one step.
struct ChangeDay {
    Day day;
    std::vector<Change> changes;
    friend bool operator==(const ChangeDay&, const ChangeDay&) = default;
};

/// What happens to a list within the dataset's span, in the order of days.
struct Chronology {
    /// The days that the source states: those of a change, and the first of an interval within which one lies. What is
    /// held since before the span has no day in it.
    std::vector<ChangeDay> changes;
    /// The last days of intervals, where what was possible becomes certain or is over: no changes, and never shown as
    /// such. The sums count otherwise from these days on, which is said wherever it is seen.
    std::vector<ChangeDay> interval_ends;
};

Chronology chronology_of(const Dataset& dataset, const Listing& listing);

/// The listed total as a step series: its value from each day on which it is counted otherwise, beginning with the first
/// day. The rows are left out; `listed_total` gives them for a day.
std::vector<ListedTotal> total_series(const Dataset& dataset, const Listing& listing, Counting counting);

}  // namespace geodata
