#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01. It has no clock and no time zone.
/// Text covers the years -9999 to 9999; in data years before 1 are astronomical, 0 being 1 BCE and -479 being 480 BCE.
struct Day {
    std::int32_t number = 0;

    friend bool operator==(Day, Day) = default;
    friend auto operator<=>(Day, Day) = default;
    friend Day operator+(Day day, int days) { return {day.number + days}; }
    friend Day operator-(Day day, int days) { return {day.number - days}; }
    friend int operator-(Day a, Day b) { return a.number - b.number; }
};

/// Days from `first` up to, but without, `end`.
struct DaySpan {
    Day first;
    Day end;

    bool empty() const { return end <= first; }
    bool contains(Day day) const { return first <= day && day < end; }
    friend bool operator==(DaySpan, DaySpan) = default;
};

/// The days of both.
inline DaySpan common(DaySpan a, DaySpan b) {
    return {a.first < b.first ? b.first : a.first, a.end < b.end ? a.end : b.end};
}

struct YearMonthDay {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(YearMonthDay, YearMonthDay) = default;
};

/// Bounds of what can be written as a date; they stand for "open" in intervals.
extern const Day earliest_day;
extern const Day latest_day;

/// The day of that name; nothing when there is none (31 February, month 13, year 10000).
std::optional<Day> day_from(YearMonthDay date);
YearMonthDay year_month_day(Day day);
int days_in_month(int year, int month);

/// `months` later (or earlier when negative); 31 January plus one month is the last day of February.
Day plus_months(Day day, int months);

/// Reads `1992-05-08` and `-0479-08-12`, nothing else.
std::optional<Day> parse_day(std::string_view text);

/// `1992-05-08`, `-0479-08-12`
std::string iso_text(Day day);
/// `1992-05`
std::string iso_month(int year, int month);
/// A year as people write it: `1992`, `480 BCE` for -479; `79 CE`, since 79 alone might be any century's.
std::string year_text(int year);
/// `8 May 1992`, `12 August 480 BCE`
std::string long_text(Day day);
/// `8 May 1992` with a month of three letters: `23 Aug 1993`
std::string short_text(Day day);
/// English name of month 1 to 12.
std::string month_name(int month);

}  // namespace geodata
