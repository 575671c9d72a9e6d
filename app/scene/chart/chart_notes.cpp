#include "app/scene/chart/chart_pen.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

std::string mark_text(ChartMark mark) {
    switch (mark) {
        case ChartMark::interval: return ": no day given";
        case ChartMark::interval_end: return ": end of the stated interval";
        default: return "";
    }
}

/// Names beside the steps: each takes its room, and what finds none is left out.
class ChangeNames {
public:
    ChangeNames(ChartPen& pen, const ChartData& data, const ChartSettings& settings)
        : pen_(pen), data_(data), settings_(settings) {
        const auto& layout = pen.layout();
        for (const auto& total : data.totals) {
            keep_clear({{layout.plot.left, layout.y_of(total.area)},
                        {layout.plot.right(), layout.y_of(total.area)}});
        }
        const auto steps = steps_within(data, settings.first, settings.last);
        keep_clear(chart_edge(layout, steps, settings.counting, Reading::low));
        keep_clear(chart_edge(layout, steps, settings.counting, Reading::high));
    }

    void set(const ChartChange& change) {
        const auto text = change.names + mark_text(change.mark);
        const double width = pen_.width_of(text, chart_small_size);
        const bool in_band = change.mark == ChartMark::interval;
        for (const auto& box : in_band ? inside(change, width) : left_of(change, width)) {
            if (is_free(box)) {
                pen_.text({box.left, box.top + box.height * 0.74}, text, chart_small_size, pen_.theme().text,
                          Weight::regular, true);
                taken_.push_back(box);
                return;
            }
        }
    }

private:
    // The pieces of a path with a little around them.
    void keep_clear(const PagePath& path) {
        const double around = pen_.units(1.5);
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            const double left = std::min(path[i].x, path[i + 1].x) - around;
            const double top = std::min(path[i].y, path[i + 1].y) - around;
            taken_.push_back({left, top, std::abs(path[i + 1].x - path[i].x) + 2 * around,
                              std::abs(path[i + 1].y - path[i].y) + 2 * around});
        }
    }
    LowMidHigh sum_on(Day day) const {
        return step_on(data_.steps, std::max(day, data_.first_day)).sum(settings_.counting);
    }
    // The edge that moves: of the low sum where high stays as it is.
    double top_of(Day day) const {
        const auto sum = sum_on(day);
        const bool high_moves = day == data_.first_day || sum_on(day - 1).high != sum.high;
        return pen_.layout().y_of(high_moves ? sum.high : sum.low);
    }
    double height() const { return pen_.layout().line_height(chart_small_size); }

    // Left of the step, below its upper edge or above it.
    std::vector<PageRect> left_of(const ChartChange& change, double width) const {
        const double left = pen_.layout().x_of(change.day) - pen_.units(7) - width;
        const double top = top_of(change.day);
        return {{left, top, width, height()}, {left, top - height() - pen_.units(2), width, height()}};
    }
    // In the band, below its upper edge, where the band is high enough.
    std::vector<PageRect> inside(const ChartChange& change, double width) const {
        const auto sum = sum_on(change.day);
        const auto& layout = pen_.layout();
        if (layout.y_of(sum.low) - layout.y_of(sum.high) < height() + pen_.units(6)) {
            return {};
        }
        return {{layout.x_of(std::max(change.day, layout.first)) + pen_.units(8),
                 top_of(change.day) + pen_.units(4), width, height()}};
    }
    bool is_free(const PageRect& box) const {
        const auto& plot = pen_.layout().plot;
        return box.left >= plot.left && box.right() <= plot.right() && box.top >= plot.top &&
               box.bottom() <= plot.bottom() && !box.overlaps_any(taken_);
    }

    ChartPen& pen_;
    const ChartData& data_;
    const ChartSettings& settings_;
    std::vector<PageRect> taken_;
};

void draw_event(ChartPen& pen, const EdtfDate& date, double middle) {
    const auto& layout = pen.layout();
    const double left = layout.x_of(std::max(date.earliest, layout.first));
    const double right = layout.x_of(std::min(date.latest, layout.last) + 1);
    const double half = layout.row_height * 0.28;
    if (right < layout.plot.left || left > layout.plot.right()) {
        return;
    }
    if (!date.is_day()) {
        pen.fill({PageRect{left, middle - half / 2, right - left, half}.ring()},
                 with_alpha(pen.theme().link, 90));
    } else {
        pen.line({{left, middle - half * 1.3}, {left, middle + half * 1.3}}, 2, pen.theme().link);
    }
}

