#include "app/state/slide.hpp"

#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::string change_caption(const MapData& map, const ChangeDay& step) {
    const auto parts =
        each_of(change_lines(*map.dataset, map.shown, step), [](const auto& c) { return c.text; });
    return long_text(step.day) + ": " + joined(parts, "; ");
}

std::string caption_now(const MapData& map, Day day) {
    const auto* step = last_change(map.steps, day);
    return step != nullptr && step->day == day ? change_caption(map, *step) : long_text(day);
}

Slide scene_of_day(Day day, std::string caption) {
    Slide scene;
    scene.day = day;
    scene.caption = std::move(caption);
    return scene;
}

}  // namespace

Slide scene_now(const MapData& map, const ViewerState& state, const PlaneBox& ground) {
    auto scene = scene_of_day(state.day, caption_now(map, state.day));
    if (!state.home_view) {
        scene.view = ground;
    }
    scene.selected = state.selected;
    scene.marks = state.marks;
    if (state.comparing.kind != Comparison::off) {
        scene.mode = ShowMode::gained;
        scene.since = state.comparing.with;
    } else if (state.time_mode == TimeMode::everything) {
        scene.mode = ShowMode::everything;
    }
    return scene;
}

Presentation plain_presentation(const MapData& map) {
    Presentation presentation{scene_of_day(map.dataset->first_day, map.dataset->title)};
    for (const auto& step : map.steps) {
        presentation.push_back(scene_of_day(step.day, change_caption(map, step)));
    }
    return presentation;
}

}  // namespace viewer
