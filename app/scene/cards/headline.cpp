#include "app/scene/cards/headline.hpp"

#include "app/scene/font_metrics.hpp"
#include "geodata/analysis/words/day_changes.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::size_t most_rows = 3;
constexpr double name_size = 42;
constexpr double figure_size = 32;
constexpr double said_size = 23;     // readable at the smallest as well
constexpr double headline_row = 84;  // units, of one change
constexpr double headline_pad = 22;
constexpr double smallest_headline = 0.5;  // of its size

std::string said_of(const MapData& map, const DayChange& of_day) {
    const auto& change = *of_day.change;
    const auto& row = map.shown.rows[static_cast<std::size_t>(change.row)];
    if (map.several_parties() && of_day.event != DayEvent::unsure) {
        return day_change_text(*map.dataset, map.shown, of_day, map.holders_are_things);
    }
    if (change.after == Hold::possible) {
        const auto& until = map.dataset->control[static_cast<std::size_t>(change.record)].until;
        return change.before == Hold::certain && until
                   ? fmt::format("end dated {}, no day given", readable_text(*until))
                   : fmt::format("dated {}, no day given", date_text(*map.dataset, row, change.record));
    }
    return change.after == Hold::certain ? "newly held" : "no longer held";
}

HeadlineRow headline_row_of(const MapData& map, const DayChange& change) {
    const auto& row = map.shown.rows[static_cast<std::size_t>(change.change->row)];
    const auto area = in_square_km(stated_area(*map.dataset, row));
    return {(*map.dataset)[row.region].name, row.area_claim < 0 ? std::string() : grouped(area) + " km²",
            said_of(map, change)};
}

/// The items of a headline being put together, `unit` page units to the unit of type.
struct HeadlinePen {
    const Theme& theme;
    double unit;
    std::vector<Item> items;

    double width_of(const std::string& text, double size, Weight weight) const {
        return text_width(text, size * unit, weight);
    }
    double text(PagePoint at, const std::string& words, double size, Weight weight, Colour colour) {
        Text line;
        line.at = at;
        line.utf8 = words;
        line.size = size * unit;
        line.weight = weight;
        line.colour = colour;
        items.push_back({Role::card, no_subject, line});
        return width_of(words, size, weight);
    }
};

double row_width(const HeadlinePen& pen, const HeadlineRow& row) {
    const double gap = row.figure.empty() ? 0 : 18 * pen.unit;
    return std::max(pen.width_of(row.name, name_size, Weight::bold) + gap +
                        pen.width_of(row.figure, figure_size, Weight::regular),
                    pen.width_of(row.said, said_size, Weight::regular));
}

std::string more_text(const Headline& headline) {
    return headline.more > 0 ? fmt::format("and {} more changes", count_text(headline.more)) : std::string();
}

PageRect headline_box(const HeadlinePen& pen, const Headline& headline) {
    double widest = pen.width_of(more_text(headline), said_size, Weight::regular);
    for (const auto& row : headline.rows) {
        widest = std::max(widest, row_width(pen, row));
    }
    const double more = headline.more > 0 ? said_size * 1.5 : 0;
    return {0, 0, widest + 2 * headline_pad * pen.unit,
            (static_cast<double>(headline.rows.size()) * headline_row + more + headline_pad) * pen.unit};
}

void write_row(HeadlinePen& pen, PagePoint at, const HeadlineRow& row) {
    const double width =
        pen.text({at.x, at.y + 46 * pen.unit}, row.name, name_size, Weight::bold, pen.theme.text);
    if (!row.figure.empty()) {
        pen.text({at.x + width + 18 * pen.unit, at.y + 46 * pen.unit}, row.figure, figure_size,
                 Weight::regular, pen.theme.emphasis);
    }
    pen.text({at.x, at.y + 74 * pen.unit}, row.said, said_size, Weight::regular, pen.theme.secondary);
}

}  // namespace

std::optional<Headline> headline_of(const MapData& map, Day day) {
    const auto* step = entry_of_day(map.steps, day);
    if (step == nullptr || step->changes.empty()) {
        return std::nullopt;
    }
    Headline headline;
    for (const auto& change : day_changes(*map.dataset, map.shown, *step)) {
        if (headline.rows.size() < most_rows) {
            headline.rows.push_back(headline_row_of(map, change));
        } else {
            ++headline.more;
        }
    }
    return headline;
}

PageRect headline_place(const Headline& headline, const PageRect& room, double unit, bool at_left) {
    HeadlinePen pen{light_theme(), unit, {}};
    const auto wanted = headline_box(pen, headline);
    const double fits = std::min({1.0, room.width / wanted.width, room.height / wanted.height});
    if (fits < smallest_headline) {
        return {};
    }
    const double width = wanted.width * fits;
    return {at_left ? room.left : room.right() - width, room.top, width, wanted.height * fits};
}

std::vector<Item> headline_items(const Headline& headline, const PageRect& box, double unit,
                                 const Theme& theme) {
    if (box.empty()) {
        return {};
    }
    HeadlinePen pen{theme, unit, {}};
    pen.unit = unit * box.width / headline_box(pen, headline).width;
    pen.items.push_back(
        {Role::card, no_subject, Box{box, 10 * pen.unit, theme.card, theme.link, 2 * pen.unit}});
    PagePoint at{box.left + headline_pad * pen.unit, box.top + headline_pad * pen.unit / 4};
    for (const auto& row : headline.rows) {
        write_row(pen, at, row);
        at.y += headline_row * pen.unit;
    }
    if (headline.more > 0) {
        pen.text({at.x, at.y + said_size * 1.2 * pen.unit}, more_text(headline), said_size, Weight::regular,
                 theme.secondary);
    }
    return std::move(pen.items);
}

}  // namespace viewer
