#include "app/window/export/export_work.hpp"

#include "app/state/action.hpp"
#include "app/state/scene_of.hpp"
#include "geodata/analysis/words/describe.hpp"

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_sheets = 200;

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

// By change, the day before anything changes has no sheet.
std::vector<Day> sheet_days(const ExportOrder& order, const ExportSource& source) {
    auto days = chosen_days(order, source, most_sheets, "sheets");
    const auto* first = last_change(source.map.steps, days.front());
    if (pace_of(order) == Pace::change && days.size() > 1 &&
        (first == nullptr || first->day != days.front())) {
        days.erase(days.begin());
    }
    return days;
}

HandoutPage page_of_slide(const ExportOrder& order, const ExportSource& source, const HandoutPaper& paper,
                          std::size_t position) {
    const auto& slide = source.state.presentation[position];
    const auto state = apply(source.state, ShowScene{static_cast<int>(position)}, source.map);
    return page_for(order.reader, {sheet_scene(source.map, state, paper), {}, slide.caption, slide.note},
                    slide.hidden);
}

HandoutPage page_of_day(const ExportOrder& order, const ExportSource& source, const HandoutPaper& paper,
                        Day day) {
    const auto state = apply(source.state, GoToDay{day}, source.map);
    return page_for(order.reader, {sheet_scene(source.map, state, paper), {}, {}, {}});
}

}  // namespace

HandoutOrder handout_order(const ExportOrder& order, const ExportSource& source) {
    HandoutOrder handout{handout_paper(order.sheet), {}};
    if (order.sheets == HandoutSheets::slides && !source.state.presentation.empty()) {
        for (const auto position : slides_for(order.reader, source.state.presentation)) {
            handout.pages.push_back(page_of_slide(order, source, handout.paper, position));
        }
    } else {
        for (const auto day : sheet_days(order, source)) {
            handout.pages.push_back(page_of_day(order, source, handout.paper, day));
        }
    }
    for (auto& page : handout.pages) {
        leave_out_parts(order.sheet, page.scene);
    }
    return handout;
}

}  // namespace viewer
