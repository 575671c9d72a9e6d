#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/csv_widths.hpp"
#include "geodata/io/gdal/foreign_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace geodata::gdal {

namespace {

/// A record with its number among the rows, counted from 1 without blank lines.
struct NumberedRecord {
    std::size_t row = 0;
    CsvRecord record;
};

/// The rows of a table that have more or fewer cells than its line of names.
struct OddRows {
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::string first_name;  ///< of a column
    std::vector<NumberedRecord> wide;
    std::vector<NumberedRecord> narrow;
};

bool is_blank_line(const CsvRecord& record) {
    return record.cells.size() == 1 && record.cells.front().text.empty();
}

// Surplus cells at the end that say nothing are dropped by whoever reads them.
std::size_t cells_said(const CsvRecord& record) {
    auto count = record.cells.size();
    while (count > 0 && record.cells[count - 1].text.empty()) {
        --count;
    }
    return count;
}

// Nothing where a quotation mark is not closed: what becomes of that the reader tells.
std::optional<OddRows> odd_rows(const std::string& text, char separator, ColumnHabits& habits,
                                std::size_t columns) {
    OddRows odd;
    odd.columns = columns;
    try {
        CsvText reader(text, "", separator);
        odd.first_name = reader.next().cells.front().text;
        while (!reader.at_end()) {
            auto record = reader.next();
            if (is_blank_line(record)) {
                continue;
            }
            ++odd.rows;
            habits.learn(record);
            if (cells_said(record) > columns) {
                odd.wide.push_back({odd.rows, std::move(record)});
            } else if (record.cells.size() < columns && !record.is_blank()) {
                odd.narrow.push_back({odd.rows, std::move(record)});
            }
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    return odd;
}

// As R writes tables: the numbers of the rows stand before them, and have no name. Where there is one, a comma too many has
// another reason.
bool lacks_first_name(const OddRows& odd) {
    static constexpr std::array<std::string_view, 7> numbers{"id", "nr", "no", "fid", "gid", "row", "number"};
    return std::find(numbers.begin(), numbers.end(), lower_case(odd.first_name)) == numbers.end() &&
           odd.rows > 1 && odd.wide.size() == odd.rows &&
           std::all_of(odd.wide.begin(), odd.wide.end(), [&](const NumberedRecord& one) {
               return one.record.cells.size() == odd.columns + 1 &&
                      one.record.cells.front().text == std::to_string(one.row);
           });
}

std::size_t cells_of_head(const std::string& text, char separator) {
    try {
        return CsvText(text, "", separator).next().cells.size();
    } catch (const Error&) {
        return 0;
    }
}

/// Tells of rows where they stand in the file as it was given.
class PlacedRows {
public:
    PlacedRows(const std::string& file, std::size_t lines_above, char separator)
        : file_(file), lines_above_(lines_above), separator_(separator) {}

    // The text with as many cells in each row, and what is told of it in the table.
    std::string mended(const std::string& text, const OddRows& odd, const ColumnHabits& habits,
                       PlainCsv& csv) const {
        std::string even;
        std::size_t from = 0;
        for (const auto& [row, record] : odd.wide) {
            const auto fault = fault_of(record, odd);
            const auto reading = habits.only_reading(record);
            const auto span = reading ? reading->span : record.span;
            even += text.substr(from, span.from - from);
            from = span.to;
            if (reading) {
                even += quoted_cell(reading->text);
                csv.notes.push_back(
                    fmt::format("{} It is read with “{}” in one cell, as only so each column "
                                "has what it has in other rows.",
                                fault, quotable(reading->text)));
            } else {
                even += std::string(odd.columns - 1, separator_) + '\n';
                csv.left_out.push_back(row);
                csv.notes.push_back(fault + " It can be read in several ways or in none and is left out.");
            }
        }
        even += text.substr(from);
        if (2 * csv.left_out.size() > odd.rows) {
            throw Error(fmt::format("{} So it is with {} of {} rows.", fault_of(odd.wide.front().record, odd),
                                    csv.left_out.size(), odd.rows));
        }
        return even;
    }

    std::string narrow_note(const OddRows& odd) const {
        constexpr std::size_t most_named = 20;
        std::vector<std::string> lines;
        for (const auto& one : odd.narrow) {
            if (lines.size() < most_named) {
                lines.push_back(std::to_string(line_of(one.record)));
            }
        }
        const auto count = odd.narrow.size();
        const auto more = count - lines.size();
        return fmt::format("{}: {} fewer cells than the header, which has {}; those missing at the end are "
                           "taken for empty ({} {}{}).",
                           file_, count == 1 ? "a row has" : fmt::format("{} rows have", count), odd.columns,
                           count == 1 ? "line" : "lines", joined(lines, ", "),
                           more == 0 ? "" : fmt::format(" and {} more", more));
    }

private:
    std::size_t line_of(const CsvRecord& record) const {
        return static_cast<std::size_t>(record.line) + lines_above_;
    }
    std::string fault_of(const CsvRecord& record, const OddRows& odd) const {
        return width_fault(fmt::format("{}:{}", file_, line_of(record)), record.cells.size(), odd.columns,
                           separator_);
    }

    const std::string& file_;
    std::size_t lines_above_;
    char separator_;
};

}  // namespace

char reader_separator(const std::string& text) {
    char found = 0;
    bool quoted = false;
    for (const char c : text.substr(0, text.find_first_of("\r\n"))) {
        quoted = c == '"' ? !quoted : quoted;
        if (!quoted && (c == ',' || c == ';' || c == '\t' || c == '|')) {
            if (found != 0 && found != c) {
                return ',';
            }
            found = c;
        }
    }
    return found == 0 ? ',' : found;
}

void make_rows_even(PlainCsv& csv, const std::string& text, const std::string& file,
                    std::size_t lines_above) {
    const char separator = reader_separator(text);
    const auto columns = cells_of_head(text, separator);
    ColumnHabits habits(text, columns);
    const auto odd = columns < 2 ? std::nullopt : odd_rows(text, separator, habits, columns);
    if (odd && lacks_first_name(*odd)) {
        csv.text = "row" + std::string(1, separator) + text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    } else if (odd) {
        const PlacedRows rows{file, lines_above, separator};
        if (!odd->wide.empty()) {
            csv.text = rows.mended(text, *odd, habits, csv);
        }
        if (!odd->narrow.empty()) {
            csv.notes.push_back(rows.narrow_note(*odd));
        }
    }
}

}  // namespace geodata::gdal
