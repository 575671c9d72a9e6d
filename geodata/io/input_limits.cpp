#include "geodata/io/input_limits.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/geometry/crossings.hpp"
#include "geodata/io/row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

namespace geodata {

namespace {

bool is_name(std::string_view column) {
    static constexpr std::array<std::string_view, 12> names{"id",      "name",     "kind",   "short",
                                                            "title",   "place",    "holder", "region",
                                                            "subject", "language", "source", "part_of"};
    return std::find(names.begin(), names.end(), column) != names.end();
}

}  // namespace

void require_length(const std::string& text, std::size_t most, const std::string& place) {
    if (text.size() > most) {
        throw Error(
            fmt::format("{}: this text has {} bytes; at most {} are taken.", place, text.size(), most));
    }
}

void require_within_limits(const TableFormat& format, const TableRow& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto& cell = row.cells[i];
        const auto& column = format.columns[i].name;
        try {
            if (cell.size() > longest_name) {
                require_length(cell, is_name(column) ? longest_name : longest_text,
                               fmt::format("{}, '{}'", row.place, column));
            }
            if (text_fault(cell)) {
                require_text(cell, fmt::format("{}, '{}'", row.place, column));
            }
        } catch (const Error& error) {
            throw CellError(error.what(), column);
        }
    }
    const auto* shape = row.shape ? std::get_if<LonLatPolygons>(&*row.shape) : nullptr;
    if (shape != nullptr && crosses_too_often(*shape)) {
        throw CellError(fmt::format("{}: the outline crosses itself more than {} times; draw it anew.",
                                    row.place, crossings_allowed(*shape)),
                        outline_column);
    }
}

}  // namespace geodata
