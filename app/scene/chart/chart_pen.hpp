#pragma once

#include "app/scene/chart/chart_layout.hpp"
#include "app/scene/font_metrics.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A chart being drawn: adds items to its list, in the colours of a theme; sizes of type in units.
class ChartPen {
public:
    ChartPen(const ChartLayout& layout, const Theme& theme, DisplayList& list)
        : layout_(layout), theme_(theme), list_(list) {}

    const ChartLayout& layout() const { return layout_; }
    const Theme& theme() const { return theme_; }
    double units(double value) const { return layout_.units(value); }
    double width_of(const std::string& utf8, double size, Weight weight = Weight::regular) const {
        return text_width(utf8, units(size), weight);
    }

    void line(PagePath path, double width, Colour colour, std::vector<double> dash = {}) {
        add(Stroke{{std::move(path)}, false, units(width), colour, std::move(dash), false});
    }
    void lines(std::vector<PagePath> paths, double width, Colour colour) {
        add(Stroke{std::move(paths), false, units(width), colour, {}, false});
    }
    void fill(std::vector<PagePath> rings, Colour colour) { add(Fill{std::move(rings), colour}); }
    void text(PagePoint at, const std::string& utf8, double size, Colour colour,
              Weight weight = Weight::regular, bool halo = false) {
        add(Text{at, utf8, units(size), weight, colour, 0, theme_.halo, halo ? units(2.5) : 0});
    }

private:
    void add(Shape shape) { list_.items.push_back({Role::card, no_subject, std::move(shape)}); }

    const ChartLayout& layout_;
    const Theme& theme_;
    DisplayList& list_;
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

/// What a step chart is filled with: the certain area, and the pattern of the possible one.
Colour chart_low_fill(const Theme& theme, const geodata::Party& party);
/// Of a party among several, whose pattern tells it from its neighbours.
Colour chart_part_fill(const Theme& theme, const geodata::Party& party);
void draw_part_lines(ChartPen& pen, const geodata::Party& party, const std::vector<PagePath>& rings,
                     const PageRect& box);
Colour chart_band_fill(const Theme& theme, const geodata::Party& party);
Colour chart_band_lines(const Theme& theme, const geodata::Party& party);

}  // namespace viewer
