#include "geodata/analysis/words/day_changes.hpp"

#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace geodata {

namespace {

const ListRow& row_in(const Listing& listing, const Change& change) { return nth(listing.rows, change.row); }

bool certain_begin(const Change& change) { return !change.interval_end && change.after == Hold::certain; }
bool certain_end(const Change& change) { return !change.interval_end && change.after == Hold::ended; }

/// What ends on a day, to be found for what begins on it.
class Ended {
public:
    Ended(const Dataset& dataset, const Listing& listing, const ChangeDay& step)
        : dataset_(dataset), listing_(listing) {
        for (const auto& change : step.changes) {
            if (certain_end(change)) {
                const auto region = row_in(listing, change).region;
                of_region_.emplace(region, &change);
                of_name_.emplace(dataset[region].name, &change);
            }
        }
    }

    // Of outlines of one name first the one with the same holder.
    const Change* before(const Change& change) {
        const auto& row = row_in(listing_, change);
        if (const auto found = of_region_.find(row.region); found != of_region_.end()) {
            return take(found->second);
        }
        const auto [first, last] = of_name_.equal_range(dataset_[row.region].name);
        const Change* other = nullptr;
        for (auto one = first; one != last; ++one) {
            const bool free = !taken_.contains(one->second);
            const bool same = holder_of(dataset_, row_in(listing_, *one->second)) == holder_of(dataset_, row);
            other = free && (same || other == nullptr) ? one->second : other;
            if (free && same) {
                break;
            }
        }
        return take(other);
    }

    bool taken(const Change& change) const { return taken_.contains(&change); }

private:
    const Change* take(const Change* change) {
        if (change != nullptr) {
            taken_.insert(change);
        }
        return change;
    }

    const Dataset& dataset_;
    const Listing& listing_;
    std::map<RegionIndex, const Change*> of_region_;
    std::multimap<std::string, const Change*> of_name_;
    std::set<const Change*> taken_;
};

}  // namespace

std::string short_holder(const Dataset& dataset, const ListRow& row) {
    const auto& party = dataset[holder_of(dataset, row)];
    return party.short_name.empty() ? party.name : party.short_name;
}

std::vector<DayChange> day_changes(const Dataset& dataset, const Listing& listing, const ChangeDay& step) {
    Ended ended(dataset, listing, step);
    std::vector<DayChange> all;
    for (const auto& change : step.changes) {
        if (!certain_begin(change)) {
            all.push_back({certain_end(change) ? DayEvent::ends : DayEvent::unsure, &change, nullptr});
            continue;
        }
        const auto* before = ended.before(change);
        const bool same = before != nullptr && holder_of(dataset, row_in(listing, *before)) ==
                                                   holder_of(dataset, row_in(listing, change));
        all.push_back({before == nullptr ? DayEvent::begins
                       : same            ? DayEvent::redrawn
                                         : DayEvent::passes,
                       &change, before});
    }
    std::erase_if(
        all, [&](const DayChange& one) { return one.event == DayEvent::ends && ended.taken(*one.change); });
    return all;
}

std::string day_change_text(const Dataset& dataset, const Listing& listing, const DayChange& change,
                            bool things) {
    const auto& row = row_in(listing, *change.change);
    switch (change.event) {
        case DayEvent::begins: return things ? "appears" : "held by " + short_holder(dataset, row);
        case DayEvent::ends: return things ? "ends" : "no longer held by " + short_holder(dataset, row);
        case DayEvent::redrawn: return "other outline";
        case DayEvent::passes:
            return fmt::format("held by {}, before by {}", short_holder(dataset, row),
                               short_holder(dataset, row_in(listing, *change.before)));
        default: return {};
    }
}

}  // namespace geodata
