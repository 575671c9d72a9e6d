#pragma once

#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/version.hpp"

#include <vector>

namespace geodata {

/// Makes of all versions those that are shown, and returns which of these lie in which.
///
/// Of pictures of the whole, one after the other, most things stand in each as they did before: that is no change, and they
/// become one version (`Version::unchanged`). What others fill is taken out where the mapping wants the parts alone, and then
/// nothing lies in anything; else a part of several outlines in turn becomes a version for each of these.
std::vector<Enclosure> keep_versions(const ImportTable& table, const Mapping& mapping, Versions& versions);

}  // namespace geodata
