#include "app/state/caption.hpp"

#include "app/scene/text_flow.hpp"

#include <algorithm>

namespace viewer {

namespace {

// To be read from the back of a room: 24 px at 1080p and more.
constexpr double type_size = 30, line_advance = 42;
constexpr double side_margin = 40, edge_margin = 20;

std::vector<std::string> caption_lines(const std::string& caption, double page_width, double unit) {
    const double room = page_width - 2 * side_margin * unit;
    return wrapped_lines(caption, type_size * unit, Weight::regular, room);
}

}  // namespace

double caption_height(const std::string& caption, double page_width, double unit) {
    if (caption.empty()) {
        return 0;
    }
    const auto lines = static_cast<double>(caption_lines(caption, page_width, unit).size());
    return (lines * line_advance + 2 * edge_margin) * unit;
}

std::vector<Item> caption_items(const std::string& caption, const PageRect& strip, double unit,
                                const Theme& theme) {
    std::vector<Item> items{
        {Role::card, no_subject, Box{strip, 0, theme.card, {}, 0}},
        {Role::card, no_subject, Box{{strip.left, strip.top, strip.width, 3 * unit}, 0, theme.link, {}, 0}}};
    double baseline = strip.top + (edge_margin + line_advance * 0.74) * unit;
    for (const auto& line : caption_lines(caption, strip.width, unit)) {
        Text text;
        text.at = {strip.left + side_margin * unit, baseline};
        text.utf8 = line;
        text.size = type_size * unit;
        text.colour = theme.text;
        items.push_back({Role::card, no_subject, text});
        baseline += line_advance * unit;
    }
    return items;
}

}  // namespace viewer
