#include "app/state/timeline_view.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

DayRange whole_span(const Dataset& dataset) { return {dataset.first_day, dataset.last_day}; }

DayRange shown_days(const TimelineView& view, const Dataset& dataset) {
    return view.shown ? days_within(*view.shown, whole_span(dataset)) : whole_span(dataset);
}

DayRange days_within(DayRange wanted, const DayRange& whole) {
    if (wanted.last < wanted.first) {
        std::swap(wanted.first, wanted.last);
    }
    const int all = whole.last - whole.first + 1;
    const int wished = std::min(wanted.last - wanted.first, all) + 1;
    const int days = std::clamp(wished, std::min(least_shown_days, all), all);
    const auto first = std::clamp(wanted.first, whole.first, whole.last - (days - 1));
    return {first, first + (days - 1)};
}

DayRange zoomed_days(const DayRange& shown, const DayRange& whole, double factor, Day at) {
    const double days = shown.last - shown.first + 1;
    const double all = whole.last - whole.first + 1;
    if (!(factor > 0)) {
        return shown;
    }
    // Each step shows another number of days, even of few.
    const double wished = factor > 1 ? std::floor(days / factor) : std::ceil(days / factor);
    const double wanted = std::clamp(wished, std::min<double>(least_shown_days, all), all);
    constexpr double nearly_all = 0.98;
    if (factor < 1 && wanted >= nearly_all * all) {
        return whole;
    }
    const double part = std::clamp((at - shown.first + 0.5) / days, 0.0, 1.0);
    const auto first = at - static_cast<int>(std::lround(part * wanted - 0.5));
    return days_within({first, first + (static_cast<int>(wanted) - 1)}, whole);
}

DayRange moved_days(const DayRange& shown, const DayRange& whole, int days) {
    const int by = std::clamp(days, whole.first - shown.first, whole.last - shown.last);
    return days_within({shown.first + by, shown.last + by}, whole);
}

DayRange days_with(const DayRange& shown, const DayRange& whole, Day day) {
    if (day >= shown.first && day <= shown.last) {
        return shown;
    }
    const int half = (shown.last - shown.first) / 2;
    return moved_days(shown, whole, day - shown.first - half);
}

std::vector<std::string> event_kinds(const Dataset& dataset) {
    std::vector<std::string> kinds;
    for (const auto& event : dataset.events) {
        if (std::find(kinds.begin(), kinds.end(), event.kind) == kinds.end()) {
            kinds.push_back(event.kind);
        }
    }
    return kinds;
}

}  // namespace viewer
