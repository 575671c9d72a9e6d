#pragma once

#include "app/scene/display_list.hpp"

#include <string>

namespace viewer {

/// Colours of a picture. Text keeps at least 4.5:1 and lines and areas 3:1 to what they lie on (WCAG 2.1).
struct Theme {
    Colour water;
    Colour neighbour;  ///< land the dataset does not speak of
    Colour land;       ///< land of the countries it speaks of
    Colour graticule;
    Colour district_rim;
    Colour country_rim;
    Colour region_rim;
    Colour text;
    Colour secondary;
    Colour country_name;
    Colour district_name;
    Colour link;
    Colour emphasis;
    Colour agree;
    Colour card;
    Colour card_rim;
    Colour halo;
    Colour changed;  ///< fill of what changed on the day
    Colour changed_hatch;
    Colour changed_rim;
};

/// For lit rooms; the default.
const Theme& light_theme();

/// `#E69F00`; black for anything else.
Colour colour_from(const std::string& hex);

/// `amount` 0 is all `from`, 1 all `to`; alpha of `from`.
Colour mixed(Colour from, Colour to, double amount);

Colour with_alpha(Colour colour, int alpha);

/// Contrast ratio after WCAG 2.1, 1 to 21; alpha is ignored.
double contrast(Colour a, Colour b);

}  // namespace viewer
