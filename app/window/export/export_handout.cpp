#include "app/window/export/export_handout.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/scene_sentences.hpp"
#include "app/state/action.hpp"
#include "app/state/scene_of.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

using namespace geodata;

namespace {

HandoutPaper paper_of(const ExportChoices& choices) {
    PageSpec page;
    page.layout = read_page_layout(choices.sheet, "The paper");
    const auto size = chosen_page(page);
    return {size.width, size.height, choices.text};
}

// A sheet holds one map in all colours.
SceneSettings sheet_scene(const MapData& map, ViewerState state, const HandoutPaper& paper) {
    state.comparing.kind =
        state.comparing.kind == Comparison::difference ? Comparison::difference : Comparison::off;
    state.look.vision = Vision::full;
    state.presenting = {};
    state.playing = false;
    auto scene =
        scene_of(map, state, paper.width, paper.height, unit_for(paper.width, paper.height) * paper.text);
    // Fitted into the sheet's own map, not into the whole paper, and alike on all sheets.
    const auto home = handout_scene(map, paper, state.day);
    scene.unit = home.unit;
    if (state.home_view || state.fitted_view) {
        scene.width = home.width;
        scene.height = home.height;
        scene.date_card = scene.source_line = scene.inset = false;
        scene.camera = state.fitted_view ? camera_of(map, state, {scene}) : home.camera;
    }
    return scene;
}

std::vector<HandoutPage> presentation_pages(const ExportSource& source, const HandoutPaper& paper) {
    std::vector<HandoutPage> pages;
    for (std::size_t i = 0; i < source.state.presentation.size(); ++i) {
        const auto& scene = source.state.presentation[i];
        const auto state = apply(source.state, ShowScene{static_cast<int>(i)}, source.map);
        pages.push_back({sheet_scene(source.map, state, paper), {}, scene.caption, scene.note});
    }
    return pages;
}

std::vector<HandoutPage> change_pages(const ExportSource& source, const HandoutPaper& paper) {
    std::vector<HandoutPage> pages;
    const auto add = [&](const ViewerState& state) {
        pages.push_back({sheet_scene(source.map, state, paper), {}, {}, {}});
    };
    for (const auto& step : source.map.steps) {
        add(apply(source.state, GoToDay{step.day}, source.map));
    }
    if (pages.empty()) {  // nothing changes within the span: the day that is shown
        add(source.state);
    }
    return pages;
}

// What the sheets show, in sentences, for those who do not see them.
PictureText text_of(const MapData& map, const std::vector<HandoutPage>& pages) {
    std::vector<std::string> pictures;
    for (const auto& page : pages) {
        pictures.push_back(joined(scene_sentences(map, page.scene), " "));
    }
    PictureText text{map.dataset->title, joined(pictures, " ")};
    text.pictures = pictures;
    return text;
}

}  // namespace

HandoutOrder handout_order(const ExportChoices& choices, const ExportSource& source) {
    const auto paper = paper_of(choices);
    const bool by_presentation = choices.sheets == "talk" && !source.state.presentation.empty();
    return {paper, by_presentation ? presentation_pages(source, paper) : change_pages(source, paper)};
}

void write_handout(const ExportChoices& choices, const ExportSource& source,
                   const std::filesystem::path& target, bool overwrite) {
    require_writable(target, overwrite);
    const auto order = handout_order(choices, source);
    const auto sheets = handout(source.map, order.paper, order.pages);
    write_file(target, encode_pages(sheets, text_of(source.map, order.pages)), overwrite);
}

}  // namespace viewer
