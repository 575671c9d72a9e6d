#pragma once

#include "geodata/edit/edit.hpp"
#include "geodata/edit/written_table.hpp"

// Internal to `edited`: the bytes of one file with one kind of change made. `table` says where everything stands in `bytes`.
namespace geodata {

/// CSV with these columns added behind the others, empty in every row; of an empty file a head with all columns of the format.
std::string with_columns(const std::string& bytes, const WrittenTable& table,
                         const std::vector<std::string>& columns);

/// The cells of `edits` set.
std::string with_cells(const std::string& bytes, const WrittenTable& table, const std::vector<Edit>& edits);

std::string without_row(const std::string& bytes, const WrittenTable& table, std::size_t row);

/// The rows of `edits` added at the end.
std::string with_rows(const std::string& bytes, const WrittenTable& table, const std::vector<Edit>& edits);

}  // namespace geodata
