#include "geodata/import/unfold_columns.hpp"

#include "geodata/base/number_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/import/column_facts.hpp"
#include "geodata/import/file_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace geodata {

namespace {

bool all_numbers(const ImportTable& table, std::size_t column, bool commas_are_decimal) {
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const ImportRow& row) {
        const auto& cell = row.cells[column];
        return cell.empty() || parse_number(plain_number(cell, commas_are_decimal)).found;
    });
}

// A comma that cannot part thousands says what the others are.
bool has_decimal_comma(const ImportTable& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const ImportRow& row) {
        const auto& cell = row.cells[column];
        return cell.find(',') != std::string::npos && plain_number(cell, false) != cell;
    });
}

bool any_needs_it(const ImportTable& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const ImportRow& row) {
        return !row.cells[column].empty() && !parse_number(row.cells[column]).found;
    });
}

/// The two ends of a time in one text; `end` may say that there is none.
struct SpanText {
    std::string begin;
    std::string end;
    bool found = false;
};

SpanText span_at(std::string_view text, std::size_t at, std::size_t length) {
    SpanText span{std::string(trimmed(text.substr(0, at))), std::string(trimmed(text.substr(at + length))),
                  false};
    const bool open = span.begin == "..";
    span.begin = open ? std::string() : span.begin;
    span.found = (open || read_foreign_date(span.begin, DateOrder::day_first)) &&
                 (says_no_date(span.end) || read_foreign_date(span.end, DateOrder::day_first));
    return span;
}

// `[1900-01-01,1910-01-01)` as PostgreSQL writes ranges: a round bracket leaves its end out.
SpanText range_in(std::string_view text) {
    const auto comma = text.find(',');
    if (text.size() < 3 || comma == std::string_view::npos || (text.front() != '[' && text.front() != '(') ||
        (text.back() != ']' && text.back() != ')')) {
        return {};
    }
    const auto inside = text.substr(1, text.size() - 2);
    auto span = span_at(inside, comma - 1, 1);
    const auto end = read_foreign_date(span.end);
    if (span.found && end && end->date.is_day() && text.back() == ')') {
        span.end = edtf_day(end->date.earliest - 1);
    }
    return span;
}

// `since 1867`, `until 1870`: one end, and the other open.
SpanText half_span_in(std::string_view text) {
    static constexpr std::array<std::string_view, 10> begins{"since ", "from ", "ab ", "seit ", "depuis ",
                                                             "desde ", "dal ",  "od ", "с ",    "after "};
    static constexpr std::array<std::string_view, 9> ends{"until ",    "till ", "to ", "bis ",  "hasta ",
                                                          "jusqu'en ", "do ",   "до ", "up to "};
    const auto lower = lower_case(text);
    for (const auto word : begins) {
        if (lower.starts_with(word) && read_foreign_date(text.substr(word.size()), DateOrder::day_first)) {
            return {std::string(trimmed(text.substr(word.size()))), {}, true};
        }
    }
    for (const auto word : ends) {
        if (lower.starts_with(word) && read_foreign_date(text.substr(word.size()), DateOrder::day_first)) {
            return {{}, std::string(trimmed(text.substr(word.size()))), true};
        }
    }
    return {};
}

// `1914–18`: the end is of the same century. After a hyphen it could be a month up to 12.
std::string whole_end(const std::string& begin, const std::string& end, bool hyphen) {
    const auto digits = [](const std::string& text, std::size_t count) {
        return text.size() == count && text.find_first_not_of("0123456789") == std::string::npos;
    };
    const bool shortened =
        digits(begin, 4) && digits(end, 2) && end > begin.substr(2) && (!hyphen || end > "12");
    return shortened ? begin.substr(0, 2) + end : end;
}

// A hyphen stands within dates too: 1801-05 is a month, unless the column has years shortened like `1914-18`.
SpanText span_in(std::string_view text, bool short_years) {
    for (auto* other : {range_in, half_span_in}) {
        if (auto span = other(text); span.found) {
            return span;
        }
    }
    static constexpr std::array<std::string_view, 7> marks{"–", "—", " - ", " to ", " bis ", "/", "-"};
    for (const auto mark : marks) {
        const auto at = text.find(mark);
        if (at == std::string_view::npos || at == 0) {
            continue;
        }
        auto span = span_at(text, at, mark.size());
        span.end = mark == "/" ? span.end : whole_end(span.begin, span.end, mark == "-" && !short_years);
        const bool year_alone =
            span.begin.size() >= 3 && span.begin.size() <= 4 && span.end.size() != 2 && span.end.size() != 1;
        const bool whole_end = span.end.size() > 2 || span.end == "..";  // 1911/12 is a month
        if (span.found && (mark != "-" || year_alone) && (mark != "/" || whole_end)) {
            return span;
        }
    }
    return {};
}

// `1914-18` is no month, and where `1908-05` is none of its neighbours no cell is.
bool has_short_years(const ImportTable& table, std::size_t column) {
    bool any = false;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        constexpr std::size_t length = 7;
        const bool two = cell.size() == length && cell[4] == '-' &&
                         cell.find_first_not_of("0123456789-") == std::string::npos;
        if (two && cell.substr(5) <= cell.substr(2, 2)) {
            return false;
        }
        any = any || (two && cell.substr(5) > "12");
    }
    return any;
}

