#pragma once

#include "app/order/export_order.hpp"
#include "app/order/film_page.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A film as it will be written; owns its map, so that a thread can draw it.
struct FilmOrder {
    MapData map;
    FilmLook look;
    FilmPlan plan;
    double fps = 30;
    double scale = 1;
    std::string title;
    std::string comment;
    bool once = false;  ///< a GIF that does not begin again
};

/// The days of a film and how long each stands; what is not chosen is as the window would play it. Throws
/// geodata::Error.
FilmPlan film_plan(const ExportOrder& order, const MapData& map, const ViewerState& state,
                   const FilmSpan& span);

/// What its frames show besides the page of their day.
FilmRun film_run(const ExportOrder& order, const ViewerState& state, const FilmSpan& span,
                 int highlight_days);

/// A film of a state on a page. Throws UsageError or geodata::Error for one that cannot be.
FilmOrder film_order(const ExportOrder& order, const MapData& map, const ViewerState& state,
                     const PageSpec& page, const FilmSpan& span);

/// The film of an order that outlives it.
Film film_of(const FilmOrder& order);

/// The days of an order from first to last, at its pace; the first is always among them.
std::vector<geodata::Day> days_of(const ExportOrder& order, const std::vector<geodata::ChangeDay>& changes,
                                  const FilmSpan& span);

/// Throws UsageError for more days than `most`, which are counted as `things`.
void refuse_too_many(const std::vector<geodata::Day>& days, std::size_t most, const std::string& things);

}  // namespace viewer
