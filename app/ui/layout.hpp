#pragma once

#include "app/scene/display_list.hpp"

namespace viewer {

/// Where the parts of the window lie, in window pixels. The map takes what bar, panel and timeline leave; none overlaps
/// but the buttons that zoom, which lie on the map.
struct Layout {
    double unit = 1;  ///< pixels per unit of type and line
    PageRect bar;     ///< height 0 while presenting
    PageRect map;
    PageRect zoom;   ///< height 0 while presenting, and where the map is too low for them
    PageRect panel;  ///< width 0 when folded away
    PageRect timeline;
    double plain_timeline = 0;  ///< its height without the lanes of regions
    friend bool operator==(const Layout&, const Layout&) = default;
};

/// While a presentation is presented the map has the window to itself, and type is as large as a room needs.
/// `thin_timeline` takes a strip below it.
Layout make_presenting_layout(double window_width, double window_height, double text_scale,
                              bool thin_timeline = false);

/// Panels keep to two fifths of the width and the timeline to three tenths of the height, however large the text; its
/// lanes, where they are shown, to another fourth.
Layout make_layout(double window_width, double window_height, double text_scale, bool panel_open,
                   bool lanes = false);

}  // namespace viewer
