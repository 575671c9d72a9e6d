#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/base/rows.hpp"

#include <boost/sort/spreadsort/integer_sort.hpp>

#include <algorithm>

namespace geodata {

// Walks once through all changes in the order of their days and keeps the sums up to date. What a subtree is worth
// when counted once is the area of its root where that is held, else the sum of what its parts are worth; a change
// climbs from its row until something around it is held.
class Sweep {
public:
    explicit Sweep(const PreparedList& list)
        : list_(list), held_(list.rows_.size()), inner_(list.rows_.size()) {
        for (std::size_t row = 0; row < list.rows_.size(); ++row) {
            for (std::size_t reading = 0; reading < readings.size(); ++reading) {
                add_toggles(row, reading);
            }
        }
        // By their digits, as there may be millions. Of one day they may come in any order: a row that ends one span on
        // it for a reading begins no other.
        boost::sort::spreadsort::integer_sort(
            toggles_.begin(), toggles_.end(),
            [](const Toggle& toggle, unsigned by) { return toggle.day.number >> by; },
            [](const Toggle& a, const Toggle& b) { return a.day < b.day; });
    }

    // One for the first day of the span, and one for each on which a row counts otherwise or has news.
    std::vector<TotalStep> steps() {
        std::vector<TotalStep> result;
        auto toggle = toggles_.begin();
        auto news = list_.news_.begin();
        for (Day day = list_.first_day_; day <= list_.last_day_;) {
            TotalStep step{day, {}, {}, {}, false};
            if (news != list_.news_.end() && news->first == day) {
                step.news = (news++)->second;
            }
            for (; toggle != toggles_.end() && toggle->day == day; ++toggle) {
                apply(*toggle, step);
            }
            step.once = areas(once_);
            step.as_listed = areas(as_listed_);
            result.push_back(step);
            const Day after = list_.last_day_ + 1;
            day = std::min(toggle == toggles_.end() ? after : toggle->day,
                           news == list_.news_.end() ? after : news->first);
        }
        return result;
    }

private:
    using Sums = std::array<std::int64_t, 3>;

    // A row begins or ceases to count for a reading; what counts on the first day of the span begins on it.
    struct Toggle {
        Day day;
        std::uint32_t row = 0;
        std::uint8_t reading = 0;
        bool on = false;
    };

    void add_toggles(std::size_t row, std::size_t reading) {
        const auto end = list_.span_end(row, reading);
        for (auto i = list_.rows_[row].first_span[reading]; i < end; ++i) {
            const auto days = common(list_.spans_[i], {list_.first_day_, list_.last_day_ + 1});
            if (days.empty()) {
                continue;
            }
            const Toggle begin{days.first, static_cast<std::uint32_t>(row),
                               static_cast<std::uint8_t>(reading), true};
            toggles_.push_back(begin);
            if (days.end <= list_.last_day_) {
                toggles_.push_back({days.end, begin.row, begin.reading, false});
            }
        }
    }

    static LowMidHigh areas(const Sums& sums) {
        const auto area = [&](std::size_t i) { return square_metres(static_cast<double>(sums[i])); };
        return {area(0), area(1), area(2)};
    }

    void apply(const Toggle& toggle, TotalStep& step) {
        const auto area = list_.rows_[toggle.row].square_metres;
        held_[toggle.row][toggle.reading] = toggle.on;
        as_listed_[toggle.reading] += toggle.on ? area : -area;
        const auto change = area - inner_[toggle.row][toggle.reading];
        climb(toggle.row, toggle.reading, toggle.on ? change : -change);
        step.counted = step.counted || toggle.reading != static_cast<std::uint8_t>(Reading::midpoint);
    }

    void climb(std::uint32_t row, std::size_t reading, std::int64_t change) {
        for (int parent = list_.rows_[row].parent; parent >= 0; parent = nth(list_.rows_, parent).parent) {
            nth(inner_, parent)[reading] += change;
            if (nth(held_, parent)[reading]) {
                return;
            }
        }
        once_[reading] += change;
    }

    const PreparedList& list_;
    std::vector<Toggle> toggles_;  // by day
    std::vector<std::array<bool, 3>> held_;
    std::vector<Sums> inner_;  // what lies within a row is worth, the row itself left out
    Sums once_{};
    Sums as_listed_{};
};

std::vector<TotalStep> PreparedList::steps() const { return Sweep(*this).steps(); }

}  // namespace geodata
