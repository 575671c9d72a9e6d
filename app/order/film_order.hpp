#pragma once

#include "app/export/films/film_export.hpp"
#include "app/order/export_order.hpp"
#include "app/state/action.hpp"
#include "app/state/picture_of.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// The days of a film.
struct FilmSpan {
    geodata::Day from;
    geodata::Day to;  ///< included
};

/// The days of a range that is played, else of the whole dataset.
inline FilmSpan usual_range(const std::optional<DayRange>& played, const geodata::Dataset& dataset) {
    return played ? FilmSpan{played->first, played->last} : FilmSpan{dataset.first_day, dataset.last_day};
}

/// What frames show besides the page of their day.
struct FilmRun {
    FilmSpan span;           ///< of the time bar
    bool headlines = false;  ///< a change is told large on its day
    int highlight_days = 1;  ///< so long a change stands out
};

/// The days of a film and how long each stands; what is not chosen is as the window would play it. Throws
/// geodata::Error.
FilmPlan film_plan(const ExportOrder& order, const MapData& map, const ViewerState& state,
                   const FilmSpan& span);

/// What its frames show besides the page of their day.
FilmRun film_run(const ExportOrder& order, const ViewerState& state, const FilmSpan& span,
                 int highlight_days);

/// The page of the state's day in a film: what `file_page` makes of the state, and a time bar below it unless it is
/// left out. Throws UsageError for a page that cannot be.
PageContent film_frame(const MapData& map, const ViewerState& state, const PageSpec& spec,
                       const FilmRun& run);

/// A film of a state on a page, day by day with a camera that keeps still. Of a comparison the day shown goes by and day A
/// stays. Throws UsageError or geodata::Error for one that cannot be.
Film film_order(const ExportOrder& order, const MapData& map, const ViewerState& state, const PageSpec& page,
                const FilmSpan& span);

/// The days of an order from first to last, at its pace; the first is always among them.
std::vector<geodata::Day> days_of(const ExportOrder& order, const std::vector<geodata::ChangeDay>& changes,
                                  const FilmSpan& span);

/// Throws UsageError for more days than `most`, which are counted as `things`.
void refuse_too_many(const std::vector<geodata::Day>& days, std::size_t most, const std::string& things);

}  // namespace viewer
