#include "app/state/scene_of.hpp"

#include "app/scene/home_view.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

// While days run past, a change stands out for about this long.
constexpr double highlight_seconds = 0.8;

}  // namespace

SceneSettings scene_of(const MapData& map, const ViewerState& state, double width, double height,
                       double unit) {
    SceneSettings settings;
    settings.width = width;
    settings.height = height;
    settings.unit = unit;
    settings.day = state.day;
    settings.counting = state.counting;
    settings.selected = state.selected;
    settings.labels = state.layers.labels;
    settings.graticule = state.layers.graticule;
    settings.legend = state.layers.legend;
    settings.scale_bar = state.layers.scale_bar;
    settings.inset = state.layers.inset;
    settings.camera = state.home_view ? home_camera(map, settings) : state.camera;
    if (state.playing) {
        settings.highlight_days =
            std::max(1, static_cast<int>(std::lround(state.days_per_second * highlight_seconds)));
    }
    return settings;
}

}  // namespace viewer
