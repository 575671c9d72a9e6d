#include "geodata/analysis/control/toggles.hpp"

#include <algorithm>

namespace geodata {

// Walks once through all changes in the order of their days and keeps the sums up to date. What a subtree is worth
// when counted once is the area of its root where that is held, else the sum of what its parts are worth; a change
// climbs from its row until something around it is held.
class Sweep {
public:
    explicit Sweep(const PreparedList& list)
        : list_(list), toggles_(list), held_(list.rows_.size()), inner_(list.rows_.size()) {}

    std::vector<TotalStep> steps() {
        std::vector<TotalStep> result;
        auto news = list_.news_.begin();
        std::size_t place = 0;
        for (const auto day : days()) {
            TotalStep step{day, {}, {}, {}, false};
            if (news != list_.news_.end() && news->first == day) {
                step.news = (news++)->second;
            }
            if (place < toggles_.days() && toggles_.day(place) == day) {
                for (const auto* toggle = toggles_.begin(place); toggle != toggles_.end(place); ++toggle) {
                    apply(*toggle, step);
                }
                ++place;
            }
            step.once = areas(once_);
            step.as_listed = areas(as_listed_);
            result.push_back(step);
        }
        return result;
    }

private:
    using Sums = std::array<std::int64_t, 3>;

    // The first day of the span, and those on which a row counts otherwise or has news.
    std::vector<Day> days() const {
        std::vector<Day> days{list_.first_day_};
        for (std::size_t place = 0; place < toggles_.days(); ++place) {
            days.push_back(toggles_.day(place));
        }
        for (const auto& [day, news] : list_.news_) {
            days.push_back(day);
        }
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        return days;
    }

    static LowMidHigh areas(const Sums& sums) {
        const auto area = [&](std::size_t i) { return square_metres(static_cast<double>(sums[i])); };
        return {area(0), area(1), area(2)};
    }

    void apply(Toggle toggle, TotalStep& step) {
        const auto area = list_.rows_[toggle.row].square_metres;
        held_[toggle.row][toggle.reading] = toggle.on;
        as_listed_[toggle.reading] += toggle.on ? area : -area;
        const auto change = area - inner_[toggle.row][toggle.reading];
        climb(toggle.row, toggle.reading, toggle.on ? change : -change);
        step.counted = step.counted || toggle.reading != static_cast<std::uint8_t>(Reading::midpoint);
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

    const PreparedList& list_;
    Toggles toggles_;
    std::vector<std::array<bool, 3>> held_;
    std::vector<Sums> inner_;  // what lies within a row is worth, the row itself left out
    Sums once_{};
    Sums as_listed_{};
};

std::vector<TotalStep> PreparedList::steps() const { return Sweep(*this).steps(); }

}  // namespace geodata
