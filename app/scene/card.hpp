#pragma once

#include "app/scene/drawing.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Distance of cards from the edge of the page, in units.
constexpr double card_margin = 24;

/// One piece of text in a line of a card; pieces stand side by side.
struct CardPiece {
    std::string utf8;
    TextStyle style;
};

/// A line of a card: its pieces and the distance from the baseline above, in units.
struct CardLine {
    std::vector<CardPiece> pieces;
    double advance = 24;
};

/// Draws a white card with its lines, as wide as the widest; pieces that would go beyond `most_width` (page units)
/// are shortened with an ellipsis. Returns its box.
PageRect draw_text_card(Drawing& drawing, PagePoint top_left, const std::vector<CardLine>& lines,
                        double most_width);

/// An empty card: background and rim.
void draw_card(Drawing& drawing, const PageRect& rect);

/// The text, shortened with an ellipsis until it is at most so wide.
std::string shortened(const Drawing& drawing, const std::string& utf8, const TextStyle& style,
                      double most_width);

}  // namespace viewer
