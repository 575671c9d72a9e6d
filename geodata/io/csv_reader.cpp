#include "geodata/io/csv_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/number_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

struct Record {
    int line = 1;  // on which it begins, counted from 1
    std::vector<std::string> cells;
};

// Walks over the text of one file, character by character.
class CsvText {
public:
    CsvText(std::string text, std::string file) : text_(std::move(text)), file_(std::move(file)) {
        if (text_.starts_with("\xEF\xBB\xBF")) {
            at_ = 3;
        }
    }

    /// What stands between columns, from here on.
    void separate_by(char separator) {
        separator_ = separator;
        ends_ = {separator, '\r', '\n'};
    }

    bool at_end() const { return at_ >= text_.size(); }

    Record next() {
        Record record{line_, {}};
        do {
            record.cells.push_back(cell());
        } while (take(separator_));
        take('\r');
        if (!take('\n') && !at_end()) {
            fail(record.line, "a quotation mark in this row is neither closed nor doubled");
        }
        return record;
    }

private:
    [[noreturn]] void fail(int line, const std::string& what) const {
        throw Error(fmt::format("{}:{}: {}.", file_, line, what));
    }

    bool take(char wanted) {
        if (at_end() || text_[at_] != wanted) {
            return false;
        }
        line_ += wanted == '\n';
        ++at_;
        return true;
    }

    std::string cell() { return take('"') ? quoted() : plain(); }

    std::string plain() {
        const auto end = std::min(text_.find_first_of(ends_, at_), text_.size());
        const auto from = at_;
        at_ = end;
        return std::string(trimmed(std::string_view(text_).substr(from, end - from)));
    }

    std::string quoted() {
        const int begun = line_;
        std::string value;
        while (!at_end()) {
            const char c = text_[at_];
            line_ += c == '\n';
            ++at_;
            if (c != '"') {
                value += c;
            } else if (!take('"')) {
                return std::string(trimmed(value));
            } else {
                value += '"';
            }
        }
        fail(begun, "a quotation mark opens here and never closes; close it or double it");
    }

    std::string text_;
    std::string file_;
    std::size_t at_ = 0;
    int line_ = 1;
    char separator_ = ',';
    std::string ends_ = ",\r\n";
};

// The row is named by the line on which the fault lies.
void require_text_of(const std::string& text, const std::string& file) {
    if (const auto fault = text_fault(text)) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(fault->at), '\n');
        throw Error(fmt::format("{}:{}: this text {}.", file, line, fault->what));
    }
}

TableRow row_from(const Record& record, const TableFormat& format, const std::vector<int>& positions,
                  const std::string& file) {
    TableRow row{fmt::format("{}:{}", file, record.line), {}, {}};
    for (std::size_t i = 0; i < positions.size(); ++i) {
        row.cells.push_back(positions[i] < 0 ? std::string()
                                             : record.cells[static_cast<std::size_t>(positions[i])]);
        if (row.cells.back().empty() && format.columns[i].required) {
            throw Error(fmt::format("{}: '{}' must not be empty.", row.place, format.columns[i].name));
        }
    }
    return row;
}

bool is_blank(const Record& record) { return record.cells.size() == 1 && record.cells.front().empty(); }

void require_cells(const Record& record, const Record& head, const std::string& file) {
    if (record.cells.size() != head.cells.size()) {
        throw Error(fmt::format("{}:{}: the row has {} cells where the header has {}; put values with a "
                                "separator in quotation marks.",
                                file, record.line, record.cells.size(), head.cells.size()));
    }
}

struct Separator {
    char sign;
    const char* name;
};
constexpr std::array<Separator, 3> separators{{{',', "commas"}, {';', "semicolons"}, {'\t', "tabs"}}};

// A spreadsheet of another country separates otherwise: what divides the first line into most columns of the format. Only a
// head that is one column by commas is looked at again.
Separator separator_of(const std::string& text, const TableFormat& format) {
    const auto head = text.substr(0, text.find_first_of("\r\n"));
    const auto known = [&](char sign) {
        const auto cells = split(lower_case(head), sign);
        return std::count_if(format.columns.begin(), format.columns.end(), [&](const Column& column) {
            return std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
                return cell == column.name || cell == '"' + column.name + '"';
            });
        });
    };
    auto best = separators.front();
    for (const auto& separator : separators) {
        best = known(separator.sign) > known(best.sign) ? separator : best;
    }
    return best;
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
        if (plain != cell) {
            changed = true;
            cell = std::move(plain);
        }
    }
    return changed;
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
    const auto separator = separator_of(decoded.utf8, format);
    if (separator.sign != ',') {
        table.notes.push_back(fmt::format("{} is separated by {}.", file, separator.name));
    }
    CsvText text(std::move(decoded.utf8), file);
    text.separate_by(separator.sign);
    auto head = text.next();
    std::transform(head.cells.begin(), head.cells.end(), head.cells.begin(),
                   [](const std::string& c) { return lower_case(c); });
    const auto positions = matched_columns(format, head.cells, file);
    bool other_numbers = false;
    while (!text.at_end()) {
        const auto record = text.next();
        if (!is_blank(record)) {
            faults.attempt([&] {
                require_cells(record, head, file);
                auto row = row_from(record, format, positions, file);
                other_numbers = make_plain(format, separator.sign == ';', row) || other_numbers;
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
