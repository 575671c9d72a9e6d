#include "geodata/import/counted_dates.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/foreign_date.hpp"
#include "geodata/import/name_words.hpp"

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

std::optional<std::string> counted_day(const std::string& cell, const DateCount& count) {
    const auto number = parse_number(cell);
    const bool fits = number.found && (count.before_first || number.value > 0) &&
                      std::abs(number.value) >= count.least && std::abs(number.value) <= count.most;
    return fits ? std::optional(iso_text(*parse_day(count.first) +
                                         static_cast<int>(std::floor(number.value / count.a_day))))
                : std::nullopt;
}

// A column of dates, and not of years, holds early days too: no year is that late.
DateCount count_for(const ForeignField& column, DateCount count) {
    constexpr double after_years = 2300;
    const bool of_days = has_word(name_words(column.name), {"date", "datum"});
    count.least = of_days && !count.before_first ? after_years : count.least;
    return count;
}

std::optional<std::string> month_of_fraction(const std::string& cell) {
    const auto number = parse_number(cell);
    if (!number.found || number.value < 1000 || number.value >= 2200) {
        return std::nullopt;
    }
    const double year = std::floor(number.value);
    return iso_month(static_cast<int>(year), static_cast<int>((number.value - year) * 12) + 1);
}

bool has_fraction(const std::string& cell) {
    const auto number = parse_number(cell);
    return number.found && number.value != std::floor(number.value);
}

// 01/08/14
bool is_short_year(const std::string& cell) {
    const auto joint = cell.find_first_of("./-");
    return cell.size() >= 6 && cell.size() <= 8 && joint != std::string::npos && joint <= 2 &&
           cell.find_first_not_of("0123456789./-") == std::string::npos &&
           std::count(cell.begin(), cell.end(), cell[joint]) == 2 &&
           cell.rfind(cell[joint]) + 3 == cell.size();
}

}  // namespace

bool called_like_time(const ForeignField& column) {
    const auto words = name_words(column.name);
    return begins_by_name(words) || ends_by_name(words) || dates_by_name(words) || of_record_by_name(words);
}

bool read_column(ImportTable& table, std::size_t column, const CellReader& read, std::string_view note) {
    std::vector<std::string> texts;
    bool any = false;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        auto text = read(cell);
        if (!text && !says_no_date(cell)) {
            return false;
        }
        any = any || text;
        texts.push_back(std::move(text).value_or(std::string()));
    }
    if (!any) {
        return false;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        table.rows[i].cells[column] = std::move(texts[i]);
    }
    table.columns[column].type = CellType::text;
    table.notes.push_back(fmt::format("“{}” {}", table.columns[column].name, note));
    return true;
}

void read_year_fractions(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool fractions = std::any_of(table.rows.begin(), table.rows.end(),
                                           [&](const ImportRow& row) { return has_fraction(row.cells[i]); });
        if (fractions && called_like_time(table.columns[i])) {
            read_column(table, i, month_of_fraction, "has fractions of years, read as months.");
        }
    }
}

void tell_short_years(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto cells = table.cells(i);
        const auto found = std::count_if(cells.begin(), cells.end(), is_short_year);
        if (found > 0 && found * 2 >= std::ssize(cells)) {
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
        for (const auto& one : counts) {
            const auto count = count_for(table.columns[i], one);
            if (called_like_time(table.columns[i]) &&
                read_column(
                    table, i, [&](const std::string& cell) { return counted_day(cell, count); },
                    fmt::format("counts {}; it is read as days.", count.unit))) {
                break;
            }
        }
    }
}

void take_edtf_columns(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto exact = table.column(table.columns[i].name + ":edtf");
        if (!exact) {
            continue;
        }
        for (auto& row : table.rows) {
            auto& better = row.cells[*exact];
            if (!better.empty()) {
                row.cells[i] = std::move(better);
            }
            better.clear();
        }
        table.columns[i].type = CellType::text;
    }
}

}  // namespace geodata
