#include "geodata/analysis/prepared_list.hpp"

#include <algorithm>

namespace geodata {

// Walks once through all changes in the order of their days and keeps the sums up to date. What a subtree is worth
// when counted once is the area of its root where that is held, else the sum of what its parts are worth; a change
// climbs from its row until something around it is held.
class Sweep {
public:
    explicit Sweep(const PreparedList& list)
        : list_(list), held_(list.rows_.size()), inner_(list.rows_.size()), gained_on_(list.rows_.size(), -1),
          lost_on_(list.rows_.size(), -1) {
        sort_toggles();
    }

    std::vector<TotalStep> steps() {
        std::vector<TotalStep> result;
        for (std::size_t day = 0; day + 1 < day_start_.size(); ++day) {
            if (day > 0 && day_start_[day] == day_start_[day + 1]) {
                continue;
            }
            TotalStep step{list_.first_day_ + static_cast<int>(day), {}, {}, 0, 0, false};
            for (auto i = day_start_[day]; i < day_start_[day + 1]; ++i) {
                apply(toggles_[i], static_cast<int>(day), step);
            }
            step.once = areas(once_);
            step.as_listed = areas(as_listed_);
            result.push_back(step);
        }
        return result;
    }

private:
    // A row begins or ceases to count for a reading.
    struct Toggle {
        std::uint32_t row;
        std::uint8_t reading;
        bool on;
    };
    using Sums = std::array<std::int64_t, 3>;

    static LowBestHigh areas(const Sums& sums) {
        const auto area = [&](std::size_t i) { return square_metres(static_cast<double>(sums[i])); };
        return {area(0), area(1), area(2)};
    }

    // Calls `take` with the day within the span (0 is its first) and the toggle, for both ends of every span.
    template <class Take>
    void for_each_toggle(const Take& take) const {
        const auto end = list_.last_day_ + 1;
        for (std::size_t row = 0; row < list_.rows_.size(); ++row) {
            for (std::size_t reading = 0; reading < readings.size(); ++reading) {
                const auto last = list_.span_end(row, reading);
                for (auto i = list_.rows_[row].first_span[reading]; i < last; ++i) {
                    const auto span = list_.spans_[i];
                    if (span.end <= list_.first_day_ || span.first >= end) {
                        continue;
                    }
                    const Toggle on{static_cast<std::uint32_t>(row), static_cast<std::uint8_t>(reading),
                                    true};
                    take(std::max(span.first, list_.first_day_) - list_.first_day_, on);
                    if (span.end < end) {
                        take(span.end - list_.first_day_, Toggle{on.row, on.reading, false});
                    }
                }
            }
        }
    }

    // By counting, since the days are small integers.
    void sort_toggles() {
        const auto days = static_cast<std::size_t>(list_.last_day_ - list_.first_day_) + 1;
        day_start_.assign(days + 1, 0);
        for_each_toggle([&](int day, Toggle) { ++day_start_[static_cast<std::size_t>(day) + 1]; });
        for (std::size_t day = 0; day < days; ++day) {
            day_start_[day + 1] += day_start_[day];
        }
        toggles_.resize(day_start_.back());
        auto next = day_start_;
        for_each_toggle(
            [&](int day, Toggle toggle) { toggles_[next[static_cast<std::size_t>(day)]++] = toggle; });
    }

    void apply(Toggle toggle, int day, TotalStep& step) {
        const auto area = list_.rows_[toggle.row].square_metres;
        held_[toggle.row][toggle.reading] = toggle.on;
        as_listed_[toggle.reading] += toggle.on ? area : -area;
        const auto change = area - inner_[toggle.row][toggle.reading];
        climb(toggle.row, toggle.reading, toggle.on ? change : -change);
        if (toggle.reading != static_cast<std::uint8_t>(Reading::best)) {
            count_change(toggle, day, step);
        }
    }

    void climb(std::uint32_t row, std::size_t reading, std::int64_t change) {
        for (int parent = list_.rows_[row].parent; parent >= 0;
             parent = list_.rows_[static_cast<std::size_t>(parent)].parent) {
            const auto around = static_cast<std::size_t>(parent);
            inner_[around][reading] += change;
            if (held_[around][reading]) {
                return;
            }
        }
        once_[reading] += change;
    }

    // A row that becomes possible and certain on one day changes once.
    void count_change(Toggle toggle, int day, TotalStep& step) {
        step.dated = true;
        auto& last = toggle.on ? gained_on_[toggle.row] : lost_on_[toggle.row];
        if (last != day) {
            last = day;
            ++(toggle.on ? step.gained : step.lost);
        }
    }

    const PreparedList& list_;
    std::vector<Toggle> toggles_;
    std::vector<std::size_t> day_start_;  // in toggles_, one more than there are days
    std::vector<std::array<bool, 3>> held_;
    std::vector<Sums> inner_;  // what lies within a row is worth, the row itself left out
    std::vector<int> gained_on_;
    std::vector<int> lost_on_;
    Sums once_{};
    Sums as_listed_{};
};

std::vector<TotalStep> PreparedList::steps() const { return Sweep(*this).steps(); }

}  // namespace geodata
