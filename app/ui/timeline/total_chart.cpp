#include "app/scene/chart/chart_layout.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

struct ValueScale {
    double most = 1;
    float top = 0;
    float bottom = 0;

    float y_of(double km2) const { return bottom - (bottom - top) * static_cast<float>(km2 / most); }
};

// A share or area that a primary source states, as km².
struct StatedLine {
    double km2 = 0;
    std::string label;
};

std::vector<StatedLine> stated_lines(const UiContext& ui) {
    std::vector<StatedLine> lines;
    std::set<double> seen;
    for (const auto& result : ui.reconciliations) {
        const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
        const bool primary = ui.dataset()[total.citations.front().source].role == SourceRole::primary;
        if (primary && result.stated_km2 > 0 && seen.insert(result.stated_km2).second) {
            const bool share = total.quantity == Quantity::share;
            lines.push_back({result.stated_km2, share ? grouped(total.value, total.decimals) + " % stated"
                                                      : grouped(total.value) + " km² stated"});
        }
    }
    return lines;
}

void draw_step(const TimelineFrame& frame, const ValueScale& scale, const Bounds& sum, RowExtent days) {
    const auto party = colour_from(listed_party(frame.ui.map).colour);
    const float low = scale.y_of(in_square_km(sum.low));
    const float high = scale.y_of(in_square_km(sum.high));
    if (high < low) {
        frame.draw.AddRectFilled({days.left, high}, {days.right, low},
                                 draw_colour(mixed(party, ui_theme().tint, ui_theme().possible_tint)));
        // Hangs on the page, so that the pattern runs on from one step to the next.
        draw_hatch(frame.draw, {days.left, high}, {days.right, low}, mixed(party, ui_theme().shade, 0.05),
                   frame.units(11), high);
    }
    frame.draw.AddRectFilled({days.left, low}, {days.right, scale.bottom},
                             draw_colour(mixed(party, ui_theme().tint, ui_theme().held_tint)));
}

// From the step's day to the next, as far as it is on the chart.
RowExtent extent_of(const TimelineFrame& frame, std::size_t step) {
    const auto& series = frame.ui.series;
    const float until = step + 1 < series.size() ? frame.days.x_of(series[step + 1].day) : frame.days.right;
    return {std::clamp(frame.days.x_of(series[step].day), frame.days.left, frame.days.right),
            std::clamp(until, frame.days.left, frame.days.right)};
}

// The edge of the low sum as one line, so that its steps stand out.
void draw_steps(const TimelineFrame& frame, const ValueScale& scale) {
    const auto& series = frame.ui.series;
    std::vector<ImVec2> edge;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto days = extent_of(frame, i);
        if (days.right > days.left) {
            draw_step(frame, scale, series[i].sum, days);
            const float y = scale.y_of(in_square_km(series[i].sum.low));
            edge.push_back({days.left, y});
            edge.push_back({days.right, y});
        }
    }
    frame.draw.AddPolyline(edge.data(), static_cast<int>(edge.size()), draw_colour(ui_theme().emphasis), 0,
                           frame.units(2));
}

void dashed_line(ImDrawList& draw, float left, float right, float y, Colour colour, float unit) {
    for (float x = left; x < right; x += 11 * unit) {
        draw.AddLine({x, y}, {std::min(x + 6 * unit, right), y}, draw_colour(colour), 1.6F * unit);
    }
}

double axis_steps(const TimelineFrame& frame) {
    constexpr double least = 2.3;  // so that one name stands within even a low chart
    return std::clamp(frame.boxes.chart.height / (1.7 * static_cast<double>(frame.ui.fonts.small->FontSize)),
                      least, 5.0);
}

// The unit stands at the uppermost tick, whose name it would push aside above it.
void draw_area_axis(const TimelineFrame& frame, const ValueScale& scale) {
    if (!states_areas(frame.ui.map.listing)) {
        return;
    }
    auto* font = frame.ui.fonts.small;
    const auto& box = frame.boxes.areas;
    const auto ticks = round_ticks(scale.most, axis_steps(frame));
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const float y = scale.y_of(ticks[i]);
        frame.draw.AddLine({frame.days.left, y}, {frame.days.right, y},
                           draw_colour(with_alpha(ui_theme().card_rim, 150)), frame.units(1));
        if (box.empty() || y - font->FontSize / 2 < scale.top - frame.units(4)) {
            continue;
        }
        const auto name = grouped(ticks[i]) + (i + 1 == ticks.size() ? " km²" : "");
        draw_text(frame.draw, font,
                  {as_float(box.right()) - frame.units(6) - width_in(font, name), y - font->FontSize / 2},
                  ui_theme().secondary, name);
    }
}

