#pragma once

#include "geodata/analysis/control/prepared_list.hpp"
#include "geodata/analysis/totals/explain.hpp"

// How each kind of number is explained; `explain` chooses by the first word of the id.
namespace geodata {

Explanation explain_listed(const ExplainContext& context, Counting counting, Reading reading);
Explanation explain_share(const ExplainContext& context, Counting counting, Reading reading,
                          ReferenceAreaIndex denominator);
Explanation explain_measured_total(const ExplainContext& context, Reading reading);
Explanation explain_overlap(const ExplainContext& context, Reading reading);
Explanation explain_area(const ExplainContext& context, RegionIndex region);
Explanation explain_measured_region(const ExplainContext& context, RegionIndex region);
Explanation explain_total(const ExplainContext& context, int total);

/// `count_once`, `as_listed`
std::string counting_id(Counting counting);

/// What one row of the list adds to a day's sum, in km², or why it adds nothing.
EvidenceLine evidence_of(const ExplainContext& context, const HeldRow& row, Counting counting,
                         Reading reading);

}  // namespace geodata
