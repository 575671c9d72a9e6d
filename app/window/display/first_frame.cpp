#include "app/window/display/first_frame.hpp"

#include "app/state/viewer_state.hpp"

namespace viewer {

Colour panel_ground(const Look& look) { return seen(theme_of(look.theme), look.vision).card; }

Layout layout_of(const ViewerState& state, unsigned width, unsigned height, bool beside) {
    return state.presenting.on
               ? make_presenting_layout(width, height, state.text_scale, state.presenting.thin_timeline)
               : make_layout(width, height, state.text_scale, state.panel_open || beside,
                             state.timeline.lanes);
}

FirstFrame make_first_frame(const MapData& map, const ViewerState& state, unsigned width, unsigned height) {
    const auto layout = layout_of(state, width, height);
    FirstFrame first;
    first.page = map_page(map, state, layout);
    first.picture.paint(build_page(map, *first.page), 1);
    first.fonts = std::make_unique<ImguiFonts>();
    first.fonts->make(layout.unit, ImguiFonts::Letters::first_glance);
    return first;
}

}  // namespace viewer
