#pragma once

#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/findings/finding.hpp"

#include <string>
#include <vector>
// The rules behind `contradiction_rules()`, one function each.
namespace geodata {

/// A stated total is for a time before its own list dates regions of its scope.
std::vector<Finding> totals_before_list(const Dataset& dataset);

/// No reading of the list (once or as listed, low to high, without overlaps, any denominator) reaches a total.
std::vector<Finding> totals_unreached(const Dataset& dataset, const std::vector<RegionOverlap>& overlaps);

/// A source records a part held by another party while the list counts the region whole.
std::vector<Finding> parts_of_whole_regions(const Dataset& dataset);

/// A list gives an interval for a region; another source has another party in it, or in a part of it, meanwhile.
std::vector<Finding> intervals_against_records(const Dataset& dataset);

/// Sources date one event differently.
std::vector<Finding> event_date_differences(const Dataset& dataset);

/// Documents, or passages of one, say opposite things of one subject in one time.
std::vector<Finding> opposite_meanings(const Dataset& dataset);

/// A statement is dated otherwise than the event or the record of its own document that carries it.
std::vector<Finding> statements_against_own_rows(const Dataset& dataset);

/// Sources date the same change of control differently.
std::vector<Finding> list_date_differences(const Dataset& dataset);

/// Sources state different areas for one region, by more than rounding explains.
std::vector<Finding> area_differences(const Dataset& dataset);

/// What a source states for the parts that make up a region does not sum to a figure stated for the whole, by more than
/// rounding explains.
std::vector<Finding> parts_against_wholes(const Dataset& dataset);

/// Outlines of a list's regions cover common land that `part_of` does not explain.
std::vector<Finding> outline_overlaps(const Dataset& dataset, const std::vector<RegionOverlap>& overlaps);

// Small words that the rules share.

/// The list of the source, or of the first of several sources that has one; else the dataset's own.
Listing list_behind(const Dataset& dataset, const Citations& citations);

/// A difference among primary sources is a contradiction of the dataset; one with a comparison source is expected.
Severity severity_of(const Dataset& dataset, const std::vector<Side>& sides);
/// `Lombardy, Venetia and Latium`
std::string names_of(const Dataset& dataset, const std::vector<RegionIndex>& regions);
Side control_side(const Dataset& dataset, int record);
Side area_side(const Dataset& dataset, int claim);
Side total_side(const Dataset& dataset, int total);
Side event_side(const Dataset& dataset, int event);

}  // namespace geodata