void draw_percent_axis(const TimelineFrame& frame, const ValueScale& scale) {
    auto* font = frame.ui.fonts.small;
    const auto& box = frame.boxes.percents;
    const auto* of = denominator_of(frame.ui.dataset(), frame.ui.map.listing.profile);
    const auto whole = of == nullptr ? 0 : in_square_km(of->area);
    if (box.empty() || whole <= 0) {
        return;
    }
    const auto ticks = round_ticks(scale.most / whole * 100, axis_steps(frame));
    const int decimals = ticks.size() > 1 && ticks[1] < 1 ? 1 : 0;
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const float y = scale.y_of(ticks[i] * whole / 100);
        frame.draw.AddLine({frame.days.right, y}, {frame.days.right + frame.units(4), y},
                           draw_colour(ui_theme().secondary), frame.units(1));
        if (y - font->FontSize / 2 >= scale.top - frame.units(4)) {
            draw_text(frame.draw, font, {as_float(box.left) + frame.units(7), y - font->FontSize / 2},
                      ui_theme().secondary, grouped(ticks[i], decimals) + " %");
        }
    }
}

struct SideLabel {
    float y = 0;
    std::string text;
    Colour colour;
};

// What has no room is left out, from the lowest on: the panel of totals has them all.
void draw_side_labels(const TimelineFrame& frame, std::vector<SideLabel> labels) {
    const auto& box = frame.boxes.stated;
    auto* font = frame.ui.fonts.small;
    if (box.empty()) {
        return;
    }
    const float above = as_float(frame.boxes.flags.bottom());
    const float below = as_float(frame.boxes.years.bottom());
    labels.resize(std::min(labels.size(), static_cast<std::size_t>((below - above) / font->FontSize)));
    std::ranges::stable_sort(labels, [](const SideLabel& a, const SideLabel& b) { return a.y < b.y; });
    std::vector<float> middles;
    for (const auto& label : labels) {
        middles.push_back(label.y);
    }
    middles = labels_apart(middles, font->FontSize, above, below);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        draw_text(frame.draw, font, {as_float(box.left) + frame.units(4), middles[i] - font->FontSize / 2},
                  labels[i].colour, labels[i].text);
    }
}

std::string listed_text(const Bounds& sum, bool stated) {
    const auto low = grouped(in_square_km(sum.low));
    const auto high = grouped(in_square_km(sum.high));
    return (low == high ? high : "up to " + high) + (stated ? " km² listed" : " km²");
}

}  // namespace

double top_of_chart(const UiContext& ui) {
    double most = 1;
    for (const auto& total : ui.series) {
        most = std::max(most, in_square_km(total.sum.high));
    }
    for (const auto& line : stated_lines(ui)) {
        most = std::max(most, line.km2);
    }
    return most * 1.06;
}

void draw_total_chart(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto& box = frame.boxes.chart;
    const ValueScale scale{top_of_chart(ui), as_float(box.top), as_float(box.bottom())};
    draw_area_axis(frame, scale);
    draw_percent_axis(frame, scale);
    draw_steps(frame, scale);
    std::vector<SideLabel> labels;
    for (const auto& line : stated_lines(ui)) {
        const float y = scale.y_of(line.km2);
        dashed_line(frame.draw, frame.days.left, frame.days.right, y, ui_theme().text, frame.units(1));
        labels.push_back({y, line.label, ui_theme().text});
    }
    if (!ui.series.empty()) {
        const auto& last = ui.series.back().sum;
        labels.insert(labels.begin(), {scale.y_of(in_square_km(last.high)),
                                       listed_text(last, states_areas(ui.map.listing)), ui_theme().emphasis});
    }
    draw_side_labels(frame, std::move(labels));
    frame.draw.AddLine({frame.days.left, scale.bottom}, {frame.days.right, scale.bottom},
                       draw_colour(ui_theme().region_rim), frame.units(1.2));
}

}  // namespace viewer
