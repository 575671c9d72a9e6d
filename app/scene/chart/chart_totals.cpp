#include "app/scene/chart/chart_pen.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Colour colour_of(const ChartPen& pen, const ChartTotal& total) {
    return total.primary ? pen.theme().text : pen.theme().secondary;
}

void draw_line(ChartPen& pen, const ChartTotal& total) {
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

void draw_label(ChartPen& pen, const ChartTotal& total, const ChartTotalLabel& label) {
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
        draw_line(pen, total);
        draw_label(pen, total, label);
    }
}

}  // namespace viewer
