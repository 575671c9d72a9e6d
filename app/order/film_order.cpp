#include "app/order/film_order.hpp"

#include "app/order/file_page.hpp"
#include "app/order/usage_error.hpp"
#include "geodata/analysis/control/listing_sources.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Pace film_pace(const ExportOrder& order, const ViewerState& state) {
    return pace_of(order, state.pacing == Pacing::by_calendar);
}

// A page that is mostly time bar would show nothing.
constexpr double least_part_above = 8;

// The one day that goes by must be all that differs from frame to frame.
bool is_one_map(const PageContent& page, const ViewerState& state) {
    return !page.chart && page.panes.size() == 1 && state.time_mode != TimeMode::recently;
}

bool has_time_bar(const PageSpec& spec) {
    return !leaves_out(spec, "time-bar") &&
           chosen_page(spec).height >= (least_part_above + 1) * time_bar_height(page_unit(spec));
}

// The part of the page that the time bar leaves, with type as large as on all of it.
PageSpec above_time_bar(const PageSpec& spec) {
    auto above = spec;
    const auto paper = chosen_page(spec);
    above.layout = nullptr;
    above.unit = page_unit(spec);
    above.size = PageSize{paper.width, paper.height - time_bar_height(above.unit)};
    return above;
}

// The map of the state's day comes last; day A is a picture that stands.
void keep_still(const PageContent& first, int highlight_days, PageContent& page) {
    for (std::size_t i = 0; i < page.panes.size(); ++i) {
        page.panes[i].settings.camera = first.panes[i].settings.camera;
    }
    page.panes.back().settings.highlight_days = highlight_days;
}

std::optional<Headline> headline_in(const MapData& map, const PageContent& page, const FilmRun& run,
                                    geodata::Day day) {
    const bool one = run.headlines && !page.chart && page.panes.size() == 1;
    return one && page.panes.front().settings.mode != ShowMode::everything ? headline_of(map, day)
                                                                           : std::nullopt;
}

// What lies over the one map of a film on each of its days.
auto items_over_map(const PageContent& first, const FilmRun& run) {
    return [first, run](const MapData& map, geodata::Day day) {
        auto page = first;
        page.panes.front().settings.day = day;
        page.headline = headline_in(map, page, run, day);
        if (page.time_bar) {
            page.time_bar->now = day;
        }
        return items_over(map, page);
    };
}

// What the film shows on each of its days.
void take_look(const ViewerState& state, const PageSpec& spec, const FilmRun& run, Film& film) {
    const auto first = film_frame(film.map, state, spec, run);
    film.settings = first.panes.front().settings;
    if (is_one_map(first, state)) {
        film.over = items_over_map(first, run);
        film.below = first.height - film.settings.height;
        return;
    }
    const auto draw = [state, spec, first, run](const MapData& drawn, geodata::Day day) {
        auto shown = state;
        shown.day = day;
        auto page = film_frame(drawn, shown, spec, run);
        keep_still(first, run.highlight_days, page);
        return build_page(drawn, page);
    };
    film.page = FilmPage{first.width, first.height, draw};
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

PageContent film_frame(const MapData& map, const ViewerState& state, const PageSpec& spec,
                       const FilmRun& run) {
    check_page(spec);
    const bool bar = has_time_bar(spec);
    auto page = file_page(map, state, bar ? above_time_bar(spec) : spec);
    page.headline = headline_in(map, page, run, state.day);
    return bar ? with_time_bar(std::move(page), {{}, run.span.from, run.span.to, state.day}) : page;
}

Film film_order(const ExportOrder& order, const MapData& map, const ViewerState& state, const PageSpec& page,
                const FilmSpan& span) {
    const auto& dataset = *map.dataset;
    Film film{map,
              {},
              film_plan(order, map, state, span),
              fps_of(order),
              page_scale(page, chosen_page(page)),
              false,
              dataset.title,
              fmt::format("{}. {}.", listing_sources(dataset, map.listing), dataset.boundary_note)};
    film.once = order.once;
    take_look(state, page, film_run(order, state, span, film.plan.highlight_days), film);
    return film;
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
