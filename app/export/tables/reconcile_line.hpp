#pragma once

#include "app/export/tables/report.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/analysis/totals/solve.hpp"

#include <optional>
#include <string>

namespace viewer {

/// One total held against the list, and what its table cells and JSON say. Totals a reader adds cite nobody.
struct ReconcileLine {
    const geodata::StatedTotal& total;
    geodata::Reconciliation result;
    std::optional<geodata::Solutions> solutions;
};

/// ` %`, ` km²` or nothing.
std::string unit_of(const geodata::StatedTotal& total);
/// `about 20 %`
std::string stated_text(const geodata::StatedTotal& total);
/// `Azernews 2019, paragraph 7`; several joined by `; `
std::string source_names(const geodata::Dataset& dataset, const geodata::StatedTotal& total);
/// `primary`, `comparison`, or `reader` for totals a reader adds.
std::string role_of(const geodata::Dataset& dataset, const geodata::StatedTotal& total);

/// What rounding could account for, in km²: by the total, the areas added, the denominator, and together.
Json rounding_json(const geodata::Rounding& rounding);

/// What would make a total hold, one sentence for each way.
std::vector<std::string> solution_sentences(const geodata::Dataset& dataset, const geodata::Listing& listing,
                                            const geodata::StatedTotal& total,
                                            const geodata::Solutions& solutions);

/// Keys as documented in app/export/README.md under `solutions`.
Json solutions_json(const geodata::Dataset& dataset, const geodata::Listing& listing,
                    const geodata::Solutions& solutions);

Json line_json(const geodata::Dataset& dataset, const geodata::Listing& listing, const ReconcileLine& line);

}  // namespace viewer
