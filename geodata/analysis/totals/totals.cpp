#include "geodata/analysis/totals/totals.hpp"

#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace geodata {

namespace {

// The records of one row in the order in which their states change. What decides is the strongest state, and of
// records in one state the first of the file.
class RowSweep {
public:
    RowSweep(const Dataset& dataset, const ListRow& row) : dataset_(dataset), row_(row) {
        for (std::size_t i = 0; i < row.records.size(); ++i) {
            add_ends(record(i), static_cast<int>(i));
        }
        std::ranges::sort(ends_);
        ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
    }

    // For the day before the span and each day of it on which an end of a date lies.
    struct State {
        Hold hold = Hold::not_yet;
        int record = -1;
        bool stated = false;  // see `stated_on`
        bool dated = false;   // a record is stated to begin or end on the day, or on one from it on
    };

    // Calls `take` with the day and the state on it.
    template <class Take>
    void run(const Take& take) {
        const auto before = dataset_.first_day - 1;
        for (std::size_t i = 0; i < row_.records.size(); ++i) {
            by_state_[state(record(i), before)].insert(static_cast<int>(i));
            stated_ += stated_days(dataset_, record(i)).contains(before) ? 1 : 0;
        }
        take(before, state_now(false));
        for (std::size_t i = 0; i < ends_.size();) {
            const auto day = ends_[i].first;
            bool dated = false;
            for (; i < ends_.size() && ends_[i].first == day; ++i) {
                const auto stated = stated_days(dataset_, record(static_cast<std::size_t>(ends_[i].second)));
                dated = dated || stated.first == day || stated.end == day;
                move(ends_[i].second, day);
            }
            take(day, state_now(dated));
        }
    }

private:
    const ControlRecord& record(std::size_t i) const { return nth(dataset_.control, row_.records[i]); }

    std::size_t state(const ControlRecord& record, Day day) const {
        return static_cast<std::size_t>(hold_by(dataset_, record, day));
    }

    void add_ends(const ControlRecord& record, int position) {
        const auto add = [&](Day day) {
            if (dataset_.first_day <= day && day <= dataset_.last_day) {
                ends_.emplace_back(day, position);
            }
        };
        add(record.from.earliest);
        add(record.from.latest);
        if (record.until) {
            add(record.until->earliest);
            add(record.until->latest);
        }
        const auto valid = validity(dataset_[record.region]);
        add(valid.first);
        add(valid.end);
    }

    void move(int position, Day day) {
        const auto& moved = record(static_cast<std::size_t>(position));
        by_state_[state(moved, day - 1)].erase(position);
        by_state_[state(moved, day)].insert(position);
        const auto stated = stated_days(dataset_, moved);
        stated_ += (stated.contains(day) ? 1 : 0) - (stated.contains(day - 1) ? 1 : 0);
    }

    State state_now(bool dated) const {
        for (std::size_t hold = by_state_.size(); hold-- > 0;) {
            if (const auto& records = by_state_[hold]; !records.empty()) {
                return {static_cast<Hold>(hold), nth(row_.records, *records.begin()), stated_ > 0, dated};
            }
        }
        return {Hold::ended, -1, false, dated};
    }

    const Dataset& dataset_;
    const ListRow& row_;
    std::vector<std::pair<Day, int>> ends_;
    std::array<std::set<int>, 4> by_state_;  // by Hold; positions in row_.records
    int stated_ = 0;                         // how many records are stated to hold it
};

struct DatedChange {
    Day day;
    Change change;
};

void add_changes(const Dataset& dataset, const ListRow& row, int position,
                 std::vector<DatedChange>& changes) {
    std::optional<RowSweep::State> before;
    RowSweep(dataset, row).run([&](Day day, const RowSweep::State& now) {
        if (before && (now.hold != before->hold || now.stated != before->stated)) {
            changes.push_back({day, {position, before->hold, now.hold, now.record, !now.dated}});
        }
        before = now;
    });
}

}  // namespace

ListedTotal listed_total(const Dataset& dataset, const Listing& listing, Day day, Counting counting,
                         const Scope* scope) {
    return listed_total(day_totals(dataset, listing, day, scope), counting);
}

ListedTotal listed_total(const DayTotals& totals, Counting counting) {
    const auto sum = totals.sum(counting);
    ListedTotal total{totals.day, counting, {sum.low, sum.high}, {}};
    for (const auto& row : totals.rows) {
        if (row.is_held(Reading::low) || row.is_held(Reading::high)) {  // else the midpoint alone counts it
            total.rows.push_back(
                {row.row, row.added(Reading::low, counting), row.added(Reading::high, counting)});
        }
    }
    return total;
}

std::vector<HolderSum> sums_by_holder(const Dataset& dataset, const Listing& listing, Day day,
                                      Counting counting) {
    std::map<PartyIndex, HolderSum> sums;
    for (const auto& row : listing.rows) {
        const auto holder = holder_of(dataset, row);
        sums[holder].party = holder;
    }
    for (const auto& counted : day_totals(dataset, listing, day).rows) {
        const auto& row = nth(listing.rows, counted.row);
        const int there = counted.is_held(Reading::high) ? 1 : 0;
        auto& sum = sums[holder_of(dataset, row)];
        sum.sum.low += counted.added(Reading::low, counting);
        sum.sum.high += counted.added(Reading::high, counting);
        sum.regions += there;
        sum.without_area += row.area_claim < 0 ? there : 0;
    }
    std::vector<HolderSum> all;
    for (const auto& [party, sum] : sums) {
        all.push_back(sum);
    }
    return all;
}

Chronology chronology_of(const Dataset& dataset, const Listing& listing) {
    std::vector<DatedChange> changes;
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        add_changes(dataset, listing.rows[i], static_cast<int>(i), changes);
    }
    std::ranges::stable_sort(changes, {}, &DatedChange::day);
    Chronology chronology;
    for (const auto& dated : changes) {
        auto& days = dated.change.interval_end ? chronology.interval_ends : chronology.changes;
        if (days.empty() || days.back().day != dated.day) {
            days.push_back({dated.day, {}});
        }
        days.back().changes.push_back(dated.change);
    }
    return chronology;
}

std::vector<ListedTotal> total_series(const Dataset& dataset, const Listing& listing, Counting counting) {
    std::vector<ListedTotal> series;
    for (const auto& step : PreparedList(dataset, listing).steps()) {
        if (series.empty() || step.counted) {
            const auto& sum = step.sum(counting);
            series.push_back({step.day, counting, {sum.low, sum.high}, {}});
        }
    }
    return series;
}

}  // namespace geodata
