#pragma once

#include "app/export/text_table.hpp"
#include "geodata/analysis/reconcile.hpp"

#include <string>

namespace viewer {

/// The state of every listed region on a day, the listed total and the measured area: what `stats` prints.
struct StatsReport {
    geodata::Day day;
    geodata::ListedTotal once;
    geodata::ListedTotal as_listed;
    geodata::Bounds measured;
};

StatsReport make_stats(const geodata::Dataset& dataset, const geodata::Listing& listing, geodata::Day day);

/// Numbers for reading in the text form, plain in CSV and JSON. The keys of the JSON forms are documented in
/// app/export/README.md and versioned by their `schema`.
std::string stats_text(const geodata::Dataset& dataset, const geodata::Listing& listing,
                       const StatsReport& report);
std::string stats_csv(const geodata::Dataset& dataset, const geodata::Listing& listing,
                      const StatsReport& report);
std::string stats_json(const geodata::Dataset& dataset, const geodata::Listing& listing,
                       const StatsReport& report);

std::string reconcile_text(const geodata::Dataset& dataset, const geodata::Listing& listing);
std::string reconcile_csv(const geodata::Dataset& dataset, const geodata::Listing& listing);
std::string reconcile_json(const geodata::Dataset& dataset, const geodata::Listing& listing);

}  // namespace viewer
