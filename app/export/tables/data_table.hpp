#pragma once

#include "app/export/tables/json_values.hpp"
#include "app/export/tables/text_table.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A report in JSON as a table for spreadsheets. `lists` are the keys of lists that lie in each other, the innermost of
/// which has a row for each of its parts: `points`, `parties`. A column is named after the key whose value it has, or
/// stands before it: `date`, `area_source=area/source`. What a row does not have is taken from what it lies in. Null is an
/// empty cell, lists have `;` between their parts, of which those with an `id` are told by it.
TextTable data_table(const Json& report, const std::vector<std::string>& lists,
                     const std::vector<std::string>& columns);

/// Those columns, and three for each of the sums that rows have in the form of `km2_json`: `count_once_low_km2`.
std::vector<std::string> with_sums(std::vector<std::string> columns, const std::vector<std::string>& sums);

}  // namespace viewer
