#pragma once

#include "app/scene/scene_settings.hpp"
#include "geodata/geometry/shape.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// One step of a presentation: what is shown, the words below it, and what the speaker wants to remember.
struct Slide {
    std::string caption;  ///< shown below the map
    std::string note;     ///< for the speaker and the handout only
    geodata::Day day;
    std::optional<geodata::PlaneBox> view{};  ///< the ground to show; nothing: the default view
    ShowMode mode = ShowMode::held;           ///< `gained` compares with the day `since`
    geodata::Day since{};
    geodata::RegionIndex selected{};
    HiddenAnswers hidden{};  ///< what is asked for first, and shown on the next step
    std::vector<Mark> marks{};
    friend bool operator==(const Slide&, const Slide&) = default;
};

using Presentation = std::vector<Slide>;

}  // namespace viewer
