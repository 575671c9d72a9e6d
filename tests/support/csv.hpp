#pragma once

#include "tests/support/folder.hpp"

#include <map>
#include <string>
#include <vector>

// A small reader of CSV files, so that tests need not trust the program's own.
namespace test {

using CsvRow = std::map<std::string, std::string>;

inline std::vector<std::vector<std::string>> csv_cells(const std::string& text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            rows.back().back() += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            rows.back().emplace_back();
        else if (!quoted && c == '\n')
            rows.push_back({""});
        else
            rows.back().back() += c;
    }
    if (rows.back() == std::vector<std::string>{""}) rows.pop_back();
    return rows;
}

/// Rows by the names of the header line; a row with another number of cells is an error.
inline std::vector<CsvRow> csv_rows(const std::filesystem::path& file) {
    const auto cells = csv_cells(read_file(file));
    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].size() != cells[0].size())
            throw std::invalid_argument(file.string() + " row " + std::to_string(i + 1) + " has " +
                                        std::to_string(cells[i].size()) + " cells");
        CsvRow row;
        for (std::size_t k = 0; k < cells[0].size(); ++k) row[cells[0][k]] = cells[i][k];
        rows.push_back(row);
    }
    return rows;
}

}  // namespace test
