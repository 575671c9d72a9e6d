#include "app/scene/style.hpp"
#include "app/scene/vision.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace viewer {

namespace {

/// A colour in the light theme, in the dark one and in the one of high contrast.
struct ColourRow {
    Colour Theme::*colour;
    std::array<const char*, 3> hex;
    std::array<std::uint8_t, 3> alpha{255, 255, 255};
};

const std::vector<ColourRow>& colour_rows() {
    static const std::vector<ColourRow> table{
        {&Theme::water, {"#D5E0E8", "#16232E", "#C9D9E6"}},
        {&Theme::unknown, {"#CBC9C4", "#0B0C0E", "#B9B9B9"}},
        {&Theme::neighbour, {"#E9E6DF", "#1D1F22", "#E0E0E0"}},
        {&Theme::land, {"#FBF9F4", "#2B2E33", "#FFFFFF"}},
        {&Theme::graticule, {"#8F8A7D", "#A9ADB5", "#000000"}, {70, 45, 50}},
        {&Theme::district_rim, {"#CFCABD", "#454A52", "#8A8A8A"}},
        {&Theme::country_rim, {"#6B6557", "#A3A9B2", "#000000"}},
        {&Theme::region_rim, {"#857F70", "#878D97", "#333333"}},
        {&Theme::text, {"#1E1B16", "#F3F2EE", "#000000"}},
        {&Theme::secondary, {"#5C5649", "#BDBBB3", "#262626"}},
        {&Theme::country_name, {"#676155", "#B6B4AC", "#303030"}},
        {&Theme::district_name, {"#767063", "#A19F98", "#3C3C3C"}},
        {&Theme::link, {"#0B5C8F", "#7CC4F2", "#003E6B"}},
        {&Theme::emphasis, {"#8E2F05", "#FFB27A", "#6B1F00"}},
        {&Theme::agree, {"#0A6B4A", "#6FD8AE", "#00452E"}},
        {&Theme::card, {"#FFFFFF", "#17191C", "#FFFFFF"}},
        {&Theme::card_rim, {"#D9D4C9", "#3D4148", "#000000"}},
        {&Theme::halo, {"#FFFFFF", "#101214", "#FFFFFF"}, {235, 225, 255}},
        {&Theme::changed, {"#E58B4A", "#B4511B", "#E58B4A"}},
        {&Theme::changed_hatch, {"#B9481C", "#FFA463", "#5E1A00"}},
        {&Theme::changed_rim, {"#8E2F05", "#FFC79E", "#3D1100"}},
        {&Theme::lost, {"#CFE6F5", "#123A55", "#CFE6F5"}},
        {&Theme::lost_hatch, {"#0072B2", "#56B4E9", "#00497A"}},
        {&Theme::lost_rim, {"#004C78", "#9AD4F5", "#00263F"}},
        {&Theme::tint, {"#FFFFFF", "#17191C", "#FFFFFF"}},
        {&Theme::shade, {"#000000", "#FFFFFF", "#000000"}}};
    return table;
}

Theme coloured(ThemeName name) {
    Theme theme;
    for (const auto& row : colour_rows()) {
        const auto i = static_cast<std::size_t>(name);
        theme.*row.colour = with_alpha(colour_from(row.hex.at(i)), row.alpha.at(i));
    }
    return theme;
}

Theme dark() {
    auto theme = coloured(ThemeName::dark);
    theme.held_tint = 0.5;
    theme.possible_tint = 0.82;
    theme.held_shade = 0.05;
    return theme;
}

// Black on white, strong lines, hatches that can be told apart without any colour.
Theme contrast_theme() {
    auto theme = coloured(ThemeName::contrast);
    theme.held_tint = 0.35;
    theme.held_shade = 0.62;
    theme.hatch_scale = 1.25;
    return theme;
}

}  // namespace

const std::vector<ThemeChoice>& theme_choices() {
    static const std::vector<ThemeChoice> choices{{ThemeName::light, "light", "Light, for lit rooms"},
                                                  {ThemeName::dark, "dark", "Dark, for dark rooms"},
                                                  {ThemeName::contrast, "contrast", "High contrast"}};
    return choices;
}

const Theme& theme_of(ThemeName name) {
    static const std::array<Theme, 3> themes{coloured(ThemeName::light), dark(), contrast_theme()};
    return themes.at(static_cast<std::size_t>(name));
}

Theme seen(const Theme& theme, Vision vision) {
    Theme result = theme;
    for (const auto& row : colour_rows()) {
        result.*row.colour = seen(theme.*row.colour, vision);
    }
    return result;
}

}  // namespace viewer
