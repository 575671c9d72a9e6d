#pragma once

#include "app/scene/camera.hpp"
#include "geodata/analysis/totals.hpp"
#include "geodata/model/day.hpp"
#include "geodata/model/naming.hpp"

namespace viewer {

/// The pages of the panel on the right.
enum class PanelTab : unsigned char { regions, totals, events, sources, findings, view };

/// What lies on the map besides the land, each on or off.
struct Layers {
    bool labels = true;
    bool graticule = true;
    bool legend = true;
    bool scale_bar = true;
    bool inset = true;
    friend bool operator==(const Layers&, const Layers&) = default;
};

/// Everything the user can change, as a value. The window shows it, `apply` alone makes a new one.
struct ViewerState {
    geodata::Day day;
    double day_fraction = 0;  ///< progress of playing towards the next day, 0 to 1
    Camera camera;
    bool home_view = true;  ///< the camera follows the size of the window until it is moved
    geodata::RegionIndex selected;
    geodata::Counting counting = geodata::Counting::once;
    bool playing = false;
    bool looping = false;
    double days_per_second = 128;  ///< speed of playing, 1 to 2048: 128 runs seven years in 20 s
    Layers layers;
    geodata::NamePolicy names;
    PanelTab tab = PanelTab::regions;
    bool panel_open = true;
    double text_scale = 1;  ///< 1 to 3
    friend bool operator==(const ViewerState&, const ViewerState&) = default;
};

constexpr double slowest = 1;
constexpr double fastest = 2048;
constexpr double smallest_text = 1;
constexpr double largest_text = 3;

}  // namespace viewer
