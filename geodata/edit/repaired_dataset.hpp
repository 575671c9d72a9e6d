#pragma once

#include "geodata/edit/repairs.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace geodata {

/// A dataset that cannot be read as it is, with its repairs made.
struct RepairedDataset {
    DatasetText text;
    Dataset dataset;
    std::vector<Repair> made;
};

/// Of a folder of tables whose repairs make it readable; nothing for all else, and for what needs none. Nothing is written.
std::optional<RepairedDataset> repaired_dataset(const std::filesystem::path& folder);

}  // namespace geodata
