#include "app/order/film_page.hpp"

#include "app/order/file_page.hpp"

#include <algorithm>

namespace viewer {

namespace {

// The one day that goes by must be all that differs from frame to frame.
bool is_one_map(const PageContent& page, const ViewerState& state) {
    return !page.chart && page.panes.size() == 1 && state.time_mode != TimeMode::recently;
}

// The map of the state's day comes last; day A is a picture that stands.
void take_look(const PageContent& first, int highlight_days, PageContent& page) {
    for (std::size_t i = 0; i < page.panes.size(); ++i) {
        page.panes[i].settings.camera = first.panes[i].settings.camera;
    }
    page.panes.back().settings.highlight_days = highlight_days;
}

}  // namespace

FilmLook film_look(const MapData& map, const ViewerState& state, const PageSpec& spec, int highlight_days) {
    const auto first = file_page(map, state, spec);
    if (is_one_map(first, state)) {
        return {first.panes.front().settings, {}};
    }
    const auto draw = [state, spec, first, highlight_days](const MapData& drawn, geodata::Day day) {
        auto shown = state;
        shown.day = day;
        auto page = file_page(drawn, shown, spec);
        take_look(first, highlight_days, page);
        return build_page(drawn, page);
    };
    return {first.panes.front().settings, FilmPage{first.width, first.height, draw}};
}

}  // namespace viewer
