#pragma once

#include "geodata/import/version.hpp"
#include "geodata/model/dataset.hpp"

#include <map>
#include <string>
#include <vector>

namespace geodata {

/// A party for each holder, the one of the largest outline first, with the clearest colours. Returns them by what the versions
/// say of their holders.
std::map<std::string, PartyIndex> add_parties(const ImportTable& table, const Versions& versions,
                                              const Mapping& mapping, std::vector<Party>& parties);

}  // namespace geodata
