#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/hatch.hpp"
#include "app/scene/map/layers.hpp"

#include <algorithm>
#include <iterator>

namespace viewer {

using namespace geodata;

namespace {

void draw_legend_sample(Drawing& drawing, const LegendEntry& entry, const PageRect& box) {
    const double middle = box.middle().y;
    if (entry.arrow) {
        draw_arrow(drawing, Role::card, {box.left, middle}, {box.right(), middle}, drawing.theme().text);
        return;
    }
    if (entry.line) {
        draw_dated_line(drawing, Role::card, {{{box.left, middle}, {box.right(), middle}}},
                        drawing.theme().text, entry.dashed ? Basis::reconstructed : Basis::mapped);
        return;
    }
    const std::vector<PagePath> rings{box.ring()};
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
    int columns = 1;
};

// Half of a large type is readable, and so is about what the page has without a wish for larger.
double least_readable(const SceneSettings& settings) {
    return std::min(0.5, 0.9 * unit_for(settings.width, settings.height) / settings.unit);
}

// Below it stands the line with the sources, or the edge of the page.
double legend_bottom(const Drawing& drawing) {
    const double line = source_room_below_legend(drawing);
    return drawing.settings().height - std::max(drawing.edge(), line + drawing.edge() / 2);
}

CardSize legend_room(const Drawing& drawing, const PageRect& date_card, int columns) {
    const auto& settings = drawing.settings();
    const bool upright = settings.height > settings.width;
    const double part = columns > 1 ? 1 : upright ? 0.7 : 0.5;
    return {std::min(settings.width * part, settings.width - 2 * drawing.edge() -
                                                (settings.hidden.left > 0 ? settings.hidden.width : 0)),
            legend_bottom(drawing) - drawing.edge() - date_card.bottom()};
}

// In whichever lines leave it largest; of no size where it would have to be too small.
LegendPlace place_in_columns(const Drawing& drawing, const CardContent& content, const PageRect& date_card,
                             int columns) {
    const auto room = legend_room(drawing, date_card, columns);
    LegendPlace best;
    double most = 0;
    for (std::size_t i = 0; i < legend_line_widths.size(); ++i) {
        const auto& size = content.legend.at(i);
        const double one_more = columns > 1 ? legend_row : 0;  // entries are shared out whole
        const double width = columns * size.width * drawing.unit();
        const double height =
            ((size.height + one_more * (columns - 1)) / columns + legend_padding) * drawing.unit();
        const double fits = std::min({1.0, room.width / width, room.height / height});
        if (fits > most) {
            most = fits;
            best = {{drawing.edge(), legend_bottom(drawing) - height * fits, width * fits, height * fits},
                    drawing.unit() * fits,
                    legend_line_widths.at(i),
                    columns};
        }
    }
    return most < least_readable(drawing.settings()) ? LegendPlace{} : best;
}

// In half of a page a high legend would leave the map the least; there it is as low as it can be without smaller type.
LegendPlace legend_place(const Drawing& drawing, const PageRect& date_card) {
    constexpr double high = 0.3;     // of the page
    constexpr double smaller = 0.9;  // type
    constexpr int most_columns = 3;
    const auto& settings = drawing.settings();
    const auto content = card_content(drawing);
    if (!settings.legend || content.legend.front().height <= 0) {
        return {};
    }
    auto best = place_in_columns(drawing, content, date_card, 1);
    const double unit = best.card.empty() ? drawing.unit() : best.unit;
    if (!settings.beside || !settings.hidden.empty() ||
        (!best.card.empty() && best.card.height < high * settings.height)) {
        return best;
    }
    for (int columns = 2; columns <= most_columns; ++columns) {
        const auto tried = place_in_columns(drawing, content, date_card, columns);
        if (!tried.card.empty() && tried.unit >= smaller * unit &&
            (best.card.empty() || tried.card.height < best.card.height)) {
            best = tried;
        }
    }
    return best;
}

// Entries go on in the next column where one is full.
std::vector<PageRect> rows_in(const LegendPlace& place, const std::vector<CardSize>& sizes, double padding) {
    constexpr double hair = 1e-6;
    const double width = place.card.width / place.columns;
    const double first = place.card.top + padding / 2;
    int column = 0;
    double top = first;
    std::vector<PageRect> rows;
    for (const auto& size : sizes) {
        const bool full = top > first && top + size.height > place.card.bottom() - padding / 2 + hair;
        if (full && column + 1 < place.columns) {
            ++column;
            top = first;
        }
        rows.push_back({place.card.left + column * width, top, width, size.height});
        top += size.height;
    }
    return rows;
}

std::vector<CardSize> sizes_of(const Drawing& drawing, const LegendPlace& place,
                               const std::vector<LegendEntry>& entries) {
    std::vector<CardSize> sizes;
    std::ranges::transform(entries, std::back_inserter(sizes),
                           [&](const auto& entry) { return entry_size(drawing, entry, place.line_width); });
    return sizes;
}

/// The entries that stand on the legend, each with its row.
template <class Visit>
void each_row(const Drawing& drawing, const LegendPlace& place, Visit visit) {
    const auto entries = legend_entries(drawing);
    const auto rows = rows_in(place, sizes_of(drawing, place, entries), drawing.units(legend_padding));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        visit(entries[i], rows[i]);
    }
}

bool fit(const LegendPlace& place, std::vector<CardSize> sizes, double padding, double part) {
    constexpr double hair = 1e-6;
    const double width = place.card.width / place.columns;
    bool narrow = true;
    for (auto& size : sizes) {
        size = {part * size.width, part * size.height};
        narrow = narrow && size.width <= width + hair;
    }
    const auto rows = rows_in(place, sizes, part * padding);
    return narrow && std::ranges::all_of(rows, [&](const PageRect& row) {
               return row.bottom() <= place.card.bottom() - part * padding / 2 + hair;
           });
}

// A day that has more to say than was found for all says it in smaller type.
double unit_for_day(const Drawing& drawing, const LegendPlace& place) {
    const auto sizes = sizes_of(drawing, place, legend_entries(drawing));
    const double padding = drawing.units(legend_padding);
    double fits = 0;
    double most = 1;
    if (fit(place, sizes, padding, most)) {
        return drawing.unit();
    }
    for (int i = 0; i < 30; ++i) {
        const double between = (fits + most) / 2;
        (fit(place, sizes, padding, between) ? fits : most) = between;
    }
    return fits * drawing.unit();
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
    auto measure = drawing.with_unit(place.unit);
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
