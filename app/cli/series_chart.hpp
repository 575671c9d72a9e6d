#pragma once

#include "app/cli/order_options.hpp"
#include "app/cli/report_options.hpp"
#include "app/scene/chart/chart.hpp"

#include <string>

namespace viewer {

/// What the user typed about the chart of a series; all empty for a table.
struct ChartOptions {
    TypedOrder typed;
    std::string counting;  ///< `once` or `as-listed`; empty: once
    std::string mark;      ///< a day to mark
};

void add_chart_options(CLI::App& app, ChartOptions& options);

/// The days that the chart shows, both included, and what its shares are of.
struct ChartSpan {
    geodata::Day first;
    geodata::Day last;
    geodata::ReferenceAreaIndex denominator{0};
};

/// True when `-o` names a picture.
bool wants_chart(const Options& options);

/// Throws UsageError for chart options without a picture to write.
void refuse_chart_options(const ChartOptions& chart);

/// Writes the chart into the picture named with `-o`. Throws UsageError for wrong options, geodata::Error.
void write_chart(const Options& options, const ChartOptions& chart, const Loaded& loaded,
                 const ChartSpan& span);

}  // namespace viewer
