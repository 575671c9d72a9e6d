#pragma once

#include "geodata/base/units.hpp"
#include "geodata/model/claims.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace geodata {

/// How an interval-dated record counts. Low takes it from the last day of `from` to the first of `until`: surely
/// held. High takes it from the first day of `from` to the last of `until`: possibly held. Best takes it from the
/// middle of `from` to the middle of `until`: a value between the two for charts and comparisons. The middle is a
/// rule of counting, stated by no source, and is never shown as a date.
enum class Reading { low, best, high };

inline constexpr std::array<Reading, 3> readings{Reading::low, Reading::best, Reading::high};

/// `low`, `best`, `high`
std::string reading_text(Reading reading);

/// Days from `first` up to, but without, `end`.
struct DaySpan {
    Day first;
    Day end;

    bool empty() const { return end <= first; }
    bool contains(Day day) const { return first <= day && day < end; }
    friend bool operator==(DaySpan, DaySpan) = default;
};

/// The day halfway through a closed interval, the earlier one of two; for an interval open at an end, which has no
/// middle, the day from which low counts: `latest`.
Day middle_of_start(const EdtfDate& from);
/// The same for an end of control; for an open interval the day on which low stops: `earliest`.
Day middle_of_end(const EdtfDate& until);

/// The days on which a reading counts the record; empty when it never does. Low lies within best, best within high.
DaySpan counted_days(const ControlRecord& record, Reading reading);

/// One area for each reading.
struct LowBestHigh {
    Area low;
    Area best;
    Area high;

    Area& operator[](Reading reading) {
        return reading == Reading::low ? low : reading == Reading::best ? best : high;
    }
    Area operator[](Reading reading) const {
        return reading == Reading::low ? low : reading == Reading::best ? best : high;
    }
    LowBestHigh& operator+=(const LowBestHigh& other) {
        low += other.low;
        best += other.best;
        high += other.high;
        return *this;
    }
    friend LowBestHigh operator-(LowBestHigh a, const LowBestHigh& b) {
        return {a.low - b.low, a.best - b.best, a.high - b.high};
    }
    friend bool operator==(const LowBestHigh&, const LowBestHigh&) = default;
};

}  // namespace geodata
