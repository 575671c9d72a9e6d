#pragma once

#include "app/paint/changing_raster.hpp"
#include "app/ui/map_page.hpp"
#include "app/window/imgui/imgui_fonts.hpp"

#include <memory>
#include <optional>

namespace viewer {

/// The colour behind panels and timeline.
Colour panel_ground(const Look& look);

/// Where the parts of a window of that size lie, in pixels.
/// `beside` keeps the room of the panel for what stands in its place.
Layout layout_of(const ViewerState& state, unsigned width, unsigned height, bool beside = false);

/// What can be made of a window's first frame before there is a window: half of the time from the start to the first
/// picture is the graphics driver's. When the window turns out otherwise it is made again.
struct FirstFrame {
    std::optional<PageContent> page;
    ChangingRaster picture{0};  ///< of that page
    std::unique_ptr<ImguiFonts> fonts;
};

/// Needs no OpenGL. Throws geodata::Error when the fonts are missing.
FirstFrame make_first_frame(const MapData& map, const ViewerState& state, unsigned width, unsigned height);

}  // namespace viewer
