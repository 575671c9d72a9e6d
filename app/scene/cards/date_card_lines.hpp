#pragma once

#include "app/scene/cards/card.hpp"

#include <vector>

namespace viewer {

/// What the date card says on the day of the picture below the day itself: the sum, its meaning, the news.
std::vector<CardLine> lines_below_day(const Drawing& drawing);

/// The day and those lines below it. Where `line_width` is above 0, in lines of at most so many units: with the short
/// form of the day, and without sources that stand below the map.
std::vector<CardLine> lines_below_title(const Drawing& drawing, const std::vector<CardLine>& below_day,
                                        double line_width);

}  // namespace viewer
