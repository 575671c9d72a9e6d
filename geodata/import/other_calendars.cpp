#include "geodata/base/text.hpp"
#include "geodata/import/counted_dates.hpp"
#include "geodata/import/name_words.hpp"
#include "geodata/model/day.hpp"

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
    bool marked = false;  ///< with a word of the calendar before or behind
};

// By the rule of thirty years, from 16 July 622 of the Julian calendar.
Day hijri_day(int year, int month, int day) {
    constexpr int before_first = 1'948'439 - 2'440'588;  // from Julian days to ours
    const int months = 29 * (month - 1) + month / 2;
    return Day{before_first + (year - 1) * 354 + (11 * year + 3) / 30 + months + day};
}

std::string from_hijri(const CountedDate& date, bool ends) {
    if (date.month > 0) {
        return iso_text(hijri_day(date.year, date.month, std::max(1, date.day)));
    }
    return iso_text(ends ? hijri_day(date.year + 1, 1, 1) - 1 : hijri_day(date.year, 1, 1));
}

std::string from_buddhist(const CountedDate& date, bool /*ends*/) {
    constexpr int years_before = 543;
    const int year = date.year - years_before;
    return date.month == 0 ? fmt::format("{:04}", year)
           : date.day == 0 ? iso_month(year, date.month)
                           : fmt::format("{}-{:02}", iso_month(year, date.month), date.day);
}

std::string from_persian(const CountedDate& date, bool ends) {
    if (date.month > 0) {
        return {};  // its months need the equinox
    }
    constexpr int years_after = 621;
    return ends ? fmt::format("{:04}-03-20", date.year + years_after + 1)
                : fmt::format("{:04}-03-21", date.year + years_after);
}

struct OtherCalendar {
    const char* title;  ///< behind `counts`
    std::vector<std::string_view> marks;
    int least;
    int most;
    std::string (*ours)(const CountedDate&, bool ends);  ///< empty where that cannot be told
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

// `1300`, `1300-05-01`, with a mark before or behind; nothing for what is neither.
std::optional<CountedDate> counted_date(const OtherCalendar& calendar, const std::string& cell) {
    std::string text(trimmed(cell));
    bool marked = false;
    if (const auto at = text.find_last_of(' '); at != std::string::npos) {
        const bool behind = has_word({lower_case(text.substr(at + 1))}, calendar.marks);
        const bool before = has_word({lower_case(text.substr(0, text.find(' ')))}, calendar.marks);
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
    const CountedDate date{parts[0], parts[1], parts[2], marked};
    const bool sound = count > 0 && from == end && date.year >= calendar.least &&
                       date.year <= calendar.most && date.month >= 0 && date.month <= 12 && date.day >= 0 &&
                       date.day <= 31;
    return sound ? std::optional(date) : std::nullopt;
}

// Where the name of the column does not tell the calendar, each of its dates has to.
bool tells_calendar(const ImportTable& table, std::size_t column, const OtherCalendar& calendar) {
    return has_word(name_words(table.columns[column].name), calendar.marks) ||
           std::none_of(table.rows.begin(), table.rows.end(), [&](const ImportRow& row) {
               const auto date = counted_date(calendar, row.cells[column]);
               return date && !date->marked;
           });
}

}  // namespace

void read_other_calendars(ImportTable& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto words = name_words(table.columns[i].name);
        const bool ends = ends_by_name(words) && !begins_by_name(words);
        for (const auto& calendar : other_calendars()) {
            const auto read = [&](const std::string& cell) {
                const auto date = counted_date(calendar, cell);
                return date ? std::optional(calendar.ours(*date, ends)) : std::nullopt;
            };
            if (called_like_time(table.columns[i]) && tells_calendar(table, i, calendar) &&
                read_column(table, i, read,
                            fmt::format("counts {}; it is read as years and days of our calendar.",
                                        calendar.title))) {
                break;
            }
        }
    }
}

}  // namespace geodata
