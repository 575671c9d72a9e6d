#pragma once

#include "geodata/io/foreign_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geodata::gdal {

/// What between the cells of a table GDAL takes for their separator, by its first line: a comma where that has several.
char reader_separator(const std::string& text);

/// A table of CSV in which every row has as many cells as the line of names.
struct EvenRows {
    std::string text;  ///< empty where it can stay as it is
    std::vector<std::size_t>
        left_out{};  ///< rows, counted from 1, of which only blank cells are left in the text
    std::vector<std::string> notes{};  ///< sentences: what is wrong with which row, and how it is read
};

/// Surplus cells, which GDAL drops without a word, are put together where one reading alone is possible; other rows with such
/// are left out. What is missing at the end of a row is empty. All is told, each row with its line, `lines_above` of which
/// the text lacks. A line of names that lacks that of the first column, as R writes it, gets it. Throws Error where most
/// rows cannot be read.
EvenRows even_rows(const std::string& text, const std::string& file, std::size_t lines_above);

/// Takes them out of a layer that was read from the text; the others keep their numbers.
void leave_out_rows(const std::vector<std::size_t>& rows, ForeignLayer& layer);

}  // namespace geodata::gdal
