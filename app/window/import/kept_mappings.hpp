#pragma once

#include "geodata/import/mapping.hpp"

#include <filesystem>
#include <optional>

namespace viewer {

// How tables of others are meant, as the user agreed in the window: kept for each set of columns, so that the next file of
// the same kind opens without a question. Without a folder of the user nothing is kept.

/// What was agreed for a table with these columns; nothing where nothing was, or where it cannot be read any more.
std::optional<geodata::Mapping> kept_mapping(const geodata::ImportTable& table);

/// Throws geodata::Error when the folder takes no file. `columns` as they were read before any other letters were chosen.
void keep_mapping(const std::vector<geodata::ForeignField>& columns, const geodata::Mapping& mapping);

/// The layers that were taken, as agreed, of a file which by itself is read with these columns, where it has them; else
/// none, which are those that the program chooses.
std::vector<std::string> kept_layers(const geodata::ImportTable& table);

/// Throws geodata::Error when the folder takes no file. `columns` of the layers that the program chooses; without names
/// these are to be taken again.
void keep_layers(const std::vector<geodata::ForeignField>& columns, const std::vector<std::string>& names);

/// `$XDG_CONFIG_HOME/terrachron/columns/NAME.json`; empty where there is no home.
std::filesystem::path kept_mapping_file(const std::vector<geodata::ForeignField>& columns);

}  // namespace viewer
