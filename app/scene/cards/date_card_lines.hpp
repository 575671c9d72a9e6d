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

// Parts of these, in `date_card_news`.
/// What changed on the day, or when the last change was.
void add_news(const Drawing& drawing, std::vector<CardLine>& lines);

/// What lies between the day and the one it is compared with: the sum's growth, regions, the sum of then.
void add_comparison(const Drawing& drawing, std::vector<CardLine>& lines);

/// Of two maps beside each other that of day B says what lies between them.
void add_difference(const Drawing& drawing, std::vector<CardLine>& lines);

/// The next change with a stated day: where a quiet day leaves room on the card. Empty where there is none, or where a
/// class is asked for it.
std::vector<CardLine> next_change_lines(const Drawing& drawing);

}  // namespace viewer
