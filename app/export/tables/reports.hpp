#pragma once

#include "app/export/tables/report.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/control/day_statistics.hpp"
#include "geodata/analysis/control/series.hpp"
#include "geodata/analysis/totals/explain.hpp"
#include "geodata/analysis/totals/reconcile.hpp"

#include <string>

namespace viewer {

/// Everything `stats` prints of a day.
using StatsReport = geodata::DayStatistics;

StatsReport make_stats(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day day,
                       geodata::ReferenceAreaIndex denominator = {0});

/// Numbers for reading in the text form, plain in CSV and JSON. The keys of the JSON forms are documented in
/// app/export/README.md and versioned by their `schema`.
std::string stats_text(const geodata::Dataset& dataset, const geodata::Listing& listing,
                       const StatsReport& report);
/// The regions of a day, one row each, with plain numbers.
TextTable stats_table(const geodata::Dataset& dataset, const geodata::Listing& listing,
                      const StatsReport& report);
std::string stats_csv(const geodata::Dataset& dataset, const geodata::Listing& listing,
                      const StatsReport& report);
std::string stats_json(const geodata::Dataset& dataset, const geodata::Listing& listing,
                       const StatsReport& report);

std::string stats_markdown(const geodata::Dataset& dataset, const geodata::Listing& listing,
                           const StatsReport& report);

/// The totals of the dataset, or only those a reader adds; `solve` shows in the readable forms what would make each
/// total hold (CSV leaves it out, JSON always has it).
struct ReconcileChoices {
    std::vector<geodata::StatedTotal> added;
    bool only_added = false;
    bool solve = false;
};

struct ReconcileReport {
    Report report;
    int differing = 0;  ///< totals with the verdict `differs`
};

ReconcileReport reconcile_report(const geodata::Dataset& dataset, const geodata::Listing& listing,
                                 const ReconcileChoices& choices = {});

struct SeriesChoices {
    geodata::Step step = geodata::Step::change;
    geodata::Day first;
    geodata::Day last;
    geodata::ReferenceAreaIndex denominator{0};
};

Report series_report(const geodata::Dataset& dataset, const geodata::Listing& listing,
                     const SeriesChoices& choices);

/// The sums over time of one party.
struct PartySteps {
    geodata::PartyIndex party;
    std::vector<geodata::TotalStep> steps;
    bool states_areas = true;
};

/// The sums of all parties of a list over time, and when they reach what totals state.
struct SeriesSums {
    std::vector<PartySteps> parties;  ///< that of the listing among them
    std::vector<geodata::TotalStep>
        all;  ///< of all together, where the listing is about all; may be left to the rows
    std::vector<geodata::TotalReached> reached;
};

/// The same of sums that somebody else has added up; of `listing` only source, party and profile count.
Report series_report(const geodata::Dataset& dataset, const geodata::Listing& listing,
                     const SeriesChoices& choices, const SeriesSums& sums);

/// What one party holds on a day.
struct PartySum {
    geodata::PartyIndex party;
    int regions = 0;
    int without_area = 0;  ///< those of them of which no area is stated
    geodata::LowMidHigh once;
    geodata::LowMidHigh as_listed;
};

/// What each party holds on a day by a list, of which the rows stay where they are.
struct DaySums {
    geodata::Day day;
    std::vector<PartySum> parties;
};

Report sums_report(const geodata::Dataset& dataset, geodata::SourceIndex list, const DaySums& sums,
                   geodata::ReferenceAreaIndex denominator);

Report compare_report(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day a,
                      geodata::Day b, geodata::ReferenceAreaIndex denominator = {0});

/// What `--prefer` can choose for the list's dataset.
Report profiles_report(const geodata::Dataset& dataset, const geodata::Listing& listing);

/// The same fact from several sources side by side: dates, areas, events.
Report sources_report(const geodata::Dataset& dataset);

Report explain_report(const geodata::Dataset& dataset, const geodata::Explanation& explanation);
Report number_ids_report(const std::vector<geodata::NumberId>& ids);

}  // namespace viewer
