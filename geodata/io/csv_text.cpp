#include "geodata/io/csv_text.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

struct Separator {
    char sign;
    const char* name;
};
constexpr std::array<Separator, 3> separators{{{',', "commas"}, {';', "semicolons"}, {'\t', "tabs"}}};

}  // namespace

CsvText::CsvText(std::string_view text, std::string file, char separator)
    : text_(text), file_(std::move(file)), separator_(separator), ends_{separator, '\r', '\n'},
      at_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {}

CsvRecord CsvText::next() {
    CsvRecord record{line_, {}, {at_, at_}};
    do {
        const auto from = at_;
        auto text = cell();
        record.cells.push_back({std::move(text), {from, at_}});
    } while (take(separator_));
    const bool returned = take('\r');
    if (!take('\n') && !returned && !at_end()) {
        fail(record.line, "a quotation mark in this row is neither closed nor doubled");
    }
    record.span.to = at_;
    return record;
}

void CsvText::fail(int line, const std::string& what) const {
    throw Error(fmt::format("{}:{}: {}.", file_, line, what));
}

// Of the two letters that may end a line together the second does.
bool CsvText::ends_line(std::size_t at) const {
    return text_[at] == '\n' || (text_[at] == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n'));
}

bool CsvText::take(char wanted) {
    if (at_end() || text_[at_] != wanted) {
        return false;
    }
    line_ += ends_line(at_);
    ++at_;
    return true;
}

std::string CsvText::cell() { return take('"') ? quoted() : plain(); }

std::string CsvText::plain() {
    const auto end = std::min(text_.find_first_of(ends_, at_), text_.size());
    const auto from = at_;
    at_ = end;
    return std::string(trimmed(text_.substr(from, end - from)));
}

std::string CsvText::quoted() {
    const int begun = line_;
    std::string value;
    while (!at_end()) {
        const char c = text_[at_];
        line_ += ends_line(at_);
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

// Only a head that is one column by commas is looked at again.
char csv_separator(std::string_view text, const TableFormat& format) {
    const auto head = lower_case(text.substr(0, text.find_first_of("\r\n")));
    const auto known = [&](char sign) {
        const auto cells = split(head, sign);
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
    return best.sign;
}

std::string quoted_cell(std::string_view text, char mark) {
    std::string quoted(1, mark);
    for (const char c : text) {
        quoted.append(c == mark ? 2 : 1, c);
    }
    return quoted + mark;
}

std::string separator_name(char separator) {
    const auto* found = row_with(separators, &Separator::sign, separator);
    return found == nullptr ? std::string() : found->name;
}

}  // namespace geodata
