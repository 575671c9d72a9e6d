#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <optional>
#include <vector>

namespace geodata {

/// How a series is cut: at every day, the first day of every month or year, or at every day of change.
enum class Step { day, month, year, change };

/// One row of a series: the sums on `day`, and what changed from it to before the next row.
struct SeriesPoint {
    Day day;
    LowMidHigh once;
    LowMidHigh as_listed;
    ListNews news;

    LowMidHigh sum(Counting counting) const { return counting == Counting::once ? once : as_listed; }
};

/// The series from `first` to `last`, both included and within the span of the steps. It begins with `first`; by
/// month and year further points are the first days of those, where the sums of the last day of the period before
/// have become those of the new one. By change a point stands wherever low or high move: on the days of change and on
/// ends of intervals, which `news` tells apart. The midpoint also moves between them, which is seen at the next.
std::vector<SeriesPoint> series_by(const std::vector<TotalStep>& steps, Step step, Day first, Day last);

/// When the sums first reach what a stated total says, whatever day it speaks of: by the rule of `reconcile`, for which
/// the rounding of the total, of its whole and of the areas added counts.
struct TotalReached {
    int total = -1;               ///< position in `Dataset::totals`
    Area stated;                  ///< the stated area less the rounding of the total and of its whole
    std::optional<Day> once_low;  ///< first day on which low reaches it; nothing: never within the span
    std::optional<Day> once_high;
    std::optional<Day> as_listed_low;
    std::optional<Day> as_listed_high;
};

/// For every stated share and area that the list has rows for.
std::vector<TotalReached> totals_reached(const Dataset& dataset, const Listing& listing);

/// The areas of outlines as they are on the ellipsoid, one for each region: what can be added up where no areas are stated.
std::vector<Area> outline_areas(const Dataset& dataset);

/// The sums of one party over time.
struct PartySeries {
    PartyIndex party;
    bool states_areas = true;         ///< else `listed` is a sum of nothing
    std::vector<TotalStep> listed;    ///< by stated areas
    std::vector<TotalStep> measured;  ///< by outlines; land in two of them counts twice
};

/// Of every party that the profile's list has whole records of, in the order of `Dataset::parties`.
std::vector<PartySeries> party_series(const Dataset& dataset, const Profile& profile);

}  // namespace geodata
