#pragma once

#include "app/scene/cards/card.hpp"

#include <vector>

namespace viewer {

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
