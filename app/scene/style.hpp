#pragma once

#include "app/scene/display_list.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Colours of a picture. Text keeps at least 4.5:1 and lines and areas 3:1 to what they lie on (WCAG 2.1).
struct Theme {
    Colour water;
    Colour unknown;    ///< ground of which the dataset has no outlines, land or sea
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
    Colour lost;  ///< fill of what is no longer held, when two days are compared
    Colour lost_hatch;
    Colour lost_rim;
    Colour tint;                 ///< what a party's colour is mixed with for fills
    Colour shade;                ///< what it is mixed with for hatches and rims
    double held_tint = 0.30;     ///< share of `tint` in the fill of what is held
    double possible_tint = 0.8;  ///< the same for what is only dated to an interval
    double held_shade = 0.12;    ///< share of `shade` in the hatch of what is held
    double hatch_scale = 1;      ///< width of hatch lines
};

enum class ThemeName : unsigned char { light, dark, contrast };

struct ThemeChoice {
    ThemeName name = ThemeName::light;
    std::string word;   ///< for command lines and state strings
    std::string title;  ///< for people
};

/// All themes, the default first.
const std::vector<ThemeChoice>& theme_choices();

/// Light is for lit rooms, dark for dark ones, contrast for the back row and weak projectors.
const Theme& theme_of(ThemeName name);

/// For lit rooms; the default.
const Theme& light_theme();

/// `#E69F00`; black for anything else.
Colour colour_from(const std::string& hex);

/// `amount` 0 is all `from`, 1 all `to`; alpha of `from`.
Colour mixed(Colour from, Colour to, double amount);

Colour with_alpha(Colour colour, int alpha);

/// Contrast ratio after WCAG 2.1, 1 to 21; alpha is ignored.
double contrast(Colour a, Colour b);

/// The light of a channel of sRGB, 0 to 1: IEC 61966-2-1.
double linear_light(std::uint8_t channel);

}  // namespace viewer
