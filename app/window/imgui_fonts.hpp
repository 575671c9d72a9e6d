#pragma once

#include "app/ui/fonts.hpp"
#include "app/window/imgui_bridge.hpp"

namespace viewer {

/// Loads the fonts of a `FontSet` into ImGui's atlas.
class ImguiBridge::Fonts {
public:
    enum class Letters { none, first_glance, all };

    /// Makes the fonts for a text scale, unless they are there. The OpenGL back end must be running. Throws
    /// geodata::Error when a font file is missing.
    void load(double text_scale);
    const FontSet& set() const { return set_; }

private:
    FontSet set_;
    Letters letters_ = Letters::none;
    int body_pixels_ = 0;
};

}  // namespace viewer
