#include "geodata/analysis/control/reading.hpp"

#include <algorithm>

namespace geodata {

namespace {

// The day of a beginning or an end that a reading counts from or to; `low` is the end of its interval that low takes.
Day day_by(Reading reading, const EdtfDate& date, Day low, Day high) {
    const bool open = date.open_start || date.open_end;
    return reading == Reading::high          ? high
           : reading == Reading::low || open ? low
                                             : date.earliest + (date.latest - date.earliest) / 2;
}

}  // namespace

std::string reading_text(Reading reading) {
    return reading == Reading::low ? "low" : reading == Reading::midpoint ? "midpoint" : "high";
}

std::string midpoint_rule() {
    return "midpoint counts an interval-dated region from the middle of its interval: a rule of counting "
           "that no source states";
}

DaySpan counted_days(const ControlRecord& record, Reading reading) {
    const auto& from = record.from;
    const auto& until = record.until;
    return {day_by(reading, from, from.latest, from.earliest),
            until ? day_by(reading, *until, until->earliest, until->latest) : latest_day + 1};
}

DaySpan stated_days(const ControlRecord& record) {
    return {record.from.earliest, record.until ? record.until->earliest : latest_day + 1};
}

DaySpan counted_days(const Dataset& dataset, const ControlRecord& record, Reading reading) {
    return common(counted_days(record, reading), validity(dataset[record.region]));
}

DaySpan stated_days(const Dataset& dataset, const ControlRecord& record) {
    return common(stated_days(record), validity(dataset[record.region]));
}

std::vector<DaySpan> lifetimes(const Dataset& dataset) {
    const DaySpan never{latest_day, earliest_day};
    std::vector<DaySpan> recorded(dataset.regions.size(), never);
    for (const auto& record : dataset.control) {
        const auto days = counted_days(record, Reading::high);
        auto& of = recorded[record.region.position()];
        of = {std::min(of.first, days.first), std::max(of.end, days.end)};
    }
    std::vector<DaySpan> times;
    times.reserve(dataset.regions.size());
    for (std::size_t i = 0; i < dataset.regions.size(); ++i) {
        const auto valid = validity(dataset.regions[i]);
        times.push_back(recorded[i] == never ? valid : common(valid, recorded[i]));
    }
    return times;
}

LowMidHigh difference_range(const LowMidHigh& before, const LowMidHigh& after) {
    const auto by_reading = after - before;
    const auto [least, most] = std::minmax(by_reading.low, by_reading.high);
    return {least, std::clamp(by_reading.midpoint, least, most), most};
}

}  // namespace geodata
