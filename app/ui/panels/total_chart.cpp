#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

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

double most_km2(const UiContext& ui, const std::vector<StatedLine>& stated) {
    double most = 1;
    for (const auto& total : ui.series) {
        most = std::max(most, in_square_km(total.sum.high));
    }
    for (const auto& line : stated) {
        most = std::max(most, line.km2);
    }
    return most * 1.06;
}

void draw_hatch(ImDrawList& draw, ImVec2 low, ImVec2 high, Colour colour, float step) {
    draw.PushClipRect(low, high, true);
    const float height = high.y - low.y;
    // Anchored to the page, so that the pattern runs on from one step to the next.
    const float first = std::floor((low.x + low.y - height) / step) * step - low.y;
    for (float x = first; x < high.x + height; x += step) {
        draw.AddLine({x, high.y}, {x + height, low.y}, draw_colour(colour), 1.4F);
    }
    draw.PopClipRect();
}

void draw_step(const UiContext& ui, ImDrawList& draw, const ValueScale& scale, const Bounds& sum, float left,
               float right) {
    const auto party = colour_from(listed_party(ui.map).colour);
    const float low = scale.y_of(in_square_km(sum.low));
    const float high = scale.y_of(in_square_km(sum.high));
    if (high < low) {
        draw.AddRectFilled({left, high}, {right, low},
                           draw_colour(mixed(party, ui_theme().tint, ui_theme().possible_tint)));
        draw_hatch(draw, {left, high}, {right, low}, mixed(party, ui_theme().shade, 0.05), ui.units(11));
    }
    draw.AddRectFilled({left, low}, {right, scale.bottom},
                       draw_colour(mixed(party, ui_theme().tint, ui_theme().held_tint)));
}

// The edge of the low sum as one line, so that its steps stand out.
void draw_edge(const UiContext& ui, ImDrawList& draw, const ChartBox& box, const ValueScale& scale) {
    for (std::size_t i = 0; i < ui.series.size(); ++i) {
        const float left = box.days.x_of(ui.series[i].day);
        const float right = i + 1 < ui.series.size() ? box.days.x_of(ui.series[i + 1].day) : box.days.right;
        const float y = scale.y_of(in_square_km(ui.series[i].sum.low));
        draw.PathLineTo({left, y});
        draw.PathLineTo({right, y});
    }
    draw.PathStroke(draw_colour(ui_theme().emphasis), 0, ui.units(2));
}

void dashed_line(ImDrawList& draw, float left, float right, float y, Colour colour, float unit) {
    for (float x = left; x < right; x += 11 * unit) {
        draw.AddLine({x, y}, {std::min(x + 6 * unit, right), y}, draw_colour(colour), 1.6F * unit);
    }
}

void right_label(const UiContext& ui, ImDrawList& draw, float x, float y, Colour colour,
                 const std::string& text) {
    auto* font = ui.fonts.small;
    draw.AddText(font, font->FontSize, {x + ui.units(10), y - font->FontSize / 2}, draw_colour(colour),
                 text.c_str());
}

}  // namespace

void draw_total_chart(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    const auto stated = stated_lines(ui);
    const ValueScale scale{most_km2(ui, stated), box.top, box.bottom};
    for (std::size_t i = 0; i < ui.series.size(); ++i) {
        const float left = box.days.x_of(ui.series[i].day);
        const float right = i + 1 < ui.series.size() ? box.days.x_of(ui.series[i + 1].day) : box.days.right;
        draw_step(ui, draw, scale, ui.series[i].sum, left, right);
    }
    draw_edge(ui, draw, box, scale);
    float lowest_label = -1e6F;
    for (const auto& line : stated) {
        const float y = scale.y_of(line.km2);
        dashed_line(draw, box.days.left, box.days.right, y, ui_theme().text, ui.units(1));
        right_label(ui, draw, box.days.right, y, ui_theme().text, line.label);
        lowest_label = std::max(lowest_label, y);
    }
    if (!ui.series.empty()) {
        const auto last = in_square_km(ui.series.back().sum.high);
        const float y = std::max(scale.y_of(last), lowest_label + ui.fonts.small->FontSize);
        right_label(ui, draw, box.days.right, y, ui_theme().emphasis, grouped(last) + " listed");
    }
    draw.AddLine({box.days.left, box.bottom}, {box.days.right, box.bottom},
                 draw_colour(ui_theme().region_rim), ui.units(1.2));
}

}  // namespace viewer
