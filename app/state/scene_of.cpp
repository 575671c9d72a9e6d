#include "app/state/scene_of.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/state/map_element.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// While days run past, a change stands out for about this long.
constexpr double highlight_seconds = 0.8;

void take_layers(const ViewerState& state, SceneSettings& settings) {
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr) {
            settings.*element.setting = state.layers.*element.layer;
        }
    }
    // A room needs the place for the regions; where they lie in the world it has seen before.
    settings.inset = settings.inset && !state.presenting.on;
    settings.theme = state.look.theme;
    settings.vision = state.look.vision;
}

void take_time(const MapData& map, const ViewerState& state, SceneSettings& settings) {
    settings.day = state.day;
    if (state.comparing.kind == Comparison::difference) {
        settings.mode = ShowMode::gained;
        settings.since = state.comparing.with;
        settings.tag = "B";
    } else if (state.time_mode == TimeMode::since_start) {
        settings.mode = ShowMode::gained;
        settings.since = state.range ? state.range->first : map.dataset->first_day;
    } else if (state.time_mode == TimeMode::recently) {
        settings.mode = ShowMode::gained;
        settings.since = std::max(map.dataset->first_day, state.day - state.recent_days);
        settings.since_days = state.recent_days;
    } else if (state.time_mode == TimeMode::everything) {
        settings.mode = ShowMode::everything;
    }
}

void add_box_of(const MapData& map, RegionIndex region, PlaneBox& box) {
    constexpr double room = 0.03;  // of its size, around it
    const auto& other = map.regions[region.position()].box;
    if (!other.empty()) {
        const double x = room * other.width();
        const double y = room * other.height();
        box.add({other.left - x, other.bottom - y});
        box.add({other.right + x, other.top + y});
    }
}

// A slide shows the regions that it speaks of whole where they reach a little beyond its ground.
PlaneBox with_spoken_of(const MapData& map, const PlaneBox& ground, const SceneSettings& settings) {
    constexpr double a_little = 1.3;
    PlaneBox wider = ground;
    const auto found = statuses(map, settings);
    for (std::size_t row = 0; row < found.size(); ++row) {
        if (found[row] == RegionStatus::changed) {
            add_box_of(map, map.shown.rows[row].region, wider);
        }
    }
    if (settings.selected) {
        add_box_of(map, settings.selected, wider);
    }
    const bool little =
        wider.width() <= a_little * ground.width() && wider.height() <= a_little * ground.height();
    return little ? wider : ground;
}

// One map stays where it is while its mode changes, or becomes a difference: home is that of what is held on the day.
Camera camera_in_any_mode(const MapData& map, const ViewerState& state, const SceneSettings& settings,
                          double unit) {
    if (!state.home_view || state.fitted_view || (settings.mode == ShowMode::held && settings.tag.empty())) {
        return camera_of(map, state, {settings});
    }
    auto usual = settings;
    usual.unit = unit;
    usual.mode = ShowMode::held;
    usual.since = {};
    usual.since_days = 0;
    usual.tag.clear();
    usual.unit = fitting_unit(map, usual);
    return home_camera_like(map, settings, usual);
}

}  // namespace

const Slide* slide_of(const ViewerState& state) {
    const auto at = static_cast<std::size_t>(state.presenting.scene);
    return at < state.presentation.size() ? &state.presentation[at] : nullptr;
}

HiddenAnswers hidden_answers(const ViewerState& state) {
    const auto* slide = state.presenting.on && !state.presenting.revealed ? slide_of(state) : nullptr;
    return slide == nullptr ? HiddenAnswers{} : slide->hidden;
}

SceneSettings scene_of(const MapData& map, const ViewerState& state, double width, double height, double unit,
                       const PageRect& buttons) {
    SceneSettings settings;
    settings.buttons = buttons;
    settings.width = width;
    settings.height = height;
    settings.unit = unit;
    settings.counting = state.counting;
    settings.selected = state.selected;
    settings.selected_too = state.selected_too;
    take_layers(state, settings);
    take_time(map, state, settings);
    settings.unit = fitting_unit(map, settings);
    settings.camera = camera_in_any_mode(map, state, settings, unit);
    settings.hidden_answers =
        hidden_answers(state);  // after the camera: an answer shown must not move the map
    settings.marks = state.marks;
    if (state.playing && !state.look.reduced_motion && state.pacing == Pacing::by_calendar) {
        settings.highlight_days =
            std::max(1, static_cast<int>(std::lround(state.days_per_second * highlight_seconds)));
    }
    return settings;
}

Camera camera_of(const MapData& map, const ViewerState& state, const std::vector<SceneSettings>& maps) {
    if (state.fitted_view) {
        const auto box =
            state.presenting.on ? with_spoken_of(map, *state.fitted_view, maps.front()) : *state.fitted_view;
        return camera_showing(map, maps, box);
    }
    return state.home_view ? home_camera(map, maps) : state.camera;
}

}  // namespace viewer
