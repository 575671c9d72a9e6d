#pragma once

#include "app/scene/cards/card.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What the cards have to hold on any day, in units of type: they are laid out for the widest and highest, once, and keep
/// place and size while days go by.
struct CardContent {
    double date_width = 0;   ///< of the widest line below the title
    double date_height = 0;  ///< of all lines below the title
    double legend_width = 0;
    double legend_height = 0;  ///< 0: no entry on any day
};

/// Found once for pictures that differ in day, place and selection only. With very many rows a few of the days stand for
/// all.
CardContent card_content(const Drawing& drawing);

/// Days on which the cards may have other words than on the day before, rising; the first and the last are among them.
std::vector<geodata::Day> telling_days(const MapData& map);

/// The lines of the date card below its title, on the day of the picture.
std::vector<CardLine> lines_below_title(const Drawing& drawing);

/// The unit for a picture that was given one: as large as the cards can become beside the map, so that all type on the
/// page, on the map and on the cards, grows alike; the more is wished, the larger.
double fitting_unit(const MapData& map, const SceneSettings& settings);

/// The same for a picture with its cards: on a small map that large type is wished for, the date card keeps to the day
/// and its sum, so that the type can become larger.
void fit_type(const MapData& map, SceneSettings& settings);

/// How many times as large as usual the type of the picture is, 1 to 3: what is large anyway grows less with it.
double text_ratio(const SceneSettings& settings);

/// The size of type that is `size` units in a picture of usual size, where it grows with that power of the ratio.
double display_size(const Drawing& drawing, double size, double power);

}  // namespace viewer
