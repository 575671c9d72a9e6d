#pragma once

#include "app/scene/camera.hpp"
#include "app/scene/style.hpp"
#include "geodata/analysis/totals.hpp"

namespace viewer {

/// Everything besides the data that decides what a picture looks like. The window, the exporters and the command
/// line fill it; two equal settings give equal pictures.
struct SceneSettings {
    double width = 1920;  ///< page units
    double height = 1080;
    double unit = 1;  ///< page units per unit of type and line: 1 at 1080p, 2 for twice as large text
    geodata::Day day;
    Camera camera;
    geodata::Counting counting = geodata::Counting::once;
    geodata::RegionIndex selected;
    geodata::RegionIndex hovered;
    int highlight_days = 1;  ///< changes of this day and so many days less one before it stand out
    double highlight = 1;    ///< strength of that, 0 to 1, while it fades
    bool date_card = true;  ///< with the three below; without them all it is empty
    bool title = true;
    bool date = true;    ///< and what changed on it
    bool totals = true;  ///< listed area with share and meaning
    bool legend = true;
    bool scale_bar = true;
    bool source_line = true;
    bool inset = true;
    bool graticule = true;
    bool labels = true;
    friend bool operator==(const SceneSettings&, const SceneSettings&) = default;
};

/// The unit that suits a page: 1 at 1920x1080, never so small that 15-unit type falls below 11 pixels.
double unit_for(double width, double height);

}  // namespace viewer
