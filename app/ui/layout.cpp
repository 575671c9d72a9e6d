#include "app/ui/layout.hpp"

#include "app/scene/scene_settings.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {
constexpr double panel_width = 464, timeline_height = 206, lanes_of_regions = 250, thin_timeline_height = 34,
                 bar_height = 42;
constexpr double zoom_side = 36;
constexpr double zoom_gap = 4;
constexpr double zoom_edge = 24;      // to the right edge of the map
constexpr double zoom_below = 218;    // to its lower edge: the inset stands there
constexpr double zoom_lowest = 0.65;  // of its height: in half of it the legend stands there
// The smallest type of a picture, 15 units, is then 24 pixels at 1080p.
constexpr double presenting_scale = 1.6;
// What a panel needs for words beside a figure, units: in a small window text grows no further.
constexpr double least_panel = 230;
constexpr double panel_part = 0.4;      // of the width, at most
constexpr double timeline_part = 0.28;  // of the height, at most
constexpr double lanes_part = 0.25;
constexpr double bar_part = 0.1;
// Buttons over the map are no larger than a map so wide can spare.
constexpr double map_for_buttons = 700;
// Buttons one above the other at the right edge of the map, above its inset.
PageRect zoom_place(const PageRect& map, double text_unit) {
    const double unit = std::min(text_unit, std::max(map.width / map_for_buttons, 0.75));
    const double height = (3 * zoom_side + 2 * zoom_gap) * unit;
    const double highest = map.top + zoom_edge * unit;
    const double lowest = std::min(map.bottom() - zoom_below * unit, map.top + zoom_lowest * map.height);
    const double top = std::round(std::max(lowest - height, highest));  // sharp edges
    const bool room = top + height + zoom_edge * unit <= map.bottom();
    return room ? PageRect{map.right() - (zoom_edge + zoom_side) * unit, top, zoom_side * unit, height}
                : PageRect{};
}

}  // namespace

Layout make_layout(double window_width, double window_height, double text_scale, bool panel_open,
                   bool lanes) {
    Layout layout;
    layout.unit = std::min(unit_for(window_width, window_height) * text_scale,
                           std::max(panel_part * window_width / least_panel, 1.0));
    const double panel =
        panel_open ? std::floor(std::min(panel_width * layout.unit, window_width * panel_part)) : 0;
    layout.plain_timeline =
        std::floor(std::min(timeline_height * layout.unit, window_height * timeline_part));
    const double more =
        lanes ? std::floor(std::min(lanes_of_regions * layout.unit, window_height * lanes_part)) : 0;
    const double timeline = layout.plain_timeline + more;
    const double bar = std::floor(std::min(bar_height * layout.unit, window_height * bar_part));
    const double map_height = window_height - timeline - bar;
    layout.bar = {0, 0, window_width, bar};
    layout.map = {0, bar, window_width - panel, map_height};
    layout.zoom = zoom_place(layout.map, layout.unit);
    layout.panel = {window_width - panel, bar, panel, map_height};
    layout.timeline = {0, bar + map_height, window_width, timeline};
    return layout;
}

Layout make_presenting_layout(double window_width, double window_height, double text_scale,
                              bool thin_timeline) {
    Layout layout;
    layout.unit = unit_for(window_width, window_height) * std::max(presenting_scale, text_scale);
    const double strip = thin_timeline ? std::floor(thin_timeline_height * layout.unit) : 0;
    layout.map = {0, 0, window_width, window_height - strip};
    layout.panel = {window_width, 0, 0, window_height};
    layout.timeline = {0, window_height - strip, window_width, strip};
    return layout;
}

}  // namespace viewer
