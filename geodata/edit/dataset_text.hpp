#pragma once

#include "geodata/model/dataset.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace geodata {

/// The files of a dataset folder as they are written, byte for byte, by their names: those of `dataset_tables()` and
/// dataset.json. One that is not there is not here either.
struct DatasetText {
    std::map<std::string, std::string> files;
    friend bool operator==(const DatasetText&, const DatasetText&) = default;

    /// Empty for one that is not there.
    const std::string& bytes(const std::string& file) const;
    /// An empty text takes the file away.
    void put(const std::string& file, std::string bytes);
};

/// The text of a dataset: of a folder its files; of anything else that `read_dataset` reads (a GeoPackage) what a folder
/// made of it holds. Throws Error.
DatasetText read_dataset_text(const std::filesystem::path& path);

/// The same of a dataset that has no files of our format yet.
DatasetText text_of(const Dataset& dataset);

/// The dataset that files with these bytes would give, checked as files are: throws the Error that `read_dataset` throws.
/// `like` is the folder that they stand for: what of it is no text, like outlines in a FlatGeobuf, is read from there.
Dataset read_dataset(const DatasetText& text, const std::filesystem::path& like);

/// All faults of it, as `dataset_faults` gives them.
std::vector<std::string> dataset_faults(const DatasetText& text, const std::filesystem::path& like);

/// The files whose bytes differ.
std::vector<std::string> changed_files(const DatasetText& before, const DatasetText& after);

}  // namespace geodata
