#include "app/scene/style.hpp"

#include <array>

namespace viewer {

namespace {

Theme light() {
    Theme t;
    t.water = colour_from("#D5E0E8");
    t.unknown = colour_from("#CBC9C4");
    t.neighbour = colour_from("#E9E6DF");
    t.land = colour_from("#FBF9F4");
    t.graticule = with_alpha(colour_from("#8F8A7D"), 70);
    t.district_rim = colour_from("#CFCABD");
    t.country_rim = colour_from("#6B6557");
    t.region_rim = colour_from("#857F70");
    t.text = colour_from("#1E1B16");
    t.secondary = colour_from("#5C5649");
    t.country_name = colour_from("#676155");
    t.district_name = colour_from("#767063");
    t.link = colour_from("#0B5C8F");
    t.emphasis = colour_from("#8E2F05");
    t.agree = colour_from("#0A6B4A");
    t.card = colour_from("#FFFFFF");
    t.card_rim = colour_from("#D9D4C9");
    t.halo = with_alpha(colour_from("#FFFFFF"), 235);
    t.changed = colour_from("#E58B4A");
    t.changed_hatch = colour_from("#B9481C");
    t.changed_rim = colour_from("#8E2F05");
    t.lost = colour_from("#CFE6F5");
    t.lost_hatch = colour_from("#0072B2");
    t.lost_rim = colour_from("#004C78");
    t.tint = colour_from("#FFFFFF");
    t.shade = colour_from("#000000");
    return t;
}

Theme dark() {
    Theme t;
    t.water = colour_from("#16232E");
    t.unknown = colour_from("#0B0C0E");
    t.neighbour = colour_from("#1D1F22");
    t.land = colour_from("#2B2E33");
    t.graticule = with_alpha(colour_from("#A9ADB5"), 45);
    t.district_rim = colour_from("#454A52");
    t.country_rim = colour_from("#A3A9B2");
    t.region_rim = colour_from("#878D97");
    t.text = colour_from("#F3F2EE");
    t.secondary = colour_from("#BDBBB3");
    t.country_name = colour_from("#B6B4AC");
    t.district_name = colour_from("#A19F98");
    t.link = colour_from("#7CC4F2");
    t.emphasis = colour_from("#FFB27A");
    t.agree = colour_from("#6FD8AE");
    t.card = colour_from("#17191C");
    t.card_rim = colour_from("#3D4148");
    t.halo = with_alpha(colour_from("#101214"), 225);
    t.changed = colour_from("#B4511B");
    t.changed_hatch = colour_from("#FFA463");
    t.changed_rim = colour_from("#FFC79E");
    t.lost = colour_from("#123A55");
    t.lost_hatch = colour_from("#56B4E9");
    t.lost_rim = colour_from("#9AD4F5");
    t.tint = colour_from("#17191C");
    t.shade = colour_from("#FFFFFF");
    t.held_tint = 0.5;
    t.possible_tint = 0.82;
    t.held_shade = 0.05;
    return t;
}

// Black on white, strong lines, hatches that can be told apart without any colour.
Theme contrast_theme() {
    Theme t = light();
    t.water = colour_from("#C9D9E6");
    t.unknown = colour_from("#B9B9B9");
    t.neighbour = colour_from("#E0E0E0");
    t.land = colour_from("#FFFFFF");
    t.graticule = with_alpha(colour_from("#000000"), 50);
    t.district_rim = colour_from("#8A8A8A");
    t.country_rim = colour_from("#000000");
    t.region_rim = colour_from("#333333");
    t.text = colour_from("#000000");
    t.secondary = colour_from("#262626");
    t.country_name = colour_from("#303030");
    t.district_name = colour_from("#3C3C3C");
    t.link = colour_from("#003E6B");
    t.emphasis = colour_from("#6B1F00");
    t.agree = colour_from("#00452E");
    t.card_rim = colour_from("#000000");
    t.halo = colour_from("#FFFFFF");
    t.changed_hatch = colour_from("#5E1A00");
    t.changed_rim = colour_from("#3D1100");
    t.lost_hatch = colour_from("#00497A");
    t.lost_rim = colour_from("#00263F");
    t.held_tint = 0.35;
    t.held_shade = 0.62;
    t.hatch_scale = 1.25;
    return t;
}

}  // namespace

const std::vector<ThemeChoice>& theme_choices() {
    static const std::vector<ThemeChoice> choices{{ThemeName::light, "light", "Light, for lit rooms"},
                                                  {ThemeName::dark, "dark", "Dark, for dark rooms"},
                                                  {ThemeName::contrast, "contrast", "High contrast"}};
    return choices;
}

const Theme& theme_of(ThemeName name) {
    static const std::array<Theme, 3> themes{light(), dark(), contrast_theme()};
    return themes.at(static_cast<std::size_t>(name));
}

}  // namespace viewer
