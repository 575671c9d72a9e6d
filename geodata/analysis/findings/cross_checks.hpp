#pragma once

#include "geodata/analysis/totals/reconcile.hpp"

namespace geodata {

/// The lists that have rows for a total other than `chosen`: that of its own source first, then in the order of the
/// sources.
std::vector<Listing> other_lists(const Dataset& dataset, const Listing& chosen, const StatedTotal& total);

/// The tests of a stated area or share beside that with the list `used`; none for counts.
std::vector<CrossCheck> cross_checks(const Dataset& dataset, const Listing& used, const StatedTotal& total);

/// `By the list of the Gazette, its own source: 13,210 km², the same; agrees.`
std::string check_sentence(const CrossCheck& check);

/// One sentence on figures that other statements give for the same land, with the spread between the smallest and the
/// largest; empty when there is none.
std::string other_figures_sentence(const Dataset& dataset, const StatedTotal& total,
                                   const std::vector<CrossCheck>& checks);

}  // namespace geodata
