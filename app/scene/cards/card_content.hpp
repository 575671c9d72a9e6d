#pragma once

#include "app/scene/cards/card.hpp"

#include <array>
#include <vector>

namespace viewer {

/// The longest lines that the date card and the legend may be set in, in units: the first that the page has room for is
/// taken. 0: as long as the words want.
constexpr std::array<double, 4> date_line_widths{0, 400, 320, 250};
constexpr std::array<double, 3> legend_line_widths{420, 320, 230};

/// What the cards have to hold on any day, in units of type: they are laid out for the widest and highest, once, and keep
/// place and size while days go by.
struct CardContent {
    std::array<CardSize, date_line_widths.size()> date;  ///< below the title; no height: nothing on any day
    std::array<CardSize, legend_line_widths.size()> legend;  ///< no height: no entry on any day
};

/// Found once for pictures that differ in day, place and selection only. With very many rows a few of the days stand for
/// all.
CardContent card_content(const Drawing& drawing);

/// Days on which the cards may have other words than on the day before, rising; the first and the last are among them.
std::vector<geodata::Day> telling_days(const MapData& map);

/// The unit for a picture that was given one: as large as the cards can become beside the map, so that all type on the
/// page, on the map and on the cards, grows alike; the more is wished, the larger.
double fitting_unit(const MapData& map, const SceneSettings& settings);

/// How many times as large as usual the type of the picture is, 1 to 3: what is large anyway grows less with it.
double text_ratio(const SceneSettings& settings);

/// The size of type that is `size` units in a picture of usual size, where it grows with that power of the ratio.
double display_size(const Drawing& drawing, double size, double power);

}  // namespace viewer
