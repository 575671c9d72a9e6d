#pragma once

#include "geodata/import/import_table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geodata {

/// How many features of a layer have land, and how many anything that can be drawn.
struct LayerContent {
    std::size_t land = 0;
    std::size_t drawn = 0;
};
LayerContent content_of(const ForeignLayer& layer);

/// Which layers are taken: those asked for by name; else of one file with several those with the columns of the one that holds
/// most, of several files all. Throws Error for names that none has.
std::vector<bool> chosen_layers(const std::vector<ForeignLayer>& layers, const ImportRequest& request);

/// Labels all layers, and gives the rows of those that are taken columns of what the names of files, layers and folders tell:
/// the dates in them where all have one (`name_begin_column`, `name_end_column`), else what tells them from each other
/// (`layer_name_column`, `file_name_column`). `layers` are those of the table, in its order.
void add_name_columns(ImportTable& table, const std::vector<ForeignLayer>& layers);

/// What a table is called, by its files or the one folder that was given.
std::string title_of(const ImportTable& table, const ImportRequest& request);

}  // namespace geodata
