#pragma once

#include "app/scene/camera.hpp"
#include "app/scene/drawing.hpp"

#include <vector>

namespace viewer {

/// One line of a label.
struct LabelLine {
    std::string utf8;
    TextStyle style;
};

/// A name where it stands on the map on every day.
struct PlannedLabel {
    PagePoint middle;              ///< of its lines and the room of its note
    std::vector<LabelLine> lines;  ///< those of the name first
    PageRect box;
    int subject = no_subject;
    int row = -1;           ///< of `MapData::shown`, one of the region's; below 0: no listed region
    std::size_t notes = 0;  ///< so many lines at the end are room for the day's date and area
};

/// The sign of a place.
struct PlannedDot {
    PagePoint at;
    double radius = 0;
    PageRect room;  ///< of its sign and its name
};

/// Where all names stand: it depends on no day but by what is there at that time, so that none moves from day to day.
struct LabelPlan {
    std::vector<PlannedLabel> labels;
    std::vector<PlannedDot> dots;
};

/// What it does depend on.
struct LabelKey {
    Camera camera;
    PageRect frame;
    double unit = 1;
    double ratio = 1;
    ThemeName theme = ThemeName::light;
    std::vector<PageRect> taken;
    bool names_asked = false;   ///< names of regions and towns are what a class is asked for
    std::vector<bool> valid;    ///< of the features of the context
    std::vector<bool> regions;  ///< those that a row shows; empty: no row is hidden
    friend bool operator==(const LabelKey&, const LabelKey&) = default;
};

}  // namespace viewer
