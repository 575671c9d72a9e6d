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

}  // namespace

void read_counted_dates(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto words = name_words(table.columns[i].name);
        if (!begins_by_name(words) && !ends_by_name(words) && !dates_by_name(words) &&
            !of_record_by_name(words)) {
            continue;
        }
        const auto* count = std::find_if(counts.begin(), counts.end(),
                                         [&](const auto& one) { return all_are(table, i, one); });
        if (count != counts.end()) {
            read_as(table, i, *count);
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
