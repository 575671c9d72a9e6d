#include "app/ui/layout.hpp"

#include "app/scene/scene_settings.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {
constexpr double panel_width = 464;
constexpr double timeline_height = 206;
// The smallest type of a picture, 15 units, is then 24 pixels at 1080p.
constexpr double presenting_scale = 1.6;
}  // namespace

Layout make_layout(double window_width, double window_height, double text_scale, bool panel_open) {
    Layout layout;
    layout.unit = unit_for(window_width, window_height) * text_scale;
    const double panel = panel_open ? std::floor(std::min(panel_width * layout.unit, window_width * 0.4)) : 0;
    const double timeline = std::floor(std::min(timeline_height * layout.unit, window_height * 0.3));
    const double map_height = window_height - timeline;
    layout.map = {0, 0, window_width - panel, map_height};
    layout.panel = {window_width - panel, 0, panel, map_height};
    layout.timeline = {0, map_height, window_width, timeline};
    return layout;
}

Layout make_presenting_layout(double window_width, double window_height, double text_scale) {
    Layout layout;
    layout.unit = unit_for(window_width, window_height) * std::max(presenting_scale, text_scale);
    layout.map = {0, 0, window_width, window_height};
    layout.panel = {window_width, 0, 0, window_height};
    layout.timeline = {0, window_height, window_width, 0};
    return layout;
}

}  // namespace viewer
