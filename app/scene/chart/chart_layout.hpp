#pragma once

#include "app/scene/chart/chart.hpp"

#include <string>
#include <vector>

namespace viewer {

// Sizes of type, in units; the smallest stays readable on a page of 800 pixels.
constexpr double chart_title_size = 26;
constexpr double chart_text_size = 17;
constexpr double chart_small_size = 15;
constexpr double chart_line_step = 1.3;    // from baseline to baseline, per size
constexpr double chart_sample_width = 30;  // of the legend

/// What a line of the legend explains.
enum class ChartSample { low, part, band, midpoint, total, event };

struct ChartLegendEntry {
    ChartSample sample = ChartSample::low;
    std::string text;
    PagePoint at;          ///< left end of the sample, on the baseline
    std::size_t part = 0;  ///< position in `ChartData::parts`
};

/// A stated total with its label set beside the plot: `top` keeps clear of the labels around it.
struct ChartTotalLabel {
    int total = -1;  ///< position in `ChartData::totals`
    std::vector<std::string> lines;
    double top = 0;
};

/// Where everything of a chart goes, in page units.
struct ChartLayout {
    double unit = 1;
    double edge = 0;  ///< margin of the page
    std::vector<std::string> title;
    std::vector<std::string> subtitle;
    std::vector<std::string> sources;
    std::vector<ChartLegendEntry> legend;
    std::vector<ChartTotalLabel> labels;
    PageRect plot;
    double percent_axis = 0;  ///< x of the outer axis, left of the plot
    double label_left = 0;    ///< of the stated totals
    double events_top = 0;
    double row_height = 0;  ///< of one kind of events
    geodata::Day first;
    geodata::Day last;
    geodata::Area most;  ///< at the top of the plot

    double units(double value) const { return value * unit; }
    double line_height(double size) const { return size * chart_line_step * unit; }
    /// The beginning of a day; `last + 1` gives the right edge.
    double x_of(geodata::Day day) const;
    double y_of(geodata::Area area) const;
};

ChartLayout lay_out_chart(const ChartData& data, const ChartSettings& settings);

/// Round values (1, 2 or 5 times a power of ten) from 0 up to `most`, at most so many steps.
std::vector<double> round_ticks(double most, double steps);

/// The sums in force from `first` on, up to and with `last`; the first begins on `first`.
std::vector<geodata::TotalStep> steps_within(const ChartData& data, geodata::Day first, geodata::Day last);

}  // namespace viewer
