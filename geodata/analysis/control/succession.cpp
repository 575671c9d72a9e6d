#include "geodata/analysis/control/succession.hpp"

#include "geodata/base/rows.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace geodata {

namespace {

/// The records of a holder and name that end or begin within one interval.
struct Meeting {
    std::vector<int> ending;     ///< positions of records
    std::vector<int> beginning;  ///< one may be both
};

using MeetingKey = std::tuple<int, std::string, Day, Day>;

bool is_closed_interval(const EdtfDate& date) { return !date.is_day() && !date.open_start && !date.open_end; }

std::map<MeetingKey, Meeting> meetings_of(const Dataset& dataset, const Listing& listing) {
    std::map<MeetingKey, Meeting> meetings;
    for (const auto& row : listing.rows) {
        for (const int position : row.records) {
            const auto& record = nth(dataset.control, position);
            const auto at = [&](const EdtfDate& date) -> Meeting& {
                return meetings[{record.holder.value, dataset[record.region].name, date.earliest,
                                 date.latest}];
            };
            if (is_closed_interval(record.from)) {
                at(record.from).beginning.push_back(position);
            }
            if (record.until && is_closed_interval(*record.until)) {
                at(*record.until).ending.push_back(position);
            }
        }
    }
    return meetings;
}

std::vector<int> without(const std::vector<int>& records, const std::vector<int>& others) {
    std::vector<int> rest;
    std::ranges::copy_if(records, std::back_inserter(rest), [&](int record) {
        return std::find(others.begin(), others.end(), record) == others.end();
    });
    return rest;
}

// Of the same land, lost and held again, it is not known what was between. Else the first is there until the interval and
// the last from it on.
bool follow(const ControlRecord& before, const ControlRecord& after) {
    return before.region != after.region && before.from.latest <= before.until->earliest &&
           (!after.until || after.until->earliest >= after.from.latest);
}

}  // namespace

Successions::Successions(const Dataset& dataset, const Listing& listing, const std::vector<Area>& areas)
    : dataset_(&dataset) {
    const auto area = [&](int record) {
        return areas[nth(dataset.control, record).region.position()].square_metres;
    };
    for (const auto& [key, meeting] : meetings_of(dataset, listing)) {
        const auto before = without(meeting.ending, meeting.beginning);
        const auto after = without(meeting.beginning, meeting.ending);
        if (before.size() != 1 || after.size() != 1) {
            continue;  // parts beside each other, or a thing that begins or ends within it
        }
        if (!follow(nth(dataset.control, before.front()), nth(dataset.control, after.front()))) {
            continue;
        }
        // In the order of time, so that of two as large the first is the smallest and the last the largest.
        std::vector<int> all{before.front()};
        const auto within = without(meeting.ending, before);
        all.insert(all.end(), within.begin(), within.end());
        all.push_back(after.front());
        const auto less = [&](int a, int b) { return area(a) < area(b); };
        const int least = *std::ranges::min_element(all, less);
        const int most = *std::max_element(all.rbegin(), all.rend(), less);
        for (const int record : all) {
            auto& shares = shares_[record];
            const std::array<signed char, 2> takes{static_cast<signed char>(record == least ? 1 : 0),
                                                   static_cast<signed char>(record == most ? 1 : 0)};
            if (record != before.front()) {
                shares.of_start = takes;
            }
            if (record != after.front()) {
                shares.of_end = takes;
            }
        }
    }
}

DaySpan Successions::days(int record, Reading reading) const {
    const auto& row = nth(dataset_->control, record);
    auto days = counted_days(row, reading);
    const auto found = shares_.find(record);
    if (reading != Reading::midpoint && found != shares_.end()) {
        const auto& shares = found->second;
        const std::size_t i = reading == Reading::low ? 0 : 1;
        if (shares.of_start[i] >= 0) {
            days.first = shares.of_start[i] == 1 ? row.from.earliest : row.from.latest;
        }
        if (shares.of_end[i] >= 0) {
            days.end = shares.of_end[i] == 1 ? row.until->latest : row.until->earliest;
        }
    }
    return common(days, validity((*dataset_)[row.region]));
}

}  // namespace geodata
