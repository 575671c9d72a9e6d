#pragma once

#include "geodata/analysis/findings/finding.hpp"
#include "geodata/model/dataset.hpp"

#include <set>
#include <string_view>
#include <vector>
namespace geodata {

// Rules for data that can be read and is most likely not what was meant. Each gives its findings in the order of the rows.

/// Outlines that lie away from the view or the background, and would not if longitude and latitude were exchanged or one
/// of them had the other sign; those that lie wholly outside the view as they are; and those across the 180th meridian.
std::vector<Finding> misplaced_outlines(const Dataset& dataset);

/// Ids of the background that stand twice, kinds of it that the map does not know, patterns of parties that it does not
/// have, and wholes (`part_of`) of the background that are nowhere.
std::vector<Finding> odd_words(const Dataset& dataset);

/// The ids of all regions and features of the context, which live as long as the dataset.
std::set<std::string_view> ids_of_land(const Dataset& dataset);

/// Ids with letters that orders and scopes take for their own, like `;`, `,`, `=` and blanks.
std::vector<Finding> odd_ids(const Dataset& dataset);

}  // namespace geodata
