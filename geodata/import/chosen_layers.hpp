#pragma once

#include "geodata/import/import_table.hpp"

#include <cstddef>
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

}  // namespace geodata
