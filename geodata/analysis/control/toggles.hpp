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

/// All toggles of a prepared list within the span of its dataset, by day; what counts on the first day begins on it. Only
/// days on which something toggles have a place, so that a span of ten thousand years costs what happens in it.
class Toggles {
public:
    explicit Toggles(const PreparedList& list);

    /// How many days have toggles.
    std::size_t days() const { return days_.size(); }
    Day day(std::size_t place) const { return days_[place]; }
    /// How many of these days are not after `day`.
    std::size_t until(Day day) const;
    /// Those of the day at a place: from `begin` up to `end`.
    const Toggle* begin(std::size_t place) const { return all_.data() + day_start_[place]; }
    const Toggle* end(std::size_t place) const { return all_.data() + day_start_[place + 1]; }

private:
    std::vector<Toggle> all_;
    std::vector<Day> days_;               // in their order
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
    void apply(std::size_t place, std::vector<std::uint8_t>& held) const;

    Toggles toggles_;
    std::size_t kept_every_ = 1;
    std::vector<std::vector<std::uint8_t>> kept_;  // before every so many days with toggles
};

}  // namespace geodata
