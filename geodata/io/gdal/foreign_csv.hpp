#pragma once

#include "geodata/io/foreign_file.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geodata::gdal {

/// A table of CSV made so that GDAL reads it as it is meant.
struct PlainCsv {
    std::string text;          ///< empty where it can stay as it is
    bool below_title = false;  ///< lines above the names of the columns are left out
    std::vector<std::size_t>
        left_out{};  ///< rows, counted from 1, of which only blank cells are left in the text
    std::vector<std::string> notes{};  ///< sentences: what is wrong with which row, and how it is read
};

/// UTF-16 becomes UTF-8; titles and remarks above the names of the columns are left out; names on two lines become one line;
/// and years as names of columns become `year 1990`, without which the line is taken for data. Then every row gets as many
/// cells as the line of names. Throws Error where most rows cannot be read.
PlainCsv plain_csv(const std::string& text, const std::string& file);

/// What between the cells of a table GDAL takes for their separator, by its first line: a comma where that has several.
char reader_separator(const std::string& text);

/// The second half of the work. Surplus cells, which GDAL drops without a word, are put together where one reading alone is
/// possible; other rows with such are left out. What is missing at the end of a row is empty. All is told, each row with its
/// line, `lines_above` of which the text lacks. A line of names that lacks that of the first column, as R writes it, gets it.
void make_rows_even(PlainCsv& csv, const std::string& text, const std::string& file, std::size_t lines_above);

}  // namespace geodata::gdal
