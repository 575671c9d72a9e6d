#include "geodata/io/row_faults.hpp"

#include "geodata/io/input_limits.hpp"

#include <optional>

namespace geodata {

namespace {

// The column in which the fault of a row lies; none when the row is good as far as columns are not excused.
std::optional<std::string> faulty_column(const Row& row, std::size_t position, const Faults& faults,
                                         const Understand& understand) {
    std::optional<std::string> faulty;
    faults.attempt([&] {
        try {
            require_within_limits(row.format(), row.raw());
            understand(row, position);
        } catch (const CellError& error) {
            if (row.excused(error.column)) {
                return;
            }
            faulty = error.column;
            throw;
        }
    });
    return faulty;
}

void clear_cell(const TableFormat& format, const std::string& column, TableRow& row) {
    if (column == outline_column) {
        row.shape = LonLatPolygons();
        return;
    }
    row.cells[format.at(column)].clear();
}

}  // namespace

void for_each_row(const Table& table, const Faults& faults, const Understand& understand,
                  const Understand& again) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto faulty = faulty_column(Row(*table.format, table.rows[i]), i, faults, understand);
        if (!faulty) {
            continue;
        }
        auto row = table.rows[i];
        Row::Excused excused{"id"};  // it was taken at the first look
        while (faulty) {
            clear_cell(*table.format, *faulty, row);
            excused.insert(*faulty);
            faulty = faulty_column(Row(*table.format, row, &excused), i, faults, again);
        }
    }
}

}  // namespace geodata
