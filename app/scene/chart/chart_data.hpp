#pragma once

#include "geodata/analysis/control/prepared_list.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A share or area that publications state, as a line across the chart.
struct ChartTotal {
    geodata::Area area;
    std::string value;                      ///< `20 %`, `11,797 km²`, `about 4,000 km²`
    std::string sources;                    ///< short names of those who state it
    bool primary = false;                   ///< a primary source is among them
    std::vector<geodata::EdtfDate> spoken;  ///< the times the statements speak of
};

/// What stands at a day of the chart: a change on it, or the first or the last day of an interval within which one lies.
enum class ChartMark { change, interval, interval_end };

/// The regions written beside a day.
struct ChartChange {
    geodata::Day day;
    std::string names;
    ChartMark mark = ChartMark::change;
};

struct ChartEvent {
    geodata::EdtfDate date;
    std::string title;
};

/// The dated events of one kind: a row of ticks below the chart.
struct ChartEventRow {
    std::string kind;
    std::vector<ChartEvent> events;
};

/// What one party adds to the sum of all.
struct ChartPart {
    geodata::Party party;
    std::vector<geodata::TotalStep> steps;
};

/// Everything that a chart of a list over time shows. Made once for a list; quick.
struct ChartData {
    std::string title;
    std::string list;     ///< what the list is called, with its profile
    std::string held;     ///< who holds by whose word, as in the key of a map
    std::string sources;  ///< whose dates and areas it holds
    geodata::Party party;
    geodata::Day first_day;
    geodata::Day last_day;  ///< included
    geodata::ReferenceArea whole;
    std::string whole_source;
    std::vector<geodata::TotalStep> steps;
    /// Of a list of all parties: the largest and the others together, which stand one upon another; else none.
    std::vector<ChartPart> parts;
    bool measured = false;  ///< no areas are stated: the steps are of the outlines, as measured on the map
    std::string beside;     ///< which regions the sum of all adds beside what is around them, or empty
    std::vector<ChartTotal>
        totals;  ///< primary ones first; only shares and areas of all that the list counts
    std::vector<ChartChange> changes;
    std::vector<ChartEventRow> event_rows;  ///< in the order of the dataset; without events outside the span
};

/// Totals whose scope is a mere part of the list are left out: a line for them would be held against the wrong sum.
/// Totals for regions that the list does not have (the same land described otherwise) stay.
ChartData make_chart_data(const geodata::Dataset& dataset, const geodata::Listing& listing,
                          geodata::ReferenceAreaIndex denominator = {0});

}  // namespace viewer
