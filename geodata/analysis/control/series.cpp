#include "geodata/analysis/control/series.hpp"

#include "geodata/analysis/totals/reconcile.hpp"

#include <algorithm>

namespace geodata {

namespace {

Day next_period(Day day, Step step) {
    auto date = year_month_day(day);
    if (step == Step::day) {
        return day + 1;
    }
    const Day month_begin = day - (date.day - 1);
    return step == Step::month ? plus_months(month_begin, 1) : plus_months(month_begin, 13 - date.month);
}

std::vector<Day> point_days(const std::vector<TotalStep>& steps, Step step, Day first, Day last) {
    std::vector<Day> days{first};
    if (step == Step::change) {
        for (const auto& change : steps) {
            if (change.counted && change.day > first && change.day <= last) {
                days.push_back(change.day);
            }
        }
        return days;
    }
    for (Day day = next_period(first, step); day <= last; day = next_period(day, step)) {
        days.push_back(day);
    }
    return days;
}

std::optional<Day> first_day_of(const std::vector<TotalStep>& steps, Counting counting, Reading reading,
                                Area least) {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const TotalStep& step) {
        return step.sum(counting)[reading] >= least;
    });
    return found == steps.end() ? std::optional<Day>() : found->day;
}

}  // namespace

std::vector<SeriesPoint> series_by(const std::vector<TotalStep>& steps, Step step, Day first, Day last) {
    std::vector<SeriesPoint> points;
    std::size_t next = 0;
    const auto days = point_days(steps, step, first, last);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto& now = step_on(steps, days[i]);
        SeriesPoint point{days[i], now.once, now.as_listed, {}};
        const Day end = i + 1 < days.size() ? days[i + 1] : last + 1;
        for (; next < steps.size() && steps[next].day < end; ++next) {
            point.news += steps[next].day < first ? ListNews{} : steps[next].news;
        }
        points.push_back(point);
    }
    return points;
}

std::vector<TotalReached> totals_reached(const Dataset& dataset, const Listing& listing) {
    std::vector<TotalReached> reached;
    for (std::size_t i = 0; i < dataset.totals.size(); ++i) {
        const auto& total = dataset.totals[i];
        if (!is_area(total.quantity) || !covers(dataset, listing, total.scope)) {
            continue;
        }
        const auto steps = PreparedList(dataset, listing, &total.scope).steps();
        const auto least = square_km((total.value - tolerance_of(total)) * km2_per_unit(dataset, total));
        const auto day = [&](Counting counting, Reading reading) {
            return first_day_of(steps, counting, reading, least);
        };
        reached.push_back({static_cast<int>(i), least, day(Counting::once, Reading::low),
                           day(Counting::once, Reading::high), day(Counting::as_listed, Reading::low),
                           day(Counting::as_listed, Reading::high)});
    }
    return reached;
}

}  // namespace geodata
