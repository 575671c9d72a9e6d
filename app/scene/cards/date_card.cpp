#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/cards/date_card_lines.hpp"
#include "app/scene/cards/legend_entries.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr std::size_t most_title_rows = 3;

/// Where the date card stands: on all days alike.
struct DatePlace {
    PageRect card;
    double unit = 1;
    double line_width = 0;  ///< of the lines below the title, units; 0: as long as they want
    double height = 0;      ///< of these lines on any day, units
    std::vector<CardLine> title;
};

bool has_title(const SceneSettings& settings) {
    return settings.title || settings.mode == ShowMode::everything;
}

// The day is never cut: a large text on a small page makes the whole card smaller instead.
CardSize room_of(const Drawing& drawing, bool narrow) {
    const auto& settings = drawing.settings();
    // The buttons stand at the right edge, and of two cards over one map the other beside them; both are alike.
    const bool at_both_edges = !settings.hidden.empty() && !settings.buttons.empty();
    const double beside_buttons =
        at_both_edges ? settings.width - settings.buttons.left - drawing.edge() / 2 : 0;
    const double seen_width = settings.width - settings.hidden.width - beside_buttons;
    const double whole_width = std::max(seen_width - 2 * drawing.edge(), 1.0);
    // On an upright page the map lies below the card rather than beside it.
    const bool upright = settings.height > settings.width;
    return {upright ? whole_width : std::min(settings.width * 0.5, whole_width),
            settings.height * (upright  ? 0.3
                               : narrow ? 0.62
                                        : 0.46)};
}

// Of a page too low for both cards each gets the part of the height that it has of the two together.
double room_beside_legend(const Drawing& drawing, const CardContent& content, double high) {
    const auto& settings = drawing.settings();
    if (!settings.legend || content.legend.front().height <= 0 || settings.height > settings.width) {
        return high;
    }
    const auto* size = &content.legend.back();
    for (auto option = content.legend.rbegin(); option != content.legend.rend(); ++option) {
        size = option->width * drawing.unit() <= settings.width / 2 ? &*option : size;
    }
    const double legend = (size->height + legend_padding) * drawing.unit();
    const double room = settings.height - 3 * drawing.edge() - source_room_below_legend(drawing);
    return room * high / (high + legend);
}

DatePlace place_with(const Drawing& drawing, const CardContent& all, std::size_t lines,
                     std::size_t title_rows) {
    const auto& content = all.date.at(lines);
    const double line_width = date_line_widths.at(lines);
    const auto& settings = drawing.settings();
    const auto room = room_of(drawing, line_width > 0);
    const double width = content.width > 0 ? content.width : 0.9 * room.width / drawing.unit();
    DatePlace place;
    if (has_title(settings)) {
        place.title = title_lines(drawing.with_unit(1), drawing.dataset().title, width, title_rows);
    }
    const double wide = (width + 2 * card_padding) * drawing.unit();
    const double high = (height_of(place.title) + content.height + card_padding) * drawing.unit();
    const double fits =
        std::min({1.0, room.width / wide, room.height / high, room_beside_legend(drawing, all, high) / high});
    place.unit = drawing.unit() * fits;
    place.line_width = line_width;
    place.height = content.height;
    place.card = {settings.cards_right ? settings.width - drawing.edge() - wide * fits : drawing.edge(),
                  drawing.edge(), wide * fits, high * fits};
    if (settings.cards_right && place.card.overlaps(settings.buttons)) {
        place.card.left = settings.buttons.left - drawing.edge() / 2 - place.card.width;
    }
    return place;
}

// A long title takes so many lines as leave the day the size that it has with one; and the card is set in shorter lines
// where its type is larger so.
DatePlace date_place(const Drawing& drawing) {
    constexpr double worth_shorter_lines = 1.005;
    const auto content = card_content(drawing);
    DatePlace best;
    for (std::size_t i = 0; i < date_line_widths.size(); ++i) {
        auto place = place_with(drawing, content, i, 1);
        for (std::size_t rows = 2; rows <= most_title_rows; ++rows) {
            auto longer = place_with(drawing, content, i, rows);
            if (longer.unit >= place.unit) {
                place = std::move(longer);
            }
        }
        if (i == 0 || place.unit > worth_shorter_lines * best.unit) {
            best = std::move(place);
        }
    }
    return best;
}

bool is_empty(const SceneSettings& settings) {
    return !settings.date_card || (!settings.title && !settings.date && !settings.totals);
}

// What the next change is, where a quiet day leaves room for it.
void add_next_change(const Drawing& drawing, const DatePlace& place, std::vector<CardLine>& lines) {
    auto next = next_change_lines(drawing);
    if (place.line_width > 0) {
        next = in_short_lines(drawing, next, place.line_width);
    }
    constexpr double closer = 7;  // units: it belongs to the line above
    constexpr double hair = 1e-6;
    if (!next.empty()) {
        next.front().advance -= closer;
    }
    if (height_of(lines) + height_of(next) <= place.height + hair) {
        lines.insert(lines.end(), next.begin(), next.end());
    }
}

}  // namespace

PageRect place_date_card(const Drawing& drawing) {
    return is_empty(drawing.settings()) ? PageRect{} : date_place(drawing).card;
}

double day_bottom_on(const Drawing& drawing) {
    if (is_empty(drawing.settings()) || !drawing.settings().date) {
        return 0;
    }
    constexpr double below_baseline = 12;  // units
    const auto place = date_place(drawing);
    const auto day = lines_below_title(drawing, {}, place.line_width);
    return place.card.top + place.unit * (height_of(place.title) + height_of(day) + below_baseline);
}

PageRect draw_date_card(Drawing& drawing) {
    if (is_empty(drawing.settings())) {
        return {};
    }
    const auto place = date_place(drawing);
    const double unit = drawing.unit();
    drawing.set_unit(place.unit);
    draw_card(drawing, place.card);
    auto below = lines_below_title(drawing, lines_below_day(drawing), place.line_width);
    add_next_change(drawing, place, below);
    auto lines = place.title;
    lines.insert(lines.end(), below.begin(), below.end());
    draw_card_lines(drawing, place.card, lines);
    drawing.set_unit(unit);
    return place.card;
}

}  // namespace viewer
