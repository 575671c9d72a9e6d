#pragma once

#include "geodata/base/units.hpp"
#include "geodata/model/dataset.hpp"

#include <array>
#include <string>
#include <vector>
namespace geodata {

/// How an interval-dated record counts. Low takes it from the last day of `from` to the first of `until`: surely
/// held. High takes it from the first day of `from` to the last of `until`: possibly held. Midpoint takes it from the
/// middle of `from` to the middle of `until`: a value between the two for charts and comparisons. The middle is a
/// rule of counting, stated by no source, and is never shown as a date.
enum class Reading { low, midpoint, high };

inline constexpr std::array<Reading, 3> readings{Reading::low, Reading::midpoint, Reading::high};

/// `low`, `midpoint`, `high`
std::string reading_text(Reading reading);

/// What the midpoint is, one sentence without a full stop; stands wherever a midpoint is printed.
std::string midpoint_rule();

/// The days on which a reading counts the record; empty when it never does. Low lies within midpoint, midpoint within high.
/// The middle is the day halfway through a closed interval, the earlier one of two; an interval open at an end has none,
/// and midpoint then counts as low does.
DaySpan counted_days(const ControlRecord& record, Reading reading);
/// The same within the days on which the outline of the record's region is valid.
DaySpan counted_days(const Dataset& dataset, const ControlRecord& record, Reading reading);

/// The days from the first that the source gives for the beginning up to, but without, the first that it gives for the
/// end. What a record says changes on the two ends of this span and on no other day: the later end of an interval is
/// stated as a bound, not as a day on which anything happened. Low lies within it, and it within high.
DaySpan stated_days(const ControlRecord& record);
/// The same within the days on which the outline of the record's region is valid.
DaySpan stated_days(const Dataset& dataset, const ControlRecord& record);

/// For each region the days on which anything is said of it: those of its outline's own validity, within those of the
/// records of it, from the first that may begin to the last that may end. A region without records is there while it is
/// valid. Two regions of which the times have no day in common are never seen, counted or compared together.
std::vector<DaySpan> lifetimes(const Dataset& dataset);

/// One area for each reading.
struct LowMidHigh {
    Area low;
    Area midpoint;
    Area high;

    Area& operator[](Reading reading) {
        return reading == Reading::low ? low : reading == Reading::midpoint ? midpoint : high;
    }
    Area operator[](Reading reading) const {
        return reading == Reading::low ? low : reading == Reading::midpoint ? midpoint : high;
    }
    LowMidHigh& operator+=(const LowMidHigh& other) {
        low += other.low;
        midpoint += other.midpoint;
        high += other.high;
        return *this;
    }
    /// Reading by reading; for the growth from one day to another see `difference_range`.
    friend LowMidHigh operator-(LowMidHigh a, const LowMidHigh& b) {
        return {a.low - b.low, a.midpoint - b.midpoint, a.high - b.high};
    }
    friend bool operator==(const LowMidHigh&, const LowMidHigh&) = default;
};

/// How much `after` is more than `before`, as a range: low is the least of what the readings give and high the most.
/// What was merely possible before and is certain after adds to the low sum alone, so the readings do not give an order.
LowMidHigh difference_range(const LowMidHigh& before, const LowMidHigh& after);

}  // namespace geodata
