#include "geodata/analysis/totals.hpp"

#include "geodata/analysis/prepared_list.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace geodata {

namespace {

bool counts_low(Hold hold) { return hold == Hold::certain; }
bool counts_high(Hold hold) { return hold == Hold::certain || hold == Hold::possible; }

struct Count {
    const Dataset& dataset;
    const Listing& listing;
    const std::vector<Holding>& holdings;
    Counting counting;
    const Scope* scope;

    const ListRow& row(int position) const { return listing.rows[static_cast<std::size_t>(position)]; }

    bool taken(int position, bool (*counts)(Hold)) const {
        return counts(holdings[static_cast<std::size_t>(position)].hold) &&
               (scope == nullptr || in_scope(dataset, *scope, row(position).region));
    }

    // Inside a region of the same sum, at any depth.
    bool inside_counted(int position, bool (*counts)(Hold)) const {
        for (int around = row(position).inside; around >= 0; around = row(around).inside) {
            if (taken(around, counts)) {
                return counting == Counting::once;
            }
        }
        return false;
    }
};

void add_row(ListedTotal& total, const Count& count, int position) {
    const bool low = count.taken(position, counts_low);
    const bool high = count.taken(position, counts_high);
    if (!low && !high) {
        return;
    }
    CountedRow counted{position,
                       {},
                       {},
                       low && count.inside_counted(position, counts_low),
                       high && count.inside_counted(position, counts_high)};
    const auto area = stated_area(count.dataset, count.row(position));
    counted.low = low && !counted.low_inside ? area : Area{};
    counted.high = high && !counted.high_inside ? area : Area{};
    total.sum.low += counted.low;
    total.sum.high += counted.high;
    total.rows.push_back(counted);
}

// The records of one row in the order in which their states change. What decides is the strongest state, and of
// records in one state the first of the file.
class RowSweep {
public:
    RowSweep(const Dataset& dataset, const ListRow& row) : dataset_(dataset), row_(row) {
        for (std::size_t i = 0; i < row.records.size(); ++i) {
            add_ends(record(i), static_cast<int>(i));
        }
        std::sort(ends_.begin(), ends_.end());
        ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
    }

    // Calls `take` with the day and the holding for the first day of the span and each later one on which an end of
    // a date lies; `changed` is not set.
    template <class Take>
    void run(const Take& take) {
        for (std::size_t i = 0; i < row_.records.size(); ++i) {
            by_state_[state(record(i), dataset_.first_day)].insert(static_cast<int>(i));
        }
        take(dataset_.first_day, strongest());
        for (std::size_t i = 0; i < ends_.size();) {
            const auto day = ends_[i].first;
            for (; i < ends_.size() && ends_[i].first == day; ++i) {
                move(ends_[i].second, day);
            }
            take(day, strongest());
        }
    }

private:
    const ControlRecord& record(std::size_t i) const {
        return dataset_.control[static_cast<std::size_t>(row_.records[i])];
    }

    static std::size_t state(const ControlRecord& record, Day day) {
        return static_cast<std::size_t>(hold_by(record, day));
    }

    void add_ends(const ControlRecord& record, int position) {
        const auto add = [&](const EdtfDate& date) {
            for (const auto day : {date.earliest, date.latest}) {
                if (dataset_.first_day < day && day <= dataset_.last_day) {
                    ends_.emplace_back(day, position);
                }
            }
        };
        add(record.from);
        if (record.until) {
            add(*record.until);
        }
    }

    void move(int position, Day day) {
        const auto& moved = record(static_cast<std::size_t>(position));
        by_state_[state(moved, day - 1)].erase(position);
        by_state_[state(moved, day)].insert(position);
    }

    Holding strongest() const {
        for (const auto hold : {Hold::certain, Hold::possible, Hold::not_yet, Hold::ended}) {
            if (const auto& records = by_state_[static_cast<std::size_t>(hold)]; !records.empty()) {
                return {hold, row_.records[static_cast<std::size_t>(*records.begin())], false};
            }
        }
        return {Hold::ended, -1, false};
    }

    const Dataset& dataset_;
    const ListRow& row_;
    std::vector<std::pair<Day, int>> ends_;
    std::array<std::set<int>, 4> by_state_;  // by Hold; positions in row_.records
};

struct DatedChange {
    Day day;
    Change change;
};

void add_changes(const Dataset& dataset, const ListRow& row, int position,
                 std::vector<DatedChange>& changes) {
    Hold before = Hold::not_yet;
    RowSweep(dataset, row).run([&](Day day, const Holding& holding) {
        if (holding.hold != before) {
            changes.push_back({day, {position, before, holding.hold, holding.record}});
        }
        before = holding.hold;
    });
}

}  // namespace

ListedTotal listed_total(const Dataset& dataset, const Listing& listing, Day day, Counting counting,
                         const Scope* scope) {
    ListedTotal total{day, counting, {}, {}};
    const auto holdings = holdings_on(dataset, listing, day);
    const Count count{dataset, listing, holdings, counting, scope};
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        add_row(total, count, static_cast<int>(i));
    }
    return total;
}

std::vector<ChangeDay> change_days(const Dataset& dataset, const Listing& listing) {
    std::vector<DatedChange> changes;
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        add_changes(dataset, listing.rows[i], static_cast<int>(i), changes);
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const DatedChange& a, const DatedChange& b) { return a.day < b.day; });
    std::vector<ChangeDay> steps;
    for (const auto& dated : changes) {
        if (steps.empty() || steps.back().day != dated.day) {
            steps.push_back({dated.day, {}});
        }
        steps.back().changes.push_back(dated.change);
    }
    return steps;
}

std::vector<ListedTotal> total_series(const Dataset& dataset, const Listing& listing, Counting counting) {
    std::vector<ListedTotal> series;
    for (const auto& step : PreparedList(dataset, listing).steps()) {
        if (series.empty() || step.dated) {
            const auto& sum = step.sum(counting);
            series.push_back({step.day, counting, {sum.low, sum.high}, {}});
        }
    }
    return series;
}

}  // namespace geodata
