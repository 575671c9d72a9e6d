#include "app/scene/chart/chart_layout.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/scene/text_flow.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

constexpr double legend_gap = 26;
constexpr double most_label_share = 0.3;  // of the page
constexpr double least_plot_height = 60;  // units

double width_of(const ChartLayout& layout, const std::string& text, double size) {
    return text_width(text, layout.units(size), Weight::regular);
}

std::vector<std::string> lines_of(const ChartLayout& layout, const std::string& text, double size,
                                  Weight weight, double width) {
    return wrapped_lines(text, layout.units(size), weight, width);
}

std::string subtitle_text(const ChartData& data, Counting counting) {
    const auto sum = data.measured
                         ? fmt::format("Measured on the map, as no areas are stated: area {}", data.held)
                         : fmt::format("Area {}; {}", data.held, counting_text(counting));
    return data.beside.empty() ? sum : sum + "; " + data.beside;
}

std::string source_text(const ChartData& data) {
    if (data.whole.area == Area{}) {
        return data.totals.empty() ? data.sources + "."
                                   : data.sources + ". Stated totals: sources beside them.";
    }
    auto text = fmt::format("{}. Percent of {}, {} km² ({}).", data.sources, data.whole.name,
                            grouped(in_square_km(data.whole.area)), data.whole_source);
    return data.totals.empty() ? text : text + " Stated totals: sources beside them.";
}

// Only what this chart shows.
std::vector<ChartLegendEntry> legend_entries(const ChartData& data, const ChartSettings& settings) {
    std::vector<ChartLegendEntry> entries;
    for (std::size_t i = 0; i < data.parts.size(); ++i) {
        entries.push_back({ChartSample::part, data.parts[i].party.name, {}, i});
    }
    entries.push_back(
        {ChartSample::low, data.parts.empty() ? "low: certain by that day" : "all together", {}});
    const auto steps = steps_within(data, settings.first, settings.last);
    const bool open = std::ranges::any_of(steps, [&](const TotalStep& step) {
        const auto sum = step.sum(settings.counting);
        return sum.low != sum.high;
    });
    if (open) {
        entries.push_back({ChartSample::band, "up to high: possible, no day given", {}});
        entries.push_back({ChartSample::midpoint,
                           "midpoint: counted from the middle of the interval, a rule that no source states",
                           {}});
    }
    if (!data.totals.empty()) {
        entries.push_back({ChartSample::total, "stated total, thick over the time it is stated for", {}});
    }
    if (!data.event_rows.empty()) {
        entries.push_back({ChartSample::event, "event: on a day, or within a bar", {}});
    }
    return entries;
}

// Sets the entries side by side, line below line; returns the last baseline.
double place_legend(ChartLayout& layout, double right, double baseline) {
    double left = layout.edge;
    for (auto& entry : layout.legend) {
        const double width =
            layout.units(chart_sample_width + 8) + width_of(layout, entry.text, chart_small_size);
        if (left > layout.edge && left + width > right) {
            left = layout.edge;
            baseline += layout.line_height(chart_small_size);
        }
        entry.at = {left, baseline};
        left += width + layout.units(legend_gap);
    }
    return baseline;
}

double set_head(ChartLayout& layout, const ChartData& data, const ChartSettings& settings) {
    const double room = settings.width - 2 * layout.edge;
    layout.title = lines_of(layout, data.title, chart_title_size, Weight::bold, room);
    layout.subtitle =
        lines_of(layout, subtitle_text(data, settings.counting), chart_text_size, Weight::regular, room);
    layout.legend = legend_entries(data, settings);
    const double above = layout.edge +
                         static_cast<double>(layout.title.size()) * layout.line_height(chart_title_size) +
                         static_cast<double>(layout.subtitle.size()) * layout.line_height(chart_text_size);
    const double legend_end =
        place_legend(layout, settings.width - layout.edge, above + layout.line_height(chart_small_size));
    // Below it the names of the axes, and the value of the marked day.
    return legend_end + layout.units(12) + layout.line_height(chart_small_size) * (settings.mark ? 2.0 : 1.0);
}

double widest_kind(const ChartLayout& layout, const ChartData& data) {
    double widest = 0;
    for (const auto& row : data.event_rows) {
        widest = std::max(widest, width_of(layout, row.kind, chart_small_size));
    }
    return widest;
}

