#pragma once

#include "app/scene/style.hpp"

#include <string>
#include <vector>

namespace viewer {

/// How someone sees colours; a preview of a picture for the one who makes it.
enum class Vision : unsigned char { full, protanopia, deuteranopia, tritanopia, greys };

struct VisionChoice {
    Vision vision = Vision::full;
    std::string word;
    std::string title;
};

const std::vector<VisionChoice>& vision_choices();

/// The colour as it is seen. Matrices for full dichromacy in linear RGB after Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency", 2009; greys by luminance.
Colour seen(Colour colour, Vision vision);

/// The same for a whole picture or theme.
void see(DisplayList& list, Vision vision);
Theme seen(const Theme& theme, Vision vision);

}  // namespace viewer
