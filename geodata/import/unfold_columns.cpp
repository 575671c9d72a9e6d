#include "geodata/import/unfold_columns.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/import/column_facts.hpp"
#include "geodata/import/date_parts.hpp"
#include "geodata/import/file_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace geodata {

namespace {

using Cells = std::vector<std::string>;

bool may_be_date(std::string_view text) { return read_foreign_date(text, DateOrder::day_first).has_value(); }

/// The two ends of a time in one text; `end` may say that there is none.
struct SpanText {
    std::string begin;
    std::string end;
};

std::optional<SpanText> span_at(std::string_view text, std::size_t at, std::size_t length) {
    SpanText span{std::string(trimmed(text.substr(0, at))), std::string(trimmed(text.substr(at + length)))};
    const bool open = span.begin == "..";
    span.begin = open ? std::string() : span.begin;
    const bool found = (open || may_be_date(span.begin)) && (says_no_date(span.end) || may_be_date(span.end));
    return found ? std::optional(span) : std::nullopt;
}

// `[1900-01-01,1910-01-01)` as PostgreSQL writes ranges: a round bracket leaves its end out.
std::optional<SpanText> range_in(std::string_view text) {
    const auto comma = text.find(',');
    if (text.size() < 3 || comma == std::string_view::npos || (text.front() != '[' && text.front() != '(') ||
        (text.back() != ']' && text.back() != ')')) {
        return std::nullopt;
    }
    auto span = span_at(text.substr(1, text.size() - 2), comma - 1, 1);
    const auto end = span ? read_foreign_date(span->end) : std::nullopt;
    if (end && end->date.is_day() && text.back() == ')') {
        span->end = iso_text(end->date.earliest - 1);
    }
    return span;
}

// `since 1867`, `until 1870`: one end, and the other open.
std::optional<SpanText> half_span_in(std::string_view text) {
    static constexpr std::array<std::string_view, 10> begins{"since ", "from ", "ab ", "seit ", "depuis ",
                                                             "desde ", "dal ",  "od ", "с ",    "after "};
    static constexpr std::array<std::string_view, 9> ends{"until ",    "till ", "to ", "bis ",  "hasta ",
                                                          "jusqu'en ", "do ",   "до ", "up to "};
    const auto lower = lower_case(text);
    const auto date_behind = [&](const auto& words) {
        const auto* word = first_of(words, [&](std::string_view one) {
            return lower.starts_with(one) && may_be_date(text.substr(one.size()));
        });
        return word == nullptr ? std::string() : std::string(trimmed(text.substr(word->size())));
    };
    const SpanText span{date_behind(begins), date_behind(ends)};
    return span.begin.empty() && span.end.empty() ? std::nullopt : std::optional(span);
}

// `1914–18`: the end is of the same century. After a hyphen it could be a month up to 12.
std::string whole_end(const std::string& begin, const std::string& end, bool hyphen) {
    const bool shortened = begin.size() == 4 && only_digits(begin) && end.size() == 2 && only_digits(end) &&
                           end > begin.substr(2) && (!hyphen || end > "12");
    return shortened ? begin.substr(0, 2) + end : end;
}

// A hyphen stands within dates too: 1801-05 is a month, unless the column has years shortened like `1914-18`.
std::optional<SpanText> span_in(std::string_view text, bool short_years) {
    for (auto* other : {range_in, half_span_in}) {
        if (auto span = other(text)) {
            return span;
        }
    }
    static constexpr std::array<std::string_view, 7> marks{"–", "—", " - ", " to ", " bis ", "/", "-"};
    for (const auto mark : marks) {
        const auto at = text.find(mark);
        auto span = at == std::string_view::npos || at == 0 ? std::nullopt : span_at(text, at, mark.size());
        if (!span) {
            continue;
        }
        span->end = mark == "/" ? span->end : whole_end(span->begin, span->end, mark == "-" && !short_years);
        const bool year_alone = span->begin.size() >= 3 && span->begin.size() <= 4 && span->end.size() != 2 &&
                                span->end.size() != 1;
        const bool whole_end = span->end.size() > 2 || span->end == "..";  // 1911/12 is a month
        if ((mark != "-" || year_alone) && (mark != "/" || whole_end)) {
            return span;
        }
    }
    return std::nullopt;
}

// `1914-18` is no month, and where `1908-05` is none of its neighbours no cell is.
bool has_short_years(const Cells& cells) {
    bool any = false;
    for (const auto& cell : cells) {
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

bool is_span_column(const Cells& cells, bool short_years) {
    constexpr std::size_t longest = 40;
    std::size_t filled = 0;
    std::size_t spans = 0;
    bool whole = false;  // with both ends; `after 1850` alone is a date
    for (const auto& cell : cells) {
        const auto span = cell.size() <= longest ? span_in(cell, short_years) : std::nullopt;
        filled += cell.empty() ? 0 : 1;
        spans += span ? 1 : 0;
        whole = whole || (span && !span->begin.empty() && !span->end.empty());
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
        rows.back().cells.push_back(next < columns.size() ? iso_text(columns[next].day) : std::string());
        rows.back().cells.push_back(value);
    }
}

}  // namespace

void split_spans(ImportTable& table) {
    const auto columns = table.columns.size();
    for (std::size_t i = 0; i < columns; ++i) {
        const auto cells = table.cells(i);
        const bool short_years = has_short_years(cells);
        if (table.columns[i].type != CellType::text || !is_span_column(cells, short_years)) {
            continue;
        }
        table.columns.push_back({table.columns[i].name + ": begin", CellType::text});
        table.columns.push_back({table.columns[i].name + ": end", CellType::text});
        for (auto& row : table.rows) {
            const auto span = span_in(row.cells[i], short_years).value_or(SpanText());
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
