#pragma once

#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/findings/finding.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// One way in which sources, or a source and its own list, can be at odds. Adding a rule is one row in the table.
struct ContradictionRule {
    std::string id;
    std::string title;  ///< what it looks for, one sentence without a full stop
    std::function<std::vector<Finding>(const Dataset&, const std::vector<RegionOverlap>&)> find;
    bool of_outlines = false;  ///< cannot be told without their overlaps
};

/// `total-before-list`, `total-unreached`, `part-of-whole`, `interval-against-record`, `opposite-meaning`,
/// `statement-dates`, `event-dates`, `list-dates`,
/// `areas`, `parts-and-whole`, `outlines-overlap`.
const std::vector<ContradictionRule>& contradiction_rules();

/// What all rules find, in the order of the table. A total or list is held against the list of its own source, and
/// where that has none against the dataset's list. Without overlaps, what the rules find that need none.
std::vector<Finding> find_contradictions(const Dataset& dataset,
                                         const std::optional<std::vector<RegionOverlap>>& overlaps);

/// The same with the overlaps found first. Outlines that are too many on one place to be compared are one finding, an
/// error, beside what the other rules find.
std::vector<Finding> find_contradictions(const Dataset& dataset);

}  // namespace geodata
