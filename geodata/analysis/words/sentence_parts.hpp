#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <string>
#include <vector>

// Internal to the files that make sentences.
namespace geodata {

/// `On 8 May 1992 the listed area, each region counted once, is …`, with its share and what two figures mean.
/// `beginning` is what stands before the comma.
std::string total_sentence(const Dataset& dataset, const Listing& listing, const std::string& beginning,
                           const Bounds& sum);

/// What every description of a map ends with: parts of districts, whose dates and areas count, what the outlines are.
void add_closing_sentences(const Dataset& dataset, const Listing& listing, Day day,
                           std::vector<std::string>& sentences);

}  // namespace geodata
