#include "app/scene/cards/card.hpp"

#include "app/scene/characters.hpp"
#include "app/scene/text_flow.hpp"

#include <algorithm>
#include <numeric>

namespace viewer {

namespace {

constexpr double piece_gap = 12;
constexpr double hair = 1e-6;  // that what fits exactly fits
constexpr double first_title_line = 32;
constexpr double next_title_line = 22;
constexpr double short_line_advance = 1.3;  // of the size of the type

double line_width(const Drawing& drawing, const CardLine& line) {
    double width = 0;
    for (const auto& piece : line.pieces) {
        width += (width > 0 ? drawing.units(piece_gap) : 0) + drawing.width_of(piece.utf8, piece.style);
    }
    return std::max(width, line.least_width);
}

void draw_line(Drawing& drawing, const CardLine& line, PagePoint baseline, double right) {
    double left = baseline.x;
    for (const auto& piece : line.pieces) {
        const auto text = shortened(drawing, piece.utf8, piece.style, right - left);
        if (!text.empty()) {
            left +=
                drawing.text(Role::card, {left, baseline.y}, text, piece.style) + drawing.units(piece_gap);
        }
    }
}

// Lines of at most so many units, the first `advance` below the line above; returns what a further one would be.
double add_wrapped(const Drawing& drawing, const CardPiece& piece, double width, double advance,
                   std::vector<CardLine>& lines) {
    const auto& style = piece.style;
    for (const auto& text :
         wrapped_lines(piece.utf8, drawing.units(style.size), style.weight, drawing.units(width) + hair)) {
        lines.push_back({{{text, style}}, advance});
        advance = style.size * short_line_advance;
    }
    return advance;
}

}  // namespace

PageRect draw_fitted(Drawing& drawing, CardSize room, double least,
                     const std::function<PageRect(Drawing&)>& draw) {
    const double unit = drawing.unit();
    auto trial = drawing.with_unit(unit);
    const auto wanted = draw(trial);
    const double fits = std::min({1.0, room.width / wanted.width, room.height / wanted.height});
    if (fits < least) {
        return {};
    }
    drawing.set_unit(unit * fits);
    const auto rect = draw(drawing);
    drawing.set_unit(unit);
    return rect;
}

std::string shortened(const Drawing& drawing, const std::string& utf8, const TextStyle& style,
                      double most_width) {
    if (drawing.width_of(utf8, style) <= most_width) {
        return utf8;
    }
    std::string text = utf8;
    while (!text.empty() && drawing.width_of(text + "…", style) > most_width) {
        text = std::string(without_last_cluster(text));
    }
    return text.empty() ? text : text + "…";
}

void draw_card(Drawing& drawing, const PageRect& rect) {
    const auto& theme = drawing.theme();
    drawing.add(Role::card, Box{rect, drawing.units(9), theme.card, theme.card_rim, drawing.units(1.2)});
}

double widest_line(const Drawing& drawing, const std::vector<CardLine>& lines) {
    double width = 0;
    for (const auto& line : lines) {
        width = std::max(width, line_width(drawing, line));
    }
    return width;
}

std::vector<CardLine> in_long_lines(const Drawing& drawing, const std::vector<CardLine>& lines) {
    std::vector<CardLine> result;
    for (const auto& line : lines) {
        if (line.wraps_at <= 0) {
            result.push_back(line);
            continue;
        }
        add_wrapped(drawing, line.pieces.front(), line.wraps_at, line.advance, result);
        result.back().pieces.insert(result.back().pieces.end(), line.pieces.begin() + 1, line.pieces.end());
    }
    return result;
}

std::vector<CardLine> in_short_lines(const Drawing& drawing, const std::vector<CardLine>& lines,
                                     double line_width) {
    std::vector<CardLine> result;
    for (const auto& line : lines) {
        double advance = line.advance;
        for (const auto& piece : line.pieces) {
            if (!piece.told_below) {
                advance = add_wrapped(drawing, piece, line_width, advance, result);
            }
        }
    }
    return result;
}

double height_of(const std::vector<CardLine>& lines) {
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double height, const CardLine& line) { return height + line.advance; });
}

void draw_card_lines(Drawing& drawing, const PageRect& card, const std::vector<CardLine>& lines) {
    const double padding = drawing.units(card_padding);
    double baseline = card.top;
    for (const auto& line : lines) {
        baseline += drawing.units(line.advance);
        draw_line(drawing, line, {card.left + padding, baseline}, card.right() - padding + 0.01);
    }
}

std::vector<CardLine> title_lines(const Drawing& drawing, const std::string& title, double width,
                                  std::size_t most) {
    const TextStyle style{16, Weight::regular, drawing.theme().secondary};
    auto texts = wrapped_lines(title, drawing.units(style.size), style.weight, width, LineEnds::anywhere);
    if (texts.size() > most) {
        texts.resize(most);
        texts.back() = shortened(drawing, texts.back() + " …", style, width);
        if (!texts.back().ends_with("…")) {
            texts.back() += "…";
        }
    }
    std::vector<CardLine> lines;
    for (const auto& text : texts) {
        lines.push_back({{{text, style}}, lines.empty() ? first_title_line : next_title_line});
    }
    return lines;
}

}  // namespace viewer
