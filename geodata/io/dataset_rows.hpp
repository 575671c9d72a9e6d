#pragma once

#include "geodata/io/table.hpp"
#include "geodata/model/dataset.hpp"

#include <string>

namespace geodata {

/// The rows of one table as text, in the columns of its format: the inverse of the reader.
Table rows_of(const Dataset& dataset, const TableFormat& format);

/// `dataset.json`
std::string description_of(const Dataset& dataset);

}  // namespace geodata
