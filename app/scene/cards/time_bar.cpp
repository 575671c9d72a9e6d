#include "app/scene/cards/time_bar.hpp"

#include "app/scene/chart/time_axis.hpp"
#include "app/scene/item_pen.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double bar_strip = 50;  // units
constexpr double bar_side = 24;
constexpr double bar_middle = 17;
constexpr double bar_type = 15;

void add_box(ItemPen& pen, const PageRect& rect, Colour colour, double radius = 0) {
    pen.add(Box{rect, radius, colour, {}, 0});
}

void add_names(ItemPen& pen, const TimeBar& bar, const DayScale& scale) {
    const auto width_of = [&](const std::string& text) {
        return static_cast<float>(pen.width_of(text, bar_type));
    };
    const auto axis =
        time_axis(scale, width_of, static_cast<float>(pen.units(14)), static_cast<float>(pen.units(6)));
    for (const auto day : axis.lines) {
        add_box(pen,
                {scale.x_of(day) - 0.5 * bar.unit, bar.place.top + (bar_middle + 6) * bar.unit, bar.unit,
                 6 * bar.unit},
                pen.theme().secondary);
    }
    for (const auto& name : axis.names) {
        pen.text(
            {name.middle - static_cast<double>(width_of(name.text)) / 2, bar.place.bottom() - 8 * bar.unit},
            name.text, bar_type, pen.theme().text);
    }
}

void add_changes(ItemPen& pen, const MapData& map, const TimeBar& bar, const DayScale& scale) {
    for (const auto& step : map.steps) {
        if (step.day >= bar.first && step.day <= bar.last) {
            add_box(pen,
                    {scale.x_of(step.day) - bar.unit, bar.place.top + (bar_middle - 8) * bar.unit,
                     2 * bar.unit, 16 * bar.unit},
                    pen.theme().emphasis);
        }
    }
}

}  // namespace

double time_bar_height(double unit) { return std::ceil(bar_strip * unit); }

std::vector<Item> time_bar_items(const MapData& map, const TimeBar& bar, const Theme& theme) {
    const double unit = bar.unit;
    const DayScale scale{bar.first, bar.last, static_cast<float>(bar.place.left + bar_side * unit),
                         static_cast<float>(bar.place.right() - bar_side * unit)};
    const double top = bar.place.top + (bar_middle - 3) * unit;
    const double now = std::clamp(scale.x_of(bar.now), scale.left, scale.right);
    ItemPen pen(theme, unit);
    add_box(pen, bar.place, theme.card);
    add_box(pen, {bar.place.left, bar.place.top, bar.place.width, unit}, theme.card_rim);
    add_box(pen, {scale.left, top, static_cast<double>(scale.right) - scale.left, 6 * unit}, theme.card_rim,
            3 * unit);
    add_box(pen, {scale.left, top, now - scale.left, 6 * unit}, theme.link, 3 * unit);
    add_changes(pen, map, bar, scale);
    add_names(pen, bar, scale);
    pen.add(Dot{{now, bar.place.top + bar_middle * unit}, 8 * unit, theme.link, theme.card, 2 * unit});
    return pen.take();
}

}  // namespace viewer