bool is_span_column(const ImportTable& table, std::size_t column) {
    const bool short_years = has_short_years(table, column);
    constexpr std::size_t longest = 40;
    std::size_t filled = 0;
    std::size_t spans = 0;
    bool whole = false;  // with both ends; `after 1850` alone is a date
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        const auto span = cell.size() <= longest ? span_in(cell, short_years) : SpanText();
        filled += cell.empty() ? 0 : 1;
        spans += span.found ? 1 : 0;
        whole = whole || (span.found && !span.begin.empty() && !span.end.empty());
    }
    return whole && spans * 10 >= filled * 9;
}

/// A column whose name is a date and little else.
struct DatedColumn {
    std::size_t column = 0;
    Day day;
    std::string text;  ///< as EDTF: a year is a year
};

// Those with the same word beside the date: `1990`, `1991` or `year 1990`, `year 1991`.
std::vector<DatedColumn> dated_columns(const std::vector<ColumnFacts>& facts) {
    std::map<std::string, std::vector<DatedColumn>> families;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto named = dates_in_name(facts[i].name);
        const bool words = facts[i].filled > 0 && !facts[i].mostly_numbers() && !facts[i].mostly_dates();
        const bool made_up = facts[i].name == name_begin_column || facts[i].name == name_end_column;
        if (named.begin && !named.end && words && !made_up) {
            families[lower_case(named.label)].push_back(
                {i, named.begin->date.earliest, named.begin->date.text});
        }
    }
    std::vector<DatedColumn> most;
    for (auto& [label, columns] : families) {
        if (columns.size() > most.size()) {
            most = columns;
        }
    }
    std::sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return most.size() > 1 ? most : std::vector<DatedColumn>();
}

// A value that goes on is one row, to the column in which it changes.
void add_unfolded(const ImportRow& row, const std::vector<DatedColumn>& columns,
                  std::vector<ImportRow>& rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& value = row.cells[columns[i].column];
        if (value.empty() || (i > 0 && row.cells[columns[i - 1].column] == value)) {
            continue;
        }
        auto next = i + 1;
        while (next < columns.size() && row.cells[columns[next].column] == value) {
            ++next;
        }
        rows.push_back(row);
        rows.back().cells.push_back(columns[i].text);
        rows.back().cells.push_back(next < columns.size() ? edtf_day(columns[next].day) : std::string());
        rows.back().cells.push_back(value);
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

namespace {

bool is_in_unit(const std::string& cell, std::string_view unit) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return cell.ends_with(unit) && digit(cell.front()) &&
           digit(trimmed(std::string_view(cell).substr(0, cell.size() - unit.size())).back());
}

bool all_in_unit(const ImportTable& table, std::size_t column, std::string_view unit) {
    bool any = false;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
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
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](std::string_view one) { return all_in_unit(table, i, one); });
        for (auto& row : table.rows) {
            auto& cell = row.cells[i];
            if (unit != units.end() && !cell.empty()) {
                cell = std::string(trimmed(std::string_view(cell).substr(0, cell.size() - unit->size())));
                if (unit->starts_with("sq") || *unit == "acres") {
                    std::erase(cell, ',');  // in English they part thousands
                }
            }
        }
    }
}

}  // namespace

void plain_numbers(ImportTable& table) {
    strip_area_units(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].type != CellType::text || !any_needs_it(table, i)) {
            continue;
        }
        const bool commas = has_decimal_comma(table, i);
        if (!all_numbers(table, i, commas)) {
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

void split_spans(ImportTable& table) {
    const auto columns = table.columns.size();
    for (std::size_t i = 0; i < columns; ++i) {
        if (table.columns[i].type != CellType::text || !is_span_column(table, i)) {
            continue;
        }
        table.columns.push_back({table.columns[i].name + ": begin", CellType::text});
        table.columns.push_back({table.columns[i].name + ": end", CellType::text});
        const bool short_years = has_short_years(table, i);
        for (auto& row : table.rows) {
            const auto span = span_in(row.cells[i], short_years);
            row.cells.push_back(span.begin);
            row.cells.push_back(says_no_date(span.end) ? std::string() : span.end);
        }
    }
}

void unfold_dated_columns(ImportTable& table) {
    const auto columns = dated_columns(column_facts(table));
    if (columns.empty()) {
        return;
    }
    std::vector<ImportRow> rows;
    for (const auto& row : table.rows) {
        add_unfolded(row, columns, rows);
    }
    for (const char* name : {year_column, year_end_column, year_value_column}) {
        table.columns.push_back({name, CellType::text});
    }
    table.notes.push_back(
        fmt::format("{} columns are named after dates, from “{}” to “{}”: each value holds from "
                    "the date of its column until that of the next with another.",
                    columns.size(), table.columns[columns.front().column].name,
                    table.columns[columns.back().column].name));
    table.told_until = columns.back().text;
    table.rows = std::move(rows);
}

}  // namespace geodata
