#include "app/window/display/first_frame.hpp"

#include "app/state/viewer_state.hpp"
#include "app/window/imgui/imgui_fonts.hpp"

namespace viewer {

Colour panel_ground(const Look& look) { return seen(theme_of(look.theme), look.vision).card; }

Layout layout_of(const ViewerState& state, unsigned width, unsigned height) {
    return state.presenting.on ? make_presenting_layout(width, height, state.text_scale)
                               : make_layout(width, height, state.text_scale, state.panel_open);
}

PageContent window_page(const MapData& map, const ViewerState& state, const Layout& layout,
                        geodata::RegionIndex hovered, const std::string& stressed) {
    auto page = page_of(map, state, layout.map.width, layout.map.height, layout.unit);
    for (auto& pane : page.panes) {
        pane.settings.hovered = hovered;
        pane.settings.stressed = stressed;
        if (!layout.zoom.empty()) {
            // No name and no town under the buttons.
            pane.settings.reserved.push_back({layout.zoom.left - layout.map.left - pane.at.x,
                                              layout.zoom.top - layout.map.top - pane.at.y, layout.zoom.width,
                                              layout.zoom.height});
        }
    }
    return page;
}

FirstFrame::FirstFrame() = default;
FirstFrame::~FirstFrame() = default;
FirstFrame::FirstFrame(FirstFrame&&) noexcept = default;
FirstFrame& FirstFrame::operator=(FirstFrame&&) noexcept = default;

FirstFrame make_first_frame(const MapData& map, const ViewerState& state, unsigned width, unsigned height) {
    const auto layout = layout_of(state, width, height);
    FirstFrame first;
    first.page = window_page(map, state, layout);
    first.picture.paint(build_page(map, *first.page), 1);
    first.fonts = std::make_unique<ImguiFonts>();
    first.fonts->make(layout.unit, ImguiFonts::Letters::first_glance);
    return first;
}

}  // namespace viewer
