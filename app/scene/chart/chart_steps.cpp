#include "app/scene/chart/chart_pen.hpp"
#include "app/scene/hatch.hpp"
#include "app/scene/map/region_look.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

PagePath between(PagePath upper, const PagePath& lower) {
    upper.insert(upper.end(), lower.rbegin(), lower.rend());
    return upper;
}

bool is_open(const std::vector<TotalStep>& steps, Counting counting) {
    return std::ranges::any_of(
        steps, [&](const TotalStep& step) { return step.sum(counting).low != step.sum(counting).high; });
}

}  // namespace

PagePath chart_edge(const ChartLayout& layout, const std::vector<TotalStep>& steps, Counting counting,
                    Reading reading) {
    PagePath path;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto end = i + 1 < steps.size() ? steps[i + 1].day : layout.last + 1;
        const double y = layout.y_of(steps[i].sum(counting)[reading]);
        path.push_back({layout.x_of(steps[i].day), y});
        path.push_back({layout.x_of(end), y});
    }
    return path;
}

Colour chart_fill(const Theme& theme, const Party& party, ChartFill fill) {
    constexpr std::array of_card{0.3, 0.45, 0.82};
    return mixed(colour_from(party.colour), theme.card, of_card.at(static_cast<std::size_t>(fill)));
}

Colour chart_hatch(const Theme& theme, const Party& party) {
    return mixed(colour_from(party.colour), theme.text, 0.15);
}

void draw_part_lines(ChartPen& pen, const Party& party, const std::vector<PagePath>& rings,
                     const PageRect& box) {
    if (!party.pattern.empty()) {
        pen.lines(hatch_lines(rings, direction_of(party), pen.units(9), {box.left, box.bottom()}, box), 1.1,
                  chart_hatch(pen.theme(), party));
    }
}

// The parties one upon another, each by its low sum; together they reach the low sum of all.
static void draw_chart_parts(ChartPen& pen, const ChartData& data, const ChartSettings& settings,
                             const std::vector<TotalStep>& steps) {
    auto summed = steps;
    for (auto& step : summed) {
        step.once = step.as_listed = {};
    }
    const auto& plot = pen.layout().plot;
    PagePath below{{plot.left, plot.bottom()}, {plot.right(), plot.bottom()}};
    for (const auto& part : data.parts) {
        for (auto& step : summed) {
            const auto& own = step_on(part.steps, step.day);
            step.once += own.once;
            step.as_listed += own.as_listed;
        }
        auto above = chart_edge(pen.layout(), summed, settings.counting, Reading::low);
        const auto ring = between(above, below);
        pen.fill({ring}, chart_fill(pen.theme(), part.party, ChartFill::part));
        draw_part_lines(pen, part.party, {ring}, plot);
        below = std::move(above);
    }
}

void draw_chart_steps(ChartPen& pen, const ChartData& data, const ChartSettings& settings) {
    const auto& layout = pen.layout();
    const auto steps = steps_within(data, settings.first, settings.last);
    if (steps.empty()) {
        return;
    }
    const auto& plot = layout.plot;
    const auto low = chart_edge(layout, steps, settings.counting, Reading::low);
    const auto high = chart_edge(layout, steps, settings.counting, Reading::high);
    if (data.parts.empty()) {
        pen.fill({between(low, {{plot.left, plot.bottom()}, {plot.right(), plot.bottom()}})},
                 chart_fill(pen.theme(), data.party, ChartFill::low));
    } else {
        draw_chart_parts(pen, data, settings, steps);
    }
    if (is_open(steps, settings.counting)) {
        const auto band = between(high, low);
        pen.fill({band}, chart_fill(pen.theme(), data.party, ChartFill::band));
        pen.lines(hatch_lines({band}, HatchDirection::right, pen.units(10), {plot.left, plot.bottom()}, plot),
                  1.3, chart_hatch(pen.theme(), data.party));
        pen.line(high, 1.2, pen.theme().emphasis);
        pen.line(chart_edge(layout, steps, settings.counting, Reading::midpoint), 1.6, pen.theme().text,
                 {pen.units(2), pen.units(4)});
    }
    pen.line(low, 2.4, pen.theme().emphasis);
}

}  // namespace viewer
