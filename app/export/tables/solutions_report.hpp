#pragma once

#include "app/export/tables/json_number.hpp"
#include "geodata/analysis/totals/solve.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What would make a total hold, one sentence for each way.
std::vector<std::string> solution_sentences(const geodata::Dataset& dataset, const geodata::Listing& listing,
                                            const geodata::StatedTotal& total,
                                            const geodata::Solutions& solutions);

/// Keys as documented in app/export/README.md under `solutions`.
Json solutions_json(const geodata::Dataset& dataset, const geodata::Listing& listing,
                    const geodata::Solutions& solutions);

}  // namespace viewer
