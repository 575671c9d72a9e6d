#include "app/window/export/export_handout.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/order/handout_reader.hpp"
#include "app/state/action.hpp"
#include "app/state/scene_of.hpp"

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

std::vector<HandoutPage> presentation_pages(const ExportSource& source, const HandoutPaper& paper,
                                            HandoutReader reader) {
    std::vector<HandoutPage> pages;
    for (const auto position : slides_for(reader, source.state.presentation)) {
        const auto& slide = source.state.presentation[position];
        const auto state = apply(source.state, ShowScene{static_cast<int>(position)}, source.map);
        pages.push_back(page_for(
            reader, {sheet_scene(source.map, state, paper), {}, slide.caption, slide.note}, slide.hidden));
    }
    return pages;
}

std::vector<HandoutPage> change_pages(const ExportSource& source, const HandoutPaper& paper,
                                      HandoutReader reader) {
    std::vector<HandoutPage> pages;
    const auto add = [&](const ViewerState& state) {
        pages.push_back(page_for(reader, {sheet_scene(source.map, state, paper), {}, {}, {}}));
    };
    for (const auto& step : source.map.steps) {
        add(apply(source.state, GoToDay{step.day}, source.map));
    }
    if (pages.empty()) {  // nothing changes within the span: the day that is shown
        add(source.state);
    }
    return pages;
}

}  // namespace

HandoutOrder handout_order(const ExportChoices& choices, const ExportSource& source) {
    const auto paper = paper_of(choices);
    const bool by_presentation = choices.sheets == "talk" && !source.state.presentation.empty();
    const auto reader = choices.reader == "pupils" ? HandoutReader::pupils : HandoutReader::teacher;
    return {paper, by_presentation ? presentation_pages(source, paper, reader)
                                   : change_pages(source, paper, reader)};
}

void write_handout(const ExportChoices& choices, const ExportSource& source,
                   const std::filesystem::path& target, bool overwrite) {
    require_writable(target, overwrite);
    const auto order = handout_order(choices, source);
    const auto sheets = handout(source.map, order.paper, order.pages);
    auto text = handout_text(source.map, {}, order.pages);
    if (sheets.size() != order.pages.size()) {  // words that go on over more sheets
        text.pages.clear();
    }
    write_file(target, encode_pages(sheets, text), overwrite);
}

}  // namespace viewer
