#pragma once

#include "geodata/io/faults.hpp"
#include "geodata/model/dataset.hpp"

#include <map>
#include <string>

namespace geodata {

/// Fills what `dataset.json` says: title, span, parties, denominators, view; what it leaves out stays as it is. Needs the
/// ids of the sources, which the denominators and the list refer to. Throws Error naming the field, or notes it in
/// `faults` and goes on; what is no JSON is always thrown.
void read_description(const std::string& json, const std::map<std::string, int>& source_ids, Dataset& dataset,
                      const Faults& faults = Faults());

/// The id that `party` names, the party that the headline is about; empty when it names none.
std::string headline_party_of(const std::string& json);

/// Fills `Dataset::profiles`; needs sources, regions and reference areas. Throws Error naming the field.
void read_profiles(const std::string& json, Dataset& dataset);

}  // namespace geodata
