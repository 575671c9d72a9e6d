#pragma once

#include "geodata/geometry/shape.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What the cells of a column hold. Cells are text all the same: a number with a point, a day as `1992-05-08`.
enum class CellType { text, number, day };

/// `name` has at most ten ASCII letters, digits or underscores, so that every format can hold it.
struct FeatureColumn {
    std::string name;
    CellType type = CellType::text;
    friend bool operator==(const FeatureColumn&, const FeatureColumn&) = default;
};

struct FeatureRow {
    std::vector<std::string> cells;  ///< as many as columns; an empty one is not stated
    LonLatPolygons shape;            ///< empty: no geometry
    std::string colour{};  ///< `#RRGGBB`, for formats that say how a shape is drawn; empty: not said
    friend bool operator==(const FeatureRow&, const FeatureRow&) = default;
};

/// A table made for other programs: what leaves the program as data.
struct FeatureTable {
    std::string name;
    bool has_geometry = false;
    std::vector<FeatureColumn> columns;
    std::vector<FeatureRow> rows;
    friend bool operator==(const FeatureTable&, const FeatureTable&) = default;
};

}  // namespace geodata
