#pragma once

#include "geodata/import/make_dataset.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// Somebody else's files as a dataset, with how they were understood.
struct ImportResult {
    ImportTable table;
    Mapping mapping;
    Imported made;
    ImportRequest request{};  ///< what was asked for
    std::vector<ForeignField>
        by_itself{};  ///< columns of the layers that would be taken unasked; empty: these were
};

/// What is known of a table already; nothing where it is to be guessed.
using KnownMapping = std::function<std::optional<Mapping>(const ImportTable&)>;

/// Reads, guesses how it is meant where `known` does not say, and makes the dataset. Throws Error.
ImportResult import_files(const ImportRequest& request, const KnownMapping& known = {});

/// The same for all tables.
KnownMapping always(std::optional<Mapping> mapping);

/// The year to show for files without dates: the one in which the first was written.
int year_written(const std::vector<std::filesystem::path>& files);

/// Whether a path is a dataset of our own, or what was meant as one: a folder with dataset.json, regions or control in it,
/// or a GeoPackage with our layers.
bool is_own_dataset(const std::filesystem::path& path);

/// A dataset whoever made it: ours is read as it is, anything else is imported. The one way in for all commands and the
/// window. Throws Error.
Dataset read_any_dataset(const ImportRequest& request, const KnownMapping& known = {});

/// Sentences for people: what is taken from where and why, then what was mended or left out.
std::vector<std::string> import_sentences(const ImportResult& result);

}  // namespace geodata
