#include "geodata/base/number_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/import/date_parts.hpp"
#include "geodata/import/unfold_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

// A comma that cannot part thousands says what the others are.
bool has_decimal_comma(const std::vector<std::string>& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find(',') != std::string::npos && plain_number(cell, false) != cell;
    });
}

// Numbers all of them, but some in a way of their own.
bool all_can_be_plain(const std::vector<std::string>& cells, bool commas_are_decimal) {
    bool plain = true;
    for (const auto& cell : cells) {
        if (!cell.empty() && !parse_number(plain_number(cell, commas_are_decimal)).found) {
            return false;
        }
        plain = plain && (cell.empty() || parse_number(cell).found);
    }
    return !plain;
}

bool is_in_unit(const std::string& cell, std::string_view unit) {
    return cell.ends_with(unit) && is_digit(cell.front()) &&
           is_digit(trimmed(std::string_view(cell).substr(0, cell.size() - unit.size())).back());
}

bool all_in_unit(const std::vector<std::string>& cells, std::string_view unit) {
    bool any = false;
    for (const auto& cell : cells) {
        if (!cell.empty() && !is_in_unit(cell, unit)) {
            return false;
        }
        any = any || !cell.empty();
    }
    return any;
}

// `8,700 sq km`: the unit is told by comparing with the land.
void strip_area_units(ImportTable& table) {
    static constexpr std::array<std::string_view, 12> units{
        "km²", "km2", "km^2", "sq km", "sq. km", "qkm", "sq mi", "sq. mi", "mi²", "ha", "acres", "m²"};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto cells = table.cells(i);
        const auto* unit = first_of(units, [&](std::string_view one) { return all_in_unit(cells, one); });
        for (auto& row : table.rows) {
            auto& cell = row.cells[i];
            if (unit != nullptr && !cell.empty()) {
                cell = std::string(trimmed(std::string_view(cell).substr(0, cell.size() - unit->size())));
                if (unit->starts_with("sq") || *unit == "acres") {
                    std::erase(cell, ',');  // in English they part thousands
                }
            }
        }
    }
}

}  // namespace

void empty_missing(ImportTable& table) {
    static constexpr std::array<std::string_view, 9> words{"NaN",  "nan",  "NaT", "NULL", "null",
                                                           "None", "<NA>", "\\N", "#N/A"};
    std::size_t emptied = 0;
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            if (std::find(words.begin(), words.end(), cell) != words.end()) {
                cell.clear();
                ++emptied;
            }
        }
    }
    if (emptied > 0) {
        table.notes.push_back(fmt::format(
            "Cells like NaN, NULL and None say that nothing is known, and are read as empty ({}).", emptied));
    }
}

void plain_numbers(ImportTable& table) {
    strip_area_units(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto cells = table.cells(i);
        const bool commas = has_decimal_comma(cells);
        if (table.columns[i].type != CellType::text || !all_can_be_plain(cells, commas)) {
            continue;
        }
        for (auto& row : table.rows) {
            row.cells[i] = plain_number(row.cells[i], commas);
        }
        table.notes.push_back(
            fmt::format("“{}” has numbers with decimal commas or parted thousands, read as such.",
                        table.columns[i].name));
    }
}

}  // namespace geodata