void set_sides(ChartLayout& layout, const ChartData& data, const ChartSettings& settings) {
    const double areas = width_of(layout, grouped(in_square_km(layout.most)), chart_small_size);
    const double shares = width_of(layout, "100", chart_small_size);
    const double left =
        std::max(areas + shares + layout.units(38), widest_kind(layout, data) + layout.units(10));
    layout.plot.left = layout.edge + left;
    layout.percent_axis = layout.plot.left - areas - layout.units(26);
    double widest = 0;
    for (std::size_t i = 0; i < data.totals.size(); ++i) {
        const auto& total = data.totals[i];
        layout.labels.push_back({static_cast<int>(i),
                                 lines_of(layout, total.value + " · " + total.sources, chart_small_size,
                                          Weight::regular, most_label_share * settings.width),
                                 0});
        for (const auto& line : layout.labels.back().lines) {
            widest = std::max(widest, width_of(layout, line, chart_small_size));
        }
    }
    const double right = widest > 0 ? widest + layout.units(40) : layout.units(10);
    layout.plot.width = settings.width - layout.edge - right - layout.plot.left;
    layout.label_left = layout.plot.right() + layout.units(34);
}

void set_foot(ChartLayout& layout, const ChartData& data, const ChartSettings& settings) {
    layout.sources = lines_of(layout, source_text(data), chart_small_size, Weight::regular,
                              settings.width - 2 * layout.edge);
    const double sources = static_cast<double>(layout.sources.size()) * layout.line_height(chart_small_size);
    layout.row_height = layout.line_height(chart_small_size);
    const double rows = static_cast<double>(data.event_rows.size()) * layout.row_height;
    layout.events_top = settings.height - layout.edge - sources - layout.units(10) - rows;
    const double years = layout.line_height(chart_small_size) + layout.units(10);
    layout.plot.height =
        std::max(layout.units(least_plot_height), layout.events_top - years - layout.plot.top);
    layout.events_top = layout.plot.bottom() + years;
}

Area most_area(const ChartData& data, const ChartSettings& settings) {
    Area most = square_km(1);
    for (const auto& step : steps_within(data, settings.first, settings.last)) {
        most = std::max(most, step.sum(settings.counting).high);
    }
    for (const auto& total : data.totals) {
        most = std::max(most, total.area);
    }
    return {most.square_metres * 1.06};
}

double height_of(const ChartLayout& layout, const ChartTotalLabel& label) {
    return static_cast<double>(label.lines.size()) * layout.line_height(chart_small_size);
}

// From the top down each beside its line or just below the label before; what passes the bottom pushes back up.
void spread_labels(ChartLayout& layout, const ChartData& data) {
    std::ranges::stable_sort(layout.labels, [&](const auto& a, const auto& b) {
        return data.totals[static_cast<std::size_t>(a.total)].area >
               data.totals[static_cast<std::size_t>(b.total)].area;
    });
    double free = 0;
    for (auto& label : layout.labels) {
        const double y = layout.y_of(data.totals[static_cast<std::size_t>(label.total)].area);
        label.top = std::max(free, y - height_of(layout, label) / 2);
        free = label.top + height_of(layout, label);
    }
    double bottom = layout.events_top + static_cast<double>(data.event_rows.size()) * layout.row_height;
    for (auto label = layout.labels.rbegin(); label != layout.labels.rend(); ++label) {
        label->top = std::min(label->top, bottom - height_of(layout, *label));
        bottom = label->top;
    }
}

}  // namespace

double ChartLayout::x_of(Day day) const {
    return plot.left + plot.width * (day - first) / static_cast<double>(last - first + 1);
}

double ChartLayout::y_of(Area area) const {
    return plot.bottom() - plot.height * area.square_metres / most.square_metres;
}

std::vector<double> round_ticks(double most, double steps) {
    const double least = most / std::max(1.0, steps);
    const double power = std::pow(10, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0}) {
        step = factor * power >= least ? factor * power : step;
    }
    std::vector<double> ticks;
    for (int i = 0; i * step <= most; ++i) {
        ticks.push_back(i * step);
    }
    return ticks;
}

std::vector<TotalStep> steps_within(const ChartData& data, Day first, Day last) {
    std::vector<TotalStep> steps;
    if (!data.steps.empty()) {
        steps.push_back(step_on(data.steps, std::max(first, data.steps.front().day)));
        steps.front().day = first;
    }
    for (const auto& step : data.steps) {
        if (step.day > first && step.day <= last) {
            steps.push_back(step);
        }
    }
    return steps;
}

ChartLayout lay_out_chart(const ChartData& data, const ChartSettings& settings) {
    ChartLayout layout;
    layout.unit = settings.unit;
    layout.edge = 24 * settings.unit;
    layout.first = settings.first;
    layout.last = settings.last;
    layout.most = most_area(data, settings);
    layout.plot.top = set_head(layout, data, settings);
    set_sides(layout, data, settings);
    set_foot(layout, data, settings);
    spread_labels(layout, data);
    return layout;
}

}  // namespace viewer
