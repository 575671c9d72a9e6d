#pragma once

#include "app/export/tables/reports.hpp"
#include "geodata/analysis/control/day_statistics.hpp"

#include <vector>

namespace viewer {

/// One listed region as it stands on a day, with the record that says so.
struct RegionLine {
    const geodata::Region& region;
    const geodata::ListRow& row;
    geodata::Holding holding;
    const geodata::ControlRecord& record;
};

std::vector<RegionLine> region_lines(const geodata::Dataset& dataset, const geodata::Listing& listing,
                                     geodata::Day day);

/// Who states the area of a row; null for no one.
const geodata::Citation* area_citation(const geodata::Dataset& dataset, const geodata::ListRow& row);

/// Counted once, less what lies in two outlines of the list.
geodata::LowMidHigh without_overlap(const geodata::DayStatistics& statistics);
/// Counted once, with the parts of stated size that the list speaks of added or taken off.
geodata::LowMidHigh with_parts(const geodata::DayStatistics& statistics);

/// All of it but for the profile.
Json stats_json(const geodata::Dataset& dataset, const geodata::Listing& listing,
                const geodata::DayStatistics& statistics);

}  // namespace viewer
