#include "geodata/import/other_calendars.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/column_facts.hpp"
#include "geodata/import/foreign_date.hpp"
#include "geodata/import/time_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace geodata {

namespace {

/// A date by another count: month and day 0 where only the year is given.
struct CountedDate {
    int year = 0;
    int month = 0;
    int day = 0;
};

// By the rule of thirty years, from 16 July 622 of the Julian calendar.
Day hijri_day(int year, int month, int day) {
    constexpr int before_first = 1'948'439 - 2'440'588;  // from Julian days to ours
    const int months = 29 * (month - 1) + month / 2;
    return Day{before_first + (year - 1) * 354 + (11 * year + 3) / 30 + months + day};
}

std::optional<std::string> from_hijri(const CountedDate& date, bool ends) {
    if (date.month > 0) {
        return edtf_day(hijri_day(date.year, date.month, std::max(1, date.day)));
    }
    return edtf_day(ends ? hijri_day(date.year + 1, 1, 1) - 1 : hijri_day(date.year, 1, 1));
}

std::optional<std::string> from_buddhist(const CountedDate& date, bool /*ends*/) {
    constexpr int years_before = 543;
    const int year = date.year - years_before;
    return date.month == 0 ? fmt::format("{:04}", year)
           : date.day == 0 ? fmt::format("{:04}-{:02}", year, date.month)
                           : fmt::format("{:04}-{:02}-{:02}", year, date.month, date.day);
}

std::optional<std::string> from_persian(const CountedDate& date, bool ends) {
    if (date.month > 0) {
        return std::nullopt;  // its months need the equinox
    }
    constexpr int years_after = 621;
    return ends ? fmt::format("{:04}-03-20", date.year + years_after + 1)
                : fmt::format("{:04}-03-21", date.year + years_after);
}

struct OtherCalendar {
    const char* title;  ///< behind `counts`
    std::vector<std::string> marks;
    int least;
    int most;
    std::optional<std::string> (*ours)(const CountedDate&, bool ends);
};

const std::vector<OtherCalendar>& other_calendars() {
    static const std::vector<OtherCalendar> calendars{
        {"years of the Hijra",
         {"hijri", "hijra", "ah", "a.h.", "هجري", "هجرية", "هـ", "ه"},
         1,
         1500,
         from_hijri},
        {"years of the Buddhist era", {"be", "b.e.", "buddhist", "ศ", "พ.ศ."}, 2200, 2700, from_buddhist},
        {"Persian solar years", {"shamsi", "jalali", "persian", "شمسی", "خورشیدی"}, 1, 1500, from_persian}};
    return calendars;
}

bool is_mark(const OtherCalendar& calendar, const std::string& word) {
    return std::find(calendar.marks.begin(), calendar.marks.end(), lower_case(word)) != calendar.marks.end();
}

// `1300`, `1300-05-01`, with a mark before or behind; nothing for what is neither.
std::optional<CountedDate> counted_date(const OtherCalendar& calendar, const std::string& cell,
                                        bool& marked) {
    std::string text(trimmed(cell));
    if (const auto at = text.find_last_of(' '); at != std::string::npos) {
        const bool behind = is_mark(calendar, text.substr(at + 1));
        const bool before = is_mark(calendar, text.substr(0, text.find(' ')));
        marked = behind || before;
        text = behind ? text.substr(0, at) : before ? text.substr(text.find(' ') + 1) : text;
    }
    std::array<int, 3> parts{};
    std::size_t count = 0;
    const char* from = text.data();
    const char* const end = from + text.size();
    for (; count < parts.size() && from < end; ++count) {
        const auto read = std::from_chars(from, end, parts[count]);
        if (read.ec != std::errc() || (read.ptr < end && *read.ptr != '-' && *read.ptr != '/')) {
            return std::nullopt;
        }
        from = read.ptr + (read.ptr < end ? 1 : 0);
    }
    const CountedDate date{parts[0], parts[1], parts[2]};
    const bool sound = count > 0 && from == end && date.year >= calendar.least &&
                       date.year <= calendar.most && date.month >= 0 && date.month <= 12 && date.day >= 0 &&
                       date.day <= 31;
    return sound ? std::optional(date) : std::nullopt;
}

bool is_written_so(const ImportTable& table, std::size_t column, const OtherCalendar& calendar) {
    const auto words = name_words(table.columns[column].name);
    const bool named =
        std::any_of(words.begin(), words.end(), [&](const auto& word) { return is_mark(calendar, word); });
    std::size_t found = 0;
    std::size_t marked = 0;
    for (const auto& row : table.rows) {
        const auto& cell = row.cells[column];
        bool has_mark = false;
        if (counted_date(calendar, cell, has_mark)) {
            ++found;
            marked += has_mark ? 1 : 0;
        } else if (!says_no_date(cell)) {
            return false;
        }
    }
    return found > 0 && (named || marked == found);
}

}  // namespace

void read_other_calendars(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto words = name_words(table.columns[i].name);
        const auto& calendars = other_calendars();
        const auto calendar = std::find_if(calendars.begin(), calendars.end(), [&](const OtherCalendar& one) {
            return (begins_by_name(words) || ends_by_name(words) || dates_by_name(words)) &&
                   is_written_so(table, i, one);
        });
        if (calendar == calendars.end()) {
            continue;
        }
        const bool ends = ends_by_name(words) && !begins_by_name(words);
        for (auto& row : table.rows) {
            bool marked = false;
            const auto date = counted_date(*calendar, row.cells[i], marked);
            row.cells[i] = date ? calendar->ours(*date, ends).value_or(std::string()) : std::string();
        }
        table.columns[i].type = CellType::text;
        table.notes.push_back(fmt::format("“{}” counts {}; it is read as years and days of our calendar.",
                                          table.columns[i].name, calendar->title));
    }
}

}  // namespace geodata
