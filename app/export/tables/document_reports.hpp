#pragma once

#include "app/export/tables/report.hpp"
#include "geodata/analysis/words/statements.hpp"

namespace viewer {

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

}  // namespace viewer
