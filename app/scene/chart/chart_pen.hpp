#pragma once

#include "app/scene/chart/chart_layout.hpp"
#include "app/scene/item_pen.hpp"

#include <vector>

namespace viewer {

/// A chart being drawn.
class ChartPen : public ItemPen {
public:
    ChartPen(const ChartLayout& layout, const Theme& theme) : ItemPen(theme, layout.unit), layout_(layout) {}
    const ChartLayout& layout() const { return layout_; }

private:
    const ChartLayout& layout_;
};

// The parts of a chart, each in the order in which they are drawn.
void draw_chart_axes(ChartPen& pen, const ChartData& data);
void draw_chart_steps(ChartPen& pen, const ChartData& data, const ChartSettings& settings);
void draw_chart_totals(ChartPen& pen, const ChartData& data);
void draw_chart_changes(ChartPen& pen, const ChartData& data, const ChartSettings& settings);
void draw_chart_events(ChartPen& pen, const ChartData& data);
void draw_chart_head(ChartPen& pen, const ChartData& data);
void draw_chart_mark(ChartPen& pen, const ChartData& data, const ChartSettings& settings);

/// The edge of one reading over the whole plot: horizontal and vertical pieces in turn.
PagePath chart_edge(const ChartLayout& layout, const std::vector<geodata::TotalStep>& steps,
                    geodata::Counting counting, geodata::Reading reading);

/// What a step chart is filled with: the certain area, that of a party among several, whose pattern tells it from its
/// neighbours, and the possible one with the pattern over it.
enum class ChartFill { low, part, band };
Colour chart_fill(const Theme& theme, const geodata::Party& party, ChartFill fill);
Colour chart_hatch(const Theme& theme, const geodata::Party& party);
void draw_part_lines(ChartPen& pen, const geodata::Party& party, const std::vector<PagePath>& rings,
                     const PageRect& box);

}  // namespace viewer
