#include "app/scene/chart/chart_pen.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

// Ways to cut time: so many months, labelled by year, or by month and year where they are less.
constexpr std::array<int, 11> time_cuts{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000};

std::string label_of(Day day, int months) {
    const auto date = year_month_day(day);
    return months < 12 ? fmt::format("{} {}", month_name(date.month).substr(0, 3), year_text(date.year))
                       : year_text(date.year);
}

// The first days of the cut's periods, from the last one not after `first` on.
std::vector<Day> begins_of(const ChartLayout& layout, int months) {
    const auto date = year_month_day(layout.first);
    const int month = date.year * 12 + date.month - 1;
    const int begin = month - month % months;
    std::vector<Day> days;
    const auto start = day_from({begin / 12, begin % 12 + 1, 1});
    for (Day day = start.value_or(layout.first); day <= layout.last; day = plus_months(day, months)) {
        days.push_back(day);
    }
    return days;
}

// More labels than these say less.
constexpr double most_periods = 12;
constexpr double most_ticks = 9;

// The finest cut whose labels keep clear of each other.
int cut_for(const ChartPen& pen) {
    const auto& layout = pen.layout();
    const double days = std::max(1, layout.last - layout.first + 1);
    for (const int months : time_cuts) {
        const double period = months * 30.0 / days;
        if (period * most_periods > 0.95 &&
            period * layout.plot.width >
                pen.width_of(label_of(layout.last, months), chart_small_size) * 1.5) {
            return months;
        }
    }
    return time_cuts.back();
}

// The label stands in the middle of a month or year, and at the beginning of several months or years, of which it
// names the first; left out where there is no room for it.
void draw_period(ChartPen& pen, Day from, Day until, const std::string& label, bool centred) {
    const auto& layout = pen.layout();
    const double left = std::max(layout.x_of(from), layout.plot.left);
    const double right = std::min(layout.x_of(until), layout.plot.right());
    const double width = pen.width_of(label, chart_small_size);
    if (from > layout.first) {
        pen.line({{left, layout.plot.top}, {left, layout.plot.bottom() + pen.units(6)}}, 1,
                 pen.theme().graticule);
    }
    if (right - left > width + pen.units(4) && (centred || from >= layout.first)) {
        pen.text({(left + right - width) / 2, layout.plot.bottom() + layout.line_height(chart_small_size)},
                 label, chart_small_size, pen.theme().text);
    }
}

void draw_time_axis(ChartPen& pen) {
    const auto& layout = pen.layout();
    const int months = cut_for(pen);
    for (const auto begin : begins_of(layout, months)) {
        draw_period(pen, begin, plus_months(begin, months), label_of(begin, months),
                    months == 1 || months == 12);
    }
    pen.line({{layout.plot.left, layout.plot.bottom()}, {layout.plot.right(), layout.plot.bottom()}}, 1.4,
             pen.theme().country_rim);
}

void draw_axis(ChartPen& pen, double x, const std::string& name) {
    const auto& plot = pen.layout().plot;
    pen.line({{x, plot.top}, {x, plot.bottom()}}, 1.4, pen.theme().country_rim);
    pen.text({x - pen.units(10) - pen.width_of(name, chart_small_size), plot.top - pen.units(14)}, name,
             chart_small_size, pen.theme().secondary);
}

void draw_tick(ChartPen& pen, double x, double y, const std::string& label) {
    pen.line({{x - pen.units(5), y}, {x, y}}, 1.4, pen.theme().country_rim);
    pen.text({x - pen.units(10) - pen.width_of(label, chart_small_size),
              y + cap_height(pen.units(chart_small_size)) / 2},
             label, chart_small_size, pen.theme().text);
}

double tick_count(const ChartPen& pen) {
    return std::min(most_ticks,
                    pen.layout().plot.height / (1.7 * pen.layout().line_height(chart_small_size)));
}

void draw_area_axis(ChartPen& pen) {
    const auto& layout = pen.layout();
    for (const double km2 : round_ticks(in_square_km(layout.most), tick_count(pen))) {
        const double y = layout.y_of(square_km(km2));
        pen.line({{layout.plot.left, y}, {layout.plot.right(), y}}, 1, pen.theme().graticule);
        draw_tick(pen, layout.plot.left, y, grouped(km2));
    }
    draw_axis(pen, layout.plot.left, "km²");
}

void draw_percent_axis(ChartPen& pen, const ChartData& data) {
    const auto& layout = pen.layout();
    const double most = percent_of(layout.most, data.whole.area);
    const auto ticks = round_ticks(most, tick_count(pen));
    const int decimals = ticks.size() > 1 && ticks[1] < 1 ? 1 : 0;
    for (const double percent : ticks) {
        const Area area{data.whole.area.square_metres * percent / 100};
        draw_tick(pen, layout.percent_axis, layout.y_of(area), grouped(percent, decimals));
    }
    draw_axis(pen, layout.percent_axis, "%");
}

}  // namespace

void draw_chart_axes(ChartPen& pen, const ChartData& data) {
    draw_area_axis(pen);
    if (data.whole.area > Area{}) {
        draw_percent_axis(pen, data);
    }
    draw_time_axis(pen);
}

}  // namespace viewer
