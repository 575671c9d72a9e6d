#include "app/order/file_page.hpp"

#include "app/order/usage_error.hpp"

namespace viewer {

using namespace geodata;

namespace {

// Cards that are left out give their room to the map, so layers go before the camera is chosen.
void leave_out_layers(const PageSpec& spec, Layers& layers) {
    for (const auto* element : spec.without) {
        if (element->layer != nullptr) {
            layers.*element->layer = false;
        }
    }
}

}  // namespace

PageContent file_page(const MapData& map, const ViewerState& state, const PageSpec& spec) {
    check_page(spec);
    auto shown = state;
    shown.look.vision = Vision::full;
    shown.presenting = {};
    shown.playing = false;
    leave_out_layers(spec, shown.layers);
    const auto paper = chosen_page(spec);
    auto page = page_of(map, shown, paper.width, paper.height, page_unit(spec));
    for (auto& pane : page.panes) {
        leave_out_parts(spec, pane.settings);
    }
    return page;
}

const SceneSettings& ground_settings(const PageContent& page) {
    if (page.chart || page.panes.size() != 1) {
        throw UsageError{"Only a picture of one map has a place on the ground; leave the comparison or the "
                         "chart, or choose another format."};
    }
    return page.panes.front().settings;
}

ViewerState pictured_state(const StateText& words, const MapData& map) {
    auto of_state = words;
    of_state.erase("names");
    of_state.erase("without");
    return state_from(of_state, map);
}

PictureState window_picture_words(const MapData& map, const ViewerState& state, const PageSpec& spec,
                                  const PictureData& data) {
    PictureState words = state_text(state, map, state.fitted_view.value_or(map.home));
    words.erase("without");
    words.erase("vision");
    words["dataset"] = data.dataset.empty() ? "built-in" : data.dataset;
    if (!data.list.empty() && state.prefer.empty()) {  // a profile names its list itself
        words["list"] = data.list;
    }
    add_page_state(spec, words);
    return words;
}

}  // namespace viewer
