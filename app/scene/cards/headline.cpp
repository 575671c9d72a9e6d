#include "app/scene/cards/headline.hpp"

#include "app/scene/item_pen.hpp"
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

double row_width(const ItemPen& pen, const HeadlineRow& row) {
    const double gap = row.figure.empty() ? 0 : pen.units(18);
    return std::max(pen.width_of(row.name, name_size, Weight::bold) + gap +
                        pen.width_of(row.figure, figure_size),
                    pen.width_of(row.said, said_size));
}

std::string more_text(const Headline& headline) {
    return headline.more > 0 ? fmt::format("and {} more changes", count_text(headline.more)) : std::string();
}

PageRect headline_box(const ItemPen& pen, const Headline& headline) {
    double widest = pen.width_of(more_text(headline), said_size);
    for (const auto& row : headline.rows) {
        widest = std::max(widest, row_width(pen, row));
    }
    const double more = headline.more > 0 ? said_size * 1.5 : 0;
    return {0, 0, widest + pen.units(2 * headline_pad),
            pen.units(static_cast<double>(headline.rows.size()) * headline_row + more + headline_pad)};
}

void write_row(ItemPen& pen, PagePoint at, const HeadlineRow& row) {
    const double baseline = at.y + pen.units(46);
    pen.text({at.x, baseline}, row.name, name_size, pen.theme().text, Weight::bold);
    if (!row.figure.empty()) {
        const double behind = at.x + pen.width_of(row.name, name_size, Weight::bold) + pen.units(18);
        pen.text({behind, baseline}, row.figure, figure_size, pen.theme().emphasis);
    }
    pen.text({at.x, at.y + pen.units(74)}, row.said, said_size, pen.theme().secondary);
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
    const auto wanted = headline_box(ItemPen(light_theme(), unit), headline);
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
    const double wanted = headline_box(ItemPen(theme, unit), headline).width;
    ItemPen pen(theme, unit * box.width / wanted);
    pen.add(Box{box, pen.units(10), theme.card, theme.link, pen.units(2)});
    PagePoint at{box.left + pen.units(headline_pad), box.top + pen.units(headline_pad / 4)};
    for (const auto& row : headline.rows) {
        write_row(pen, at, row);
        at.y += pen.units(headline_row);
    }
    if (headline.more > 0) {
        pen.text({at.x, at.y + pen.units(said_size * 1.2)}, more_text(headline), said_size, theme.secondary);
    }
    return pen.take();
}

}  // namespace viewer
