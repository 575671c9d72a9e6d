#pragma once

#include "app/cli/command.hpp"
#include "geodata/analysis/findings/finding.hpp"

#include <vector>

namespace viewer {

/// What `check` finds beyond the tables: letters that no installed font has, which are drawn as boxes, and a presentation beside the dataset that cannot be read.
std::vector<geodata::Finding> shown_findings(const Loaded& loaded);

}  // namespace viewer
