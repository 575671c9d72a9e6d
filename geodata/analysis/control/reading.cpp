#include "geodata/analysis/control/reading.hpp"

#include <algorithm>

namespace geodata {

namespace {

bool open(const EdtfDate& date) { return date.open_start || date.open_end; }

Day middle(const EdtfDate& date) { return date.earliest + (date.latest - date.earliest) / 2; }

Day start_of(const EdtfDate& from, Reading reading) {
    switch (reading) {
        case Reading::low: return from.latest;
        case Reading::midpoint: return middle_of_start(from);
        default: return from.earliest;
    }
}

Day end_of(const EdtfDate& until, Reading reading) {
    switch (reading) {
        case Reading::low: return until.earliest;
        case Reading::midpoint: return middle_of_end(until);
        default: return until.latest;
    }
}

}  // namespace

std::string reading_text(Reading reading) {
    return reading == Reading::low ? "low" : reading == Reading::midpoint ? "midpoint" : "high";
}

std::string midpoint_rule() {
    return "midpoint counts an interval-dated region from the middle of its interval: a rule of counting "
           "that no "
           "source states";
}

Day middle_of_start(const EdtfDate& from) { return open(from) ? from.latest : middle(from); }

Day middle_of_end(const EdtfDate& until) { return open(until) ? until.earliest : middle(until); }

DaySpan counted_days(const ControlRecord& record, Reading reading) {
    return {start_of(record.from, reading), record.until ? end_of(*record.until, reading) : latest_day + 1};
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

LowMidHigh difference_range(const LowMidHigh& before, const LowMidHigh& after) {
    const auto by_reading = after - before;
    const auto [least, most] = std::minmax(by_reading.low, by_reading.high);
    return {least, std::clamp(by_reading.midpoint, least, most), most};
}

}  // namespace geodata
