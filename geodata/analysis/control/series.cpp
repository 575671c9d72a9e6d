#include "geodata/analysis/control/series.hpp"

#include "geodata/analysis/totals/rounding.hpp"
#include "geodata/analysis/totals/stated_total.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>
#include <utility>

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

// A stated total and the sums of its scope, step by step.
struct Reaching {
    const Dataset& dataset;
    const Listing& listing;
    const StatedTotal& total;
    PreparedList list;
    std::vector<TotalStep> steps;
    double stated_km2;
    double all_areas;  // rounding of every area of the list: no sum has more
};

double rounding_of_all(const Dataset& dataset, const Listing& listing) {
    double all = 0;
    for (const auto& row : listing.rows) {
        if (row.area_claim >= 0) {
            all += in_square_km(nth(dataset.areas, row.area_claim).precision) / 2;
        }
    }
    return all;
}

// By the rule of `reconcile`: the values that the sum and the total may stand for meet, or the sum is more.
bool reaches(const Reaching& of, const TotalStep& step, Counting counting, Reading reading) {
    const double gap = of.stated_km2 - in_square_km(step.sum(counting)[reading]);
    const auto meets = [&](double areas) {
        return explains(rounding_of(of.dataset, of.total, of.total.denominator, areas, false), gap);
    };
    // What a sum is made of is looked up only where its rounding decides.
    return meets(0) ||
           (meets(of.all_areas) &&
            meets(areas_rounding(of.dataset, of.listing, of.list.totals_on(step.day), counting, reading)));
}

std::optional<Day> first_day_of(const Reaching& of, Counting counting, Reading reading) {
    const auto* found =
        first_of(of.steps, [&](const TotalStep& step) { return reaches(of, step, counting, reading); });
    return found == nullptr ? std::optional<Day>() : found->day;
}

Reaching reaching(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    PreparedList list(dataset, listing, &total.scope);
    auto steps = list.steps();
    return {dataset,
            listing,
            total,
            std::move(list),
            std::move(steps),
            total.value * km2_per_unit(dataset, total),
            rounding_of_all(dataset, listing)};
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
        const auto of = reaching(dataset, listing, total);
        const auto rounding = rounding_of(dataset, total, total.denominator, 0, false);
        const auto day = [&](Counting counting, Reading reading) {
            return first_day_of(of, counting, reading);
        };
        reached.push_back({static_cast<int>(i), square_km(of.stated_km2 - rounding.together()),
                           day(Counting::once, Reading::low), day(Counting::once, Reading::high),
                           day(Counting::as_listed, Reading::low), day(Counting::as_listed, Reading::high)});
    }
    return reached;
}

std::vector<Area> outline_areas(const Dataset& dataset) {
    std::vector<Area> areas;
    areas.reserve(dataset.regions.size());
    for (const auto& region : dataset.regions) {
        areas.push_back(geodesic_area(region.shape));
    }
    return areas;
}

std::vector<PartySeries> party_series(const Dataset& dataset, const Profile& profile) {
    const auto outlines = outline_areas(dataset);
    std::vector<PartySeries> all;
    for (const auto& listing : listings_of(dataset, profile)) {
        all.push_back({listing.party, states_areas(listing), PreparedList(dataset, listing).steps(),
                       PreparedList(dataset, listing, nullptr, &outlines).steps()});
    }
    return all;
}

}  // namespace geodata
