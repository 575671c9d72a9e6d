#pragma once

#include "geodata/io/columns.hpp"
#include "geodata/model/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// One row as text, in the column order of its TableFormat; columns the file lacks are empty.
struct TableRow {
    std::string place;  ///< `control.csv:41` or `regions.geojson: feature 3`, for messages
    std::vector<std::string> cells;
    std::optional<ContextShape> shape;
};

/// A table read as text, before anything is understood.
struct Table {
    const TableFormat* format = nullptr;
    std::vector<TableRow> rows;
    std::vector<std::string> notes =
        {};  ///< what was read otherwise than the format has it, one sentence each
};

}  // namespace geodata