std::string value_text(const ChartData& data, const LowMidHigh& sum) {
    const auto range = [](double low, double high, int decimals) {
        const auto from = grouped(low, decimals);
        const auto to = grouped(high, decimals);
        return from == to ? from : from + " – " + to;
    };
    if (data.whole.area == Area{}) {
        return range(in_square_km(sum.low), in_square_km(sum.high), 0) + " km²";
    }
    return fmt::format("{} km², {} %", range(in_square_km(sum.low), in_square_km(sum.high), 0),
                       range(percent_of(sum.low, data.whole.area), percent_of(sum.high, data.whole.area), 2));
}

Colour colour_of(const ChartPen& pen, const ChartTotal& total) {
    return total.primary ? pen.theme().text : pen.theme().secondary;
}

void draw_total_line(ChartPen& pen, const ChartTotal& total) {
    const auto& layout = pen.layout();
    const double y = layout.y_of(total.area);
    pen.line({{layout.plot.left, y}, {layout.plot.right(), y}}, total.primary ? 1.6 : 1.2,
             colour_of(pen, total), {pen.units(7), pen.units(5)});
    for (const auto& spoken : total.spoken) {
        const auto from = std::max(spoken.earliest, layout.first);
        const auto until = std::min(spoken.latest, layout.last);
        if (from <= until) {
            pen.line({{layout.x_of(from), y}, {layout.x_of(until + 1), y}}, total.primary ? 4.5 : 3,
                     colour_of(pen, total));
        }
    }
}

void draw_total_label(ChartPen& pen, const ChartTotal& total, const ChartTotalLabel& label) {
    const auto& layout = pen.layout();
    const double height = layout.line_height(chart_small_size);
    const double middle = label.top + height * static_cast<double>(label.lines.size()) / 2;
    pen.line({{layout.plot.right(), layout.y_of(total.area)},
              {layout.plot.right() + pen.units(6), layout.y_of(total.area)},
              {layout.label_left - pen.units(10), middle},
              {layout.label_left - pen.units(5), middle}},
             1.1, colour_of(pen, total));
    double baseline = label.top + height * 0.74;
    for (const auto& line : label.lines) {
        pen.text({layout.label_left, baseline}, line, chart_small_size, colour_of(pen, total));
        baseline += height;
    }
}

}  // namespace

void draw_chart_totals(ChartPen& pen, const ChartData& data) {
    for (const auto& label : pen.layout().labels) {
        const auto& total = data.totals[static_cast<std::size_t>(label.total)];
        draw_total_line(pen, total);
        draw_total_label(pen, total, label);
    }
}

void draw_chart_changes(ChartPen& pen, const ChartData& data, const ChartSettings& settings) {
    ChangeNames names(pen, data, settings);
    for (const auto& change : data.changes) {
        if (change.day >= settings.first && change.day <= settings.last) {
            names.set(change);
        }
    }
}

void draw_chart_events(ChartPen& pen, const ChartData& data) {
    const auto& layout = pen.layout();
    double top = layout.events_top;
    for (const auto& row : data.event_rows) {
        const double middle = top + layout.row_height / 2;
        pen.text({layout.plot.left - pen.units(10) - pen.width_of(row.kind, chart_small_size),
                  middle + cap_height(pen.units(chart_small_size)) / 2},
                 row.kind, chart_small_size, pen.theme().secondary);
        pen.line({{layout.plot.left, middle}, {layout.plot.right(), middle}}, 1, pen.theme().graticule);
        for (const auto& event : row.events) {
            draw_event(pen, event.date, middle);
        }
        top += layout.row_height;
    }
}

void draw_chart_mark(ChartPen& pen, const ChartData& data, const ChartSettings& settings) {
    const auto& layout = pen.layout();
    if (!settings.mark || *settings.mark < layout.first || *settings.mark > layout.last ||
        data.steps.empty()) {
        return;
    }
    const double x = layout.x_of(*settings.mark);
    const double bottom = layout.events_top + layout.row_height * static_cast<double>(data.event_rows.size());
    // Not through the years between plot and events.
    pen.line({{x, layout.plot.top - pen.units(6)}, {x, layout.plot.bottom()}}, 2, pen.theme().link);
    pen.line({{x, layout.events_top}, {x, bottom}}, 2, pen.theme().link);
    const auto text = long_text(*settings.mark) + ": " +
                      value_text(data, step_on(data.steps, *settings.mark).sum(settings.counting));
    const double width = pen.width_of(text, chart_small_size, Weight::bold);
    const double left =
        std::clamp(x - width / 2, layout.plot.left, std::max(layout.plot.left, layout.plot.right() - width));
    pen.text({left, layout.plot.top - pen.units(12)}, text, chart_small_size, pen.theme().link, Weight::bold);
}

}  // namespace viewer
