#include "geodata/io/csv_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

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

    bool at_end() const { return at_ >= text_.size(); }

    Record next() {
        Record record{line_, {}};
        do {
            record.cells.push_back(cell());
        } while (take(','));
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
        const auto end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
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
                                "comma in quotation marks.",
                                file, record.line, record.cells.size(), head.cells.size()));
    }
}

// A spreadsheet of another country separates otherwise.
void refuse_semicolons(const Record& head, const std::string& file) {
    for (const auto& [separator, name] : {std::pair(';', "semicolons"), std::pair('\t', "tabs")}) {
        if (head.cells.size() == 1 && std::count(head.cells[0].begin(), head.cells[0].end(), separator) > 0) {
            throw Error(fmt::format(
                "{}:1: the columns are separated by {}; save the table with commas between.", file, name));
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
    auto content = read_file(path, largest_table);
    require_text_of(content, file);
    CsvText text(std::move(content), file);
    auto head = text.next();
    std::transform(head.cells.begin(), head.cells.end(), head.cells.begin(),
                   [](const std::string& c) { return lower_case(c); });
    refuse_semicolons(head, file);
    const auto positions = matched_columns(format, head.cells, file);
    Table table{&format, {}};
    while (!text.at_end()) {
        const auto record = text.next();
        if (!is_blank(record)) {
            faults.attempt([&] {
                require_cells(record, head, file);
                table.rows.push_back(row_from(record, format, positions, file));
            });
        }
    }
    return table;
}

}  // namespace geodata
