#pragma once

#include "app/scene/drawing.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// One piece of text in a line of a card; pieces stand side by side.
struct CardPiece {
    std::string utf8;
    TextStyle style;
    bool told_below = false;  ///< it stands below the map too, so that short lines do without it
};

/// A line of a card: its pieces and the distance from the baseline above, in units.
struct CardLine {
    std::vector<CardPiece> pieces;
    double advance = 24;
    double least_width = 0;  ///< page units; room that the line takes though its pieces are narrower
    double wraps_at = 0;  ///< units: where its first piece is longer, it goes on in further lines; 0: never
};

/// Width of the widest line, in page units.
double widest_line(const Drawing& drawing, const std::vector<CardLine>& lines);

/// The same with what is longer than its line may be in further lines, the other pieces behind the last.
std::vector<CardLine> in_long_lines(const Drawing& drawing, const std::vector<CardLine>& lines);

/// The same in lines of at most so many units: pieces go on below each other, each in as many lines as it needs. A single
/// longer word stays whole.
std::vector<CardLine> in_short_lines(const Drawing& drawing, const std::vector<CardLine>& lines,
                                     double line_width);

double height_of(const std::vector<CardLine>& lines);  ///< in units

/// Draws the lines on a card, from its top; what would go beyond its right padding is shortened with an ellipsis.
void draw_card_lines(Drawing& drawing, const PageRect& card, const std::vector<CardLine>& lines);

/// Free ground of a card left and right of its lines and below the last, in units.
constexpr double card_padding = 24;

/// An empty card: background and rim.
void draw_card(Drawing& drawing, const PageRect& rect);

/// How large a card or a part of it is, or may become.
struct CardSize {
    double width = 0;
    double height = 0;
};

/// Draws a card smaller, type and all, as far as it must to keep within its room. `draw` draws the card in the unit
/// that the drawing has when it is called. Nothing is drawn, and the box empty, when it would have to shrink below
/// `least` of its size.
PageRect draw_fitted(Drawing& drawing, CardSize room, double least,
                     const std::function<PageRect(Drawing&)>& draw);

/// The text, shortened with an ellipsis until it is at most so wide.
std::string shortened(const Drawing& drawing, const std::string& utf8, const TextStyle& style,
                      double most_width);

/// A title of any length as the first lines of a card, each at most `width` page units wide: it takes further lines
/// rather than a wider card, which would have to become smaller. Longer than `most` lines, it ends with an ellipsis.
/// Words longer than a line are broken.
std::vector<CardLine> title_lines(const Drawing& drawing, const std::string& title, double width,
                                  std::size_t most);

}  // namespace viewer
