#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/map/layers.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

void draw_legend_sample(Drawing& drawing, const LegendEntry& entry, const PageRect& box) {
    const std::vector<PagePath> rings{
        {{box.left, box.top}, {box.right(), box.top}, {box.right(), box.bottom()}, {box.left, box.bottom()}}};
    if (entry.arrow) {
        const double middle = box.top + box.height / 2;
        draw_arrow(drawing, Role::card, {box.left, middle}, {box.right(), middle});
        return;
    }
    if (entry.line) {
        Stroke line{{{{box.left, box.top + box.height / 2}, {box.right(), box.top + box.height / 2}}},
                    false,
                    drawing.units(3.4),
                    drawing.theme().text,
                    {},
                    false};
        line.dash =
            entry.dashed ? std::vector<double>{drawing.units(12), drawing.units(5)} : std::vector<double>{};
        drawing.add(Role::card, std::move(line));
        return;
    }
    draw_region(drawing, rings, entry.look, entry.dashed, box, {box.left, box.top}, Role::card, no_subject);
    if (entry.dots) {
        for (const auto at : dot_grid(rings, drawing.units(11),
                                      {box.left + drawing.units(8), box.top + drawing.units(11)}, box)) {
            drawing.add(Role::card, part_dot(drawing, entry.dots, entry.extent, at));
        }
    }
}

// A quiet ground behind the entry whose signs stand out.
void draw_stress(Drawing& drawing, const PageRect& row) {
    const auto& theme = drawing.theme();
    drawing.add(Role::card, Box{row, drawing.units(5), mixed(theme.card, theme.link, 0.18), {}, 0});
}

void draw_entry(Drawing& drawing, const LegendEntry& entry, const PageRect& row, double line_width) {
    if (!entry.id.empty() && entry.id == drawing.settings().stressed) {
        draw_stress(drawing, row);
    }
    const double pad = drawing.units(legend_padding);
    const double sample = drawing.units(legend_sample);
    const double middle = row.top + drawing.units(legend_row) / 2;
    draw_legend_sample(drawing, entry,
                       {row.left + pad, middle - drawing.units(11), sample, drawing.units(22)});
    double baseline = middle + drawing.units(5.8);
    for (const auto& line : entry_lines(drawing, entry, line_width)) {
        drawing.text(Role::card, {row.left + 2 * pad + sample, baseline}, line, entry_style(drawing));
        baseline += drawing.units(legend_next_line);
    }
}

/// Where the legend stands, on all days alike.
struct LegendPlace {
    PageRect card;
    double unit = 1;
    double line_width = 0;  ///< units
};

// Half of a large type is readable, and so is about what the page has without a wish for larger.
double least_readable(const SceneSettings& settings) {
    return std::min(0.5, 0.9 * unit_for(settings.width, settings.height) / settings.unit);
}

CardRoom legend_room(const Drawing& drawing, const PageRect& date_card) {
    const auto& settings = drawing.settings();
    const bool upright = settings.height > settings.width;
    return {std::min(settings.width * (upright ? 0.7 : 0.5),
                     settings.width - 2 * drawing.edge() -
                         (settings.hidden.left > 0 ? settings.hidden.width : 0)),
            settings.height - date_card.bottom() - 2 * drawing.edge()};
}

LegendPlace legend_place(const Drawing& drawing, const PageRect& date_card) {
    const auto& settings = drawing.settings();
    const auto content = card_content(drawing);
    if (!settings.legend || content.legend.front().height <= 0) {
        return {};
    }
    const auto room = legend_room(drawing, date_card);
    LegendPlace best;
    double most = 0;
    for (std::size_t i = 0; i < legend_line_widths.size(); ++i) {
        const double width = content.legend.at(i).width * drawing.unit();
        const double height = (content.legend.at(i).height + legend_padding) * drawing.unit();
        const double fits = std::min({1.0, room.width / width, room.height / height});
        if (fits > most) {
            most = fits;
            best = {{drawing.edge(), settings.height - drawing.edge() - height * fits, width * fits,
                     height * fits},
                    drawing.unit() * fits,
                    legend_line_widths.at(i)};
        }
    }
    return most < least_readable(settings) ? LegendPlace{} : best;
}

/// The entries that stand on the legend, each with its row.
template <class Visit>
void each_row(const Drawing& drawing, const LegendPlace& place, Visit visit) {
    const auto& card = place.card;
    double top = card.top + drawing.units(legend_padding) / 2;
    for (const auto& entry : legend_entries(drawing)) {
        const double height = entry_size(drawing, entry, place.line_width).height;
        visit(entry, PageRect{card.left, top, card.width, height});
        top += height;
    }
}

// A day that has more to say than was found for all says it in smaller type.
double unit_for_day(const Drawing& drawing, const LegendPlace& place) {
    const auto& card = place.card;
    double height = drawing.units(legend_padding);
    double width = 0;
    for (const auto& entry : legend_entries(drawing)) {
        const auto size = entry_size(drawing, entry, place.line_width);
        height += size.height;
        width = std::max(width, size.width);
    }
    constexpr double hair = 1e-6;
    return drawing.unit() *
           std::min({1.0, (card.height + hair) / height, (card.width + hair) / std::max(width, 1.0)});
}

}  // namespace

PageRect place_legend(const Drawing& drawing, const PageRect& date_card) {
    return legend_place(drawing, date_card).card;
}

PageRect draw_legend(Drawing& drawing, const PageRect& date_card) {
    const auto place = legend_place(drawing, date_card);
    if (place.card.empty()) {
        return {};
    }
    const double unit = drawing.unit();
    drawing.set_unit(place.unit);
    draw_card(drawing, place.card);
    drawing.set_unit(unit_for_day(drawing, place));
    each_row(drawing, place, [&](const LegendEntry& entry, const PageRect& row) {
        draw_entry(drawing, entry, row, place.line_width);
    });
    drawing.set_unit(unit);
    return place.card;
}

std::string legend_entry_at(const Drawing& drawing, const PageRect& date_card, PagePoint at) {
    const auto place = legend_place(drawing, date_card);
    Drawing measure(drawing.map(), drawing.settings());
    measure.set_unit(place.unit);
    measure.set_unit(unit_for_day(measure, place));
    std::string found;
    if (place.card.contains(at)) {
        each_row(measure, place, [&](const LegendEntry& entry, const PageRect& row) {
            found = row.contains(at) ? entry.id : found;
        });
    }
    return found;
}

}  // namespace viewer
