#include "app/order/film_order.hpp"

#include "app/order/usage_error.hpp"
#include "geodata/analysis/control/listing_sources.hpp"

#include <fmt/format.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

Pace film_pace(const ExportOrder& order, const ViewerState& state) {
    return pace_of(order, state.pacing == Pacing::by_calendar);
}

}  // namespace

FilmPlan film_plan(const ExportOrder& order, const MapData& map, const ViewerState& state,
                   const FilmSpan& span) {
    FilmTiming timing{span.from, span.to, film_pace(order, state), fps_of(order), order.seconds, order.hold};
    if (timing.pace == Pace::play && !timing.hold) {
        timing.hold = state.change_seconds;
    }
    return plan_film(map.steps, timing);
}

FilmRun film_run(const ExportOrder& order, const ViewerState& state, const FilmSpan& span,
                 int highlight_days) {
    return {span, film_pace(order, state) == Pace::play, highlight_days};
}

FilmOrder film_order(const ExportOrder& order, const MapData& map, const ViewerState& state,
                     const PageSpec& page, const FilmSpan& span) {
    const auto& dataset = *map.dataset;
    auto plan = film_plan(order, map, state, span);
    auto look = film_look(map, state, page, film_run(order, state, span, plan.highlight_days));
    return {map,
            std::move(look),
            std::move(plan),
            fps_of(order),
            page_scale(page, chosen_page(page)),
            dataset.title,
            fmt::format("{}. {}.", listing_sources(dataset, map.listing), dataset.boundary_note),
            order.once};
}

Film film_of(const FilmOrder& order) {
    return {order.map,   order.look.settings, order.plan,      order.fps,  order.scale,     false,
            order.title, order.comment,       order.look.page, order.once, order.look.over, order.look.below};
}

std::vector<Day> days_of(const ExportOrder& order, const std::vector<ChangeDay>& changes,
                         const FilmSpan& span) {
    return film_days(changes, span.from, span.to, pace_of(order));
}

void refuse_too_many(const std::vector<Day>& days, std::size_t most, const std::string& things) {
    if (days.size() > most) {
        throw UsageError{fmt::format("That would be {} {}, and {} are possible; choose a longer step or a "
                                     "shorter time.",
                                     days.size(), things, most)};
    }
}

}  // namespace viewer
