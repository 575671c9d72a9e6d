#include "geodata/import/counted_dates.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/column_facts.hpp"
#include "geodata/import/foreign_date.hpp"
#include "geodata/import/time_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geodata {

namespace {

/// A way in which a number can tell a day.
struct DateCount {
    const char* unit;  ///< `milliseconds since 1970`
    double least;      ///< of their sizes
    double most;
    double a_day;       ///< units in a day
    const char* first;  ///< the day 0
    bool before_first;  ///< numbers below 0 count back from it
};

constexpr double ms_a_day = 86'400'000;
constexpr std::array<DateCount, 3> counts{
    {{"milliseconds since 1970", 1e10, 1e13, ms_a_day, "1970-01-01", true},
     {"seconds since 1970", 1e8, 4.2e9, ms_a_day / 1000, "1970-01-01", true},
     {"days as spreadsheets count them", 10'000, 80'000, 1, "1899-12-30", false}}};

bool is_count(const std::string& cell, const DateCount& count) {
    const auto number = parse_number(cell);
    return number.found && (count.before_first || number.value > 0) &&
           std::abs(number.value) >= count.least && std::abs(number.value) <= count.most;
}

// A column of dates, and not of years, holds early days too: no year is that late.
DateCount count_for(const ForeignField& column, DateCount count) {
    constexpr double after_years = 2300;
    const auto words = name_words(column.name);
    const bool of_days = std::find(words.begin(), words.end(), "date") != words.end() ||
                         std::find(words.begin(), words.end(), "datum") != words.end();
    count.least = of_days && !count.before_first ? after_years : count.least;
    return count;
}

bool all_are(const ImportTable& table, std::size_t column, const DateCount& count) {
    std::size_t found = 0;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        if (is_count(cell, count)) {
            ++found;
        } else if (!says_no_date(cell)) {
            return false;
        }
    }
    return found > 0;
}

std::string day_text(const std::string& cell, const DateCount& count) {
    const auto days = std::floor(parse_number(cell).value / count.a_day);
    return edtf_day(*parse_day(count.first) + static_cast<int>(days));
}

void read_as(ImportTable& table, std::size_t column, const DateCount& count) {
    for (auto& row : table.rows) {
        auto& cell = row.cells[column];
        cell = is_count(cell, count) ? day_text(cell, count) : std::string();
    }
    table.columns[column].type = CellType::text;
    table.notes.push_back(
        fmt::format("“{}” counts {}; it is read as days.", table.columns[column].name, count.unit));
}

bool called_like_time(const ForeignField& column) {
    const auto words = name_words(column.name);
    return begins_by_name(words) || ends_by_name(words) || dates_by_name(words) || of_record_by_name(words);
}

bool is_year_fraction(const std::string& cell) {
    const auto number = parse_number(cell);
    return number.found && number.value >= 1000 && number.value < 2200;
}

bool has_fraction(const std::string& cell) {
    const auto number = parse_number(cell);
    return number.found && number.value != std::floor(number.value);
}

std::string month_of_fraction(const std::string& cell) {
    constexpr double latest = 9999;  // what lies far off is no year, and no int may hold it
    const double value = parse_number(cell).value;
    const double year = std::floor(value);
    if (std::abs(year) > latest) {
        return cell;
    }
    return fmt::format("{:04}-{:02}", static_cast<int>(year), static_cast<int>((value - year) * 12) + 1);
}

// 01/08/14
bool is_short_year(const std::string& cell) {
    const auto joint = cell.find_first_of("./-");
    return cell.size() >= 6 && cell.size() <= 8 && joint != std::string::npos && joint <= 2 &&
           cell.find_first_not_of("0123456789./-") == std::string::npos &&
           std::count(cell.begin(), cell.end(), cell[joint]) == 2 &&
           cell.rfind(cell[joint]) + 3 == cell.size();
}

template <class Test>
std::size_t count_cells(const ImportTable& table, std::size_t column, const Test& test) {
    return static_cast<std::size_t>(std::count_if(
        table.rows.begin(), table.rows.end(), [&](const ImportRow& row) { return test(row.cells[column]); }));
}

}  // namespace

void read_year_fractions(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto years = count_cells(table, i, is_year_fraction);
        const auto none = count_cells(table, i, says_no_date);
        if (!called_like_time(table.columns[i]) || years == 0 || years + none < table.rows.size() ||
            count_cells(table, i, has_fraction) == 0) {
            continue;
        }
        for (auto& row : table.rows) {
            row.cells[i] = is_year_fraction(row.cells[i]) ? month_of_fraction(row.cells[i]) : std::string();
        }
        table.columns[i].type = CellType::text;
        table.notes.push_back(
            fmt::format("“{}” has fractions of years, read as months.", table.columns[i].name));
    }
}

void tell_short_years(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto found = count_cells(table, i, is_short_year);
        if (found > 0 && found * 2 >= table.rows.size()) {
            table.notes.push_back(
                fmt::format("“{}” has years of two digits, which may be of any century, and is "
                            "not read; write them with four.",
                            table.columns[i].name));
            for (auto& row : table.rows) {
                row.cells[i].clear();
            }
        }
    }
}

void read_counted_dates(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!called_like_time(table.columns[i])) {
            continue;
        }
        const auto* found = std::find_if(counts.begin(), counts.end(), [&](const auto& one) {
            return all_are(table, i, count_for(table.columns[i], one));
        });
        if (found != counts.end()) {
            read_as(table, i, count_for(table.columns[i], *found));
        }
    }
}

void take_edtf_columns(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const int exact = table.column(table.columns[i].name + ":edtf");
        if (exact < 0) {
            continue;
        }
        for (auto& row : table.rows) {
            auto& better = row.cells[static_cast<std::size_t>(exact)];
            if (!better.empty()) {
                row.cells[i] = std::move(better);
            }
            better.clear();
        }
        table.columns[i].type = CellType::text;
    }
}

}  // namespace geodata
