#include "geodata/io/csv_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/number_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/io/csv_text.hpp"
#include "geodata/io/csv_widths.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

namespace {

// The row is named by the line on which the fault lies.
void require_text_of(const std::string& text, const std::string& file) {
    if (const auto fault = text_fault(text)) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(fault->at), '\n');
        throw Error(fmt::format("{}:{}: this text {}.", file, line, fault->what));
    }
}

TableRow row_from(const CsvRecord& record, const TableFormat& format, const std::vector<int>& positions,
                  const std::string& file) {
    TableRow row{fmt::format("{}:{}", file, record.line), {}, {}};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        row.cells.push_back(positions[i] < 0 ? std::string()
                                             : record.cells[static_cast<std::size_t>(positions[i])].text);
        if (row.cells.back().empty() && format.columns[i].required) {
            throw Error(fmt::format("{}: '{}' must not be empty.", row.place, format.columns[i].name));
        }
    }
    return row;
}

void require_cells(const CsvRecord& record, const CsvRecord& head, const std::string& file, char separator) {
    if (record.cells.size() != head.cells.size()) {
        throw Error(width_fault(fmt::format("{}:{}", file, record.line), record.cells.size(),
                                head.cells.size(), separator));
    }
}

// Whether a number was written otherwise than the format has it.
bool make_plain(const TableFormat& format, bool commas_are_decimal, TableRow& row) {
    bool changed = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto& cell = row.cells[i];
        if (!format.columns[i].number || cell.empty()) {
            continue;
        }
        auto plain = plain_number(cell, commas_are_decimal);
        changed = changed || plain != cell;
        cell = std::move(plain);
    }
    return changed;
}

// A name that is misspelled would leave its column empty without a word.
void note_unread_columns(const TableFormat& format, const std::vector<std::string>& names,
                         const std::string& file, std::vector<std::string>& notes) {
    const auto known = each_of(format.columns, &Column::name);
    std::set<std::string> seen;
    for (const auto& name : names) {
        if (name.empty()) {
            continue;
        }
        if (!seen.insert(name).second) {
            notes.push_back(
                fmt::format("{} has two columns '{}'; the first is read.", file, printable(name)));
        } else if (std::find(known.begin(), known.end(), name) == known.end()) {
            notes.push_back(fmt::format("{} has a column '{}', which is not read.{}", file, printable(name),
                                        did_you_mean(name, known)));
        }
    }
}

}  // namespace

std::vector<int> matched_columns(const TableFormat& format, const std::vector<std::string>& found,
                                 const std::string& file) {
    std::vector<int> positions;
    for (const auto& column : format.columns) {
        const auto at = std::find(found.begin(), found.end(), column.name);
        if (at == found.end() && column.required) {
            throw Error(fmt::format("{}: column '{}' is missing; the columns found are: {}.{}", file,
                                    column.name, quotable(joined(found, ", ")),
                                    printable(did_you_mean(column.name, found))));
        }
        positions.push_back(at == found.end() ? -1 : static_cast<int>(at - found.begin()));
    }
    return positions;
}

Table read_csv(const std::filesystem::path& path, const TableFormat& format, const Faults& faults) {
    const auto file = printable(path.filename().string());
    auto decoded = decoded_text(read_file(path, largest_table));
    require_text_of(decoded.utf8, file);
    Table table{&format, {}, {}};
    if (!decoded.encoding.empty()) {
        table.notes.push_back(fmt::format("{} is written in {} and was read so.", file, decoded.encoding));
    }
    const char separator = csv_separator(decoded.utf8, format);
    if (separator != ',') {
        table.notes.push_back(fmt::format("{} is separated by {}.", file, separator_name(separator)));
    }
    CsvText text(decoded.utf8, file, separator);
    const auto head = text.next();
    if (head.is_blank() && text.at_end()) {
        throw Error(fmt::format("{}: the file is empty; its first line must name the columns.", file));
    }
    const auto names = each_of(head.cells, [](const CsvCell& cell) { return lower_case(cell.text); });
    const auto positions = matched_columns(format, names, file);
    note_unread_columns(format, names, file, table.notes);
    bool other_numbers = false;
    while (!text.at_end()) {
        const auto record = text.next();
        if (!record.is_blank()) {
            faults.attempt([&] {
                require_cells(record, head, file, separator);
                auto row = row_from(record, format, positions, file);
                other_numbers = make_plain(format, separator == ';', row) || other_numbers;
                table.rows.push_back(std::move(row));
            });
        }
    }
    if (other_numbers) {
        table.notes.push_back(
            fmt::format("{} has numbers with decimal commas or parted thousands, read as such.", file));
    }
    return table;
}

}  // namespace geodata
