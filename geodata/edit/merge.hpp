#pragma once

#include "geodata/edit/dataset_text.hpp"

#include <string>
#include <vector>

namespace geodata {

/// A place that both sides changed, and differently.
struct MergeConflict {
    std::string table;
    std::string row;     ///< as `row_keys` names it
    std::string column;  ///< empty: one side removed the row, the other changed it
    std::string base;
    std::string ours;
    std::string theirs;
    friend bool operator==(const MergeConflict&, const MergeConflict&) = default;
};

/// Which side counts where both changed one place.
enum class Prefer : unsigned char { neither, ours, theirs };

struct Merged {
    DatasetText text;  ///< ours with what they changed; where both did, as preferred, else ours
    std::vector<MergeConflict> conflicts;  ///< also those that a preference settled
    int changes = 0;                       ///< of theirs that were taken: cells, and rows added or removed
};

/// What changed from `base` to `ours` and from `base` to `theirs`, put together by the keys of rows. What nobody changed, and
/// how ours is written, stays byte for byte. Outlines are the same when their coordinates are, however written. Throws Error
/// for a file in which nothing can be changed in its place.
Merged merge(const DatasetText& base, const DatasetText& ours, const DatasetText& theirs,
             Prefer prefer = Prefer::neither);

}  // namespace geodata
