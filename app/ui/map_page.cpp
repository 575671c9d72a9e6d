#include "app/ui/map_page.hpp"

#include "app/scene/cards/cards.hpp"

#include <algorithm>

namespace viewer {

PageContent map_page(const MapData& map, const ViewerState& state, const Layout& layout,
                     geodata::RegionIndex hovered, const std::string& stressed) {
    const auto& zoom = layout.zoom;
    const PageRect buttons{zoom.left - layout.map.left, zoom.top - layout.map.top, zoom.width, zoom.height};
    auto page = page_of(map, state, layout.map.width, layout.map.height, layout.unit,
                        zoom.empty() ? PageRect{} : buttons);
    for (auto& pane : page.panes) {
        pane.settings.hovered = hovered;
        pane.settings.stressed = stressed;
    }
    return page;
}

std::vector<RegionStatus> statuses_now(const MapData& map, const ViewerState& state) {
    SceneSettings now;
    now.day = state.day;
    return statuses(map, now);
}

const geodata::ListRow* listed_row(const MapData& map, const ViewerState& state,
                                   geodata::RegionIndex region) {
    const auto found = statuses_now(map, state);
    for (std::size_t row = 0; row < found.size(); ++row) {
        if (found[row] != RegionStatus::hidden && map.shown.rows[row].region == region) {
            return &map.shown.rows[row];
        }
    }
    return nullptr;
}

bool is_selected(const ViewerState& state, geodata::RegionIndex region) {
    const auto& others = state.selected_too;
    return state.selected == region || std::find(others.begin(), others.end(), region) != others.end();
}

std::vector<PageRect> cards_on_map(const MapData& map, const ViewerState& state, const Layout& layout) {
    std::vector<PageRect> boxes;
    if (state.main_view != MainView::map || state.presenting.blank != Blank::no) {
        return boxes;
    }
    const auto add = [&](PageRect box, PagePoint page) {
        box.left += layout.map.left + page.x;
        box.top += layout.map.top + page.y;
        if (!box.empty()) {
            boxes.push_back(box);
        }
    };
    const auto page = map_page(map, state, layout);
    for (const auto& pane : page.panes) {
        const auto places = place_cards(Drawing(map, pane.settings));
        for (const auto& box : {places.date, places.legend, places.selection}) {
            add(box, pane.at);
        }
    }
    if (!page.caption.empty()) {
        add({0, page.caption_top, page.width, page.height - page.caption_top}, {});
    }
    return boxes;
}

}  // namespace viewer
