#pragma once

#include "geodata/analysis/findings/data_check.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What keeps a dataset from being read, and what would mend it, where there is no dataset to tell more of.
std::string faults_text(const std::vector<geodata::Finding>& faults);
std::string faults_json(const std::string& dataset, const std::vector<geodata::Finding>& faults);

/// Coverage of citations and every finding, as `check` prints them. Contradictions cite each side.
std::string check_text(const geodata::Dataset& dataset, const std::vector<geodata::Finding>& findings);
std::string check_json(const geodata::Dataset& dataset, const std::vector<geodata::Finding>& findings);

/// Stated against measured area for each figure, with the reason for differences above 5 %.
std::string areas_text(const geodata::Dataset& dataset);
std::string areas_json(const geodata::Dataset& dataset);

}  // namespace viewer
