#pragma once

#include "geodata/io/foreign_file.hpp"

namespace geodata::gdal {

/// Where the places of a KML are described by tables of HTML with a name and a value in each line, as GIS programs write the
/// columns of their tables, these become columns; the descriptions are empty then, and that is told.
void unfold_descriptions(ForeignLayer& layer);

}  // namespace geodata::gdal
