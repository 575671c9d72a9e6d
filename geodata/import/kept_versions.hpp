#pragma once

#include "geodata/import/enclosed_rows.hpp"
#include "geodata/import/version.hpp"

#include <set>
#include <string>
#include <vector>

namespace geodata {

/// Of pictures of the whole, one after the other, most things stand in each as they did before: that is no change. What follows
/// a version without a gap and says the same, outline too, becomes part of it (`Version::unchanged`).
void merge_unchanged(const ImportTable& table, const Mapping& mapping, Versions& versions);

/// A part of a state that has several outlines in turn is a part of each in its time: it becomes a version for each, so that
/// its land is counted once with every one of them. `enclosures` get the new positions, and of those parts the smallest whole.
void split_parts(const ImportTable& table, Versions& versions, std::vector<Enclosure>& enclosures);

/// Takes out what others fill; returns the names of it. The positions in `enclosures` no longer hold then.
std::set<std::string> take_out_wholes(const std::vector<Enclosure>& enclosures, Versions& versions);

}  // namespace geodata
