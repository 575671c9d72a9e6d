#include "app/ui/map_page.hpp"

#include "app/scene/cards/cards.hpp"

namespace viewer {

PageContent map_page(const MapData& map, const ViewerState& state, const Layout& layout) {
    const auto& zoom = layout.zoom;
    const PageRect buttons{zoom.left - layout.map.left, zoom.top - layout.map.top, zoom.width, zoom.height};
    return page_of(map, state, layout.map.width, layout.map.height, layout.unit,
                   zoom.empty() ? PageRect{} : buttons);
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
