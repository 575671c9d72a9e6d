#include "geodata/analysis/totals.hpp"

#include <algorithm>
#include <set>

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

// The only days on which a holding can change.
std::set<Day> candidate_days(const Dataset& dataset, const Listing& listing) {
    std::set<Day> days{dataset.first_day};
    const auto add = [&](const EdtfDate& date) {
        for (const auto day : {date.earliest, date.latest}) {
            if (dataset.first_day <= day && day <= dataset.last_day) {
                days.insert(day);
            }
        }
    };
    for (const auto& row : listing.rows) {
        for (const int position : row.records) {
            const auto& record = dataset.control[static_cast<std::size_t>(position)];
            add(record.from);
            record.until ? add(*record.until) : void();
        }
    }
    return days;
}

ChangeDay changes_on(const Dataset& dataset, const Listing& listing, Day day) {
    ChangeDay step{day, {}};
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        const auto after = holding_on(dataset, listing.rows[i], day);
        const auto before =
            day == dataset.first_day ? Hold::not_yet : holding_on(dataset, listing.rows[i], day - 1).hold;
        if (before != after.hold) {
            step.changes.push_back({static_cast<int>(i), before, after.hold, after.record});
        }
    }
    return step;
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
    std::vector<ChangeDay> steps;
    for (const auto day : candidate_days(dataset, listing)) {
        auto step = changes_on(dataset, listing, day);
        if (!step.changes.empty()) {
            steps.push_back(std::move(step));
        }
    }
    return steps;
}

std::vector<ListedTotal> total_series(const Dataset& dataset, const Listing& listing, Counting counting) {
    std::vector<ListedTotal> series{listed_total(dataset, listing, dataset.first_day, counting)};
    for (const auto& step : change_days(dataset, listing)) {
        if (step.day != dataset.first_day) {
            series.push_back(listed_total(dataset, listing, step.day, counting));
        }
    }
    return series;
}

}  // namespace geodata
