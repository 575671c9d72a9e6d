#include "geodata/analysis/control/lifetimes.hpp"

#include "geodata/analysis/control/reading.hpp"

#include <algorithm>

namespace geodata {

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

std::vector<ShapeTime> shape_times(const Dataset& dataset) {
    std::vector<ShapeTime> times;
    for (const auto& span : lifetimes(dataset)) {
        times.push_back({span.first.number, span.end.number});
    }
    return times;
}

}  // namespace geodata
