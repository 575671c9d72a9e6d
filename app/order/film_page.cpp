#include "app/order/film_page.hpp"

#include "app/order/file_page.hpp"

#include <algorithm>

namespace viewer {

namespace {

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
void take_look(const PageContent& first, int highlight_days, PageContent& page) {
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

}  // namespace

PageContent film_frame(const MapData& map, const ViewerState& state, const PageSpec& spec,
                       const FilmRun& run) {
    check_page(spec);
    const bool bar = has_time_bar(spec);
    auto page = file_page(map, state, bar ? above_time_bar(spec) : spec);
    page.headline = headline_in(map, page, run, state.day);
    return bar ? with_time_bar(std::move(page), {{}, run.span.from, run.span.to, state.day}) : page;
}

FilmLook film_look(const MapData& map, const ViewerState& state, const PageSpec& spec, const FilmRun& run) {
    const auto first = film_frame(map, state, spec, run);
    const auto& settings = first.panes.front().settings;
    if (is_one_map(first, state)) {
        return {settings, {}, items_over_map(first, run), first.height - settings.height};
    }
    const auto draw = [state, spec, first, run](const MapData& drawn, geodata::Day day) {
        auto shown = state;
        shown.day = day;
        auto page = film_frame(drawn, shown, spec, run);
        take_look(first, run.highlight_days, page);
        return build_page(drawn, page);
    };
    return {settings, FilmPage{first.width, first.height, draw}, {}, 0};
}

}  // namespace viewer
