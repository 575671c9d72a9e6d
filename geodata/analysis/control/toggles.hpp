#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <cstdint>
#include <vector>

namespace geodata {

/// A row of a prepared list begins or ceases to count for a reading.
struct Toggle {
    std::uint32_t row = 0;  ///< position among the prepared rows
    std::uint8_t reading = 0;
    bool on = false;
};

/// All toggles of a prepared list within the span of its dataset, by day; what counts on the first day begins on it.
class Toggles {
public:
    explicit Toggles(const PreparedList& list);

    /// How many days the span has.
    std::size_t days() const { return day_start_.size() - 1; }
    /// Those of a day, 0 for the first of the span: from `begin` up to `end`.
    const Toggle* begin(std::size_t day) const { return all_.data() + day_start_[day]; }
    const Toggle* end(std::size_t day) const { return all_.data() + day_start_[day + 1]; }

private:
    std::vector<Toggle> all_;
    std::vector<std::size_t> day_start_;  // in all_, one more than there are days
};

/// Which readings count each prepared row, as bits, on any day of the span: replayed from the nearest of a few states
/// kept, in the order of the changes since then and not of all records.
class HeldStates {
public:
    explicit HeldStates(const PreparedList& list);

    /// `day` within the span.
    std::vector<std::uint8_t> on(Day day) const;

private:
    void apply(std::size_t day, std::vector<std::uint8_t>& held) const;

    Day first_day_;
    Toggles toggles_;
    std::vector<std::vector<std::uint8_t>> kept_;  // at the end of every so many days
};

}  // namespace geodata
