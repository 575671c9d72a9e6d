#pragma once

#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/series.hpp"

namespace viewer {

/// `stats --by party`: what each party holds on a day, one row each, by the areas stated and as measured on the map; in the
/// readable form the largest first, in CSV and JSON all, in the order of the dataset.
Report party_stats_report(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day day);

/// `series --by party`: the same over time. The readable form has a column for each of the largest and one for the others;
/// CSV has a row for each day and party.
Report party_series_report(const geodata::Dataset& dataset, const geodata::Listing& listing,
                           const SeriesChoices& choices);

/// A column for each of the parties with the largest sums at any time, and one for the others: by stated areas where all
/// state some, else as measured.
TextTable party_columns(const geodata::Dataset& dataset, const std::vector<geodata::PartySeries>& series,
                        const std::vector<geodata::SeriesPoint>& points);

}  // namespace viewer
