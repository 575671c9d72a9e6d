#pragma once

#include "app/export/tables/report.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/control/series.hpp"
#include "geodata/analysis/findings/data_check.hpp"
#include "geodata/analysis/totals/explain.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/analysis/words/statements.hpp"

#include <string>

namespace viewer {

// Numbers for reading in the text form, plain in CSV and JSON. The keys of the JSON forms are documented in
// app/export/README.md and versioned by their `schema`.

/// The regions of a day and their sums.
Report stats_report(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day day,
                    geodata::ReferenceAreaIndex denominator = {0});

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

// What the documents say and who they are: the reports behind `statements`, `events` and `sources`.

/// Statements one by one, by document; each tells with which others it is at odds.
Report statements_report(const geodata::Dataset& dataset, const std::vector<int>& statements);

/// How the documents name a side or an act, each term with its documents.
Report vocabulary_report(const geodata::Dataset& dataset, const geodata::StatementFilter& filter);

/// Which events are asked for; what is empty takes all.
struct EventFilter {
    geodata::SourceIndex source;
    std::string subject;
    std::string kind;
    std::optional<geodata::EdtfDate> when;  ///< takes those that may share a day with it
};

/// Dated events with their places, in the order of their first days.
Report events_report(const geodata::Dataset& dataset, const EventFilter& filter);

/// The publications: whose view, when, in what role, and how many rows of each table are theirs.
Report source_list_report(const geodata::Dataset& dataset, std::optional<geodata::SourceRole> role);

// What `check` prints, as text and JSON.

/// What keeps a dataset from being read, and what would mend it, where there is no dataset to tell more of.
Report faults_report(const std::string& dataset, const std::vector<geodata::Finding>& faults);

/// Coverage of citations and every finding. Contradictions cite each side.
Report check_report(const geodata::Dataset& dataset, const std::vector<geodata::Finding>& findings);

/// Stated against measured area for each figure, with the reason for differences above 5 %.
Report areas_report(const geodata::Dataset& dataset);

}  // namespace viewer
