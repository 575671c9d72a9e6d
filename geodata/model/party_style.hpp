#pragma once

#include "geodata/model/dataset.hpp"

#include <vector>

namespace geodata {

/// The parties of a dataset with a short name, a colour and a pattern each, also where the dataset gives none. What is made
/// up follows from the id and from what stands above it, so that a party keeps its look when others are added below: hues
/// that colour-blind readers tell apart first, then lighter and darker ones of them, each with one of four patterns.
std::vector<Party> styled_parties(const Dataset& dataset);

}  // namespace geodata
