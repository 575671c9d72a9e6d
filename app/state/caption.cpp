#include "app/state/caption.hpp"

#include "app/scene/text_flow.hpp"

#include <algorithm>

namespace viewer {

namespace {

// To be read from the back of a room: 24 px at 1080p and more.
constexpr double type_size = 30, line_advance = 42;
constexpr double side_margin = 40, edge_margin = 20;
constexpr double baseline_in_line = 0.74;  // of `line_advance`
// What a caption takes of a page at most, and the type in pixels that no room makes smaller.
constexpr double most_share = 0.45, least_type = 14;

std::vector<std::string> caption_lines(const std::string& caption, double page_width, double unit) {
    const double room = page_width - 2 * side_margin * unit;
    return wrapped_lines(caption, type_size * unit, Weight::regular, room);
}

double height_of_lines(const std::string& caption, double page_width, double unit) {
    const auto lines = static_cast<double>(caption_lines(caption, page_width, unit).size());
    return (lines * line_advance + 2 * edge_margin) * unit;
}

}  // namespace

double caption_unit(const std::string& caption, double page_width, double page_height, double unit) {
    constexpr double step = 0.96;
    while (type_size * unit * step >= least_type &&
           height_of_lines(caption, page_width, unit) > most_share * page_height) {
        unit *= step;
    }
    return unit;
}

double caption_height(const std::string& caption, double page_width, double unit) {
    return caption.empty() ? 0 : height_of_lines(caption, page_width, unit);
}

double room_below_caption(double unit) {
    constexpr double below_baseline = 0.26;  // of the type: what a `g` has there
    return (edge_margin + line_advance * (1 - baseline_in_line) - type_size * below_baseline) * unit;
}

Item line_of_words(PagePoint at, const std::string& words, double size, Weight weight, Colour colour) {
    Text text;
    text.at = at;
    text.utf8 = words;
    text.size = size;
    text.weight = weight;
    text.colour = colour;
    return {Role::card, no_subject, std::move(text)};
}

std::vector<Item> caption_items(const std::string& caption, const PageRect& strip, double unit,
                                const Theme& theme) {
    std::vector<Item> items{
        {Role::card, no_subject, Box{strip, 0, theme.card, {}, 0}},
        {Role::card, no_subject, Box{{strip.left, strip.top, strip.width, 3 * unit}, 0, theme.link, {}, 0}}};
    double baseline = strip.top + (edge_margin + line_advance * baseline_in_line) * unit;
    for (const auto& line : caption_lines(caption, strip.width, unit)) {
        items.push_back(line_of_words({strip.left + side_margin * unit, baseline}, line, type_size * unit,
                                      Weight::regular, theme.text));
        baseline += line_advance * unit;
    }
    return items;
}

}  // namespace viewer
