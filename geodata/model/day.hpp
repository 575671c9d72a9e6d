#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01. It has no clock and no time zone.
/// Text input covers the years 1 to 9999; arithmetic beyond them is possible but not printable.
struct Day {
    std::int32_t number = 0;

    friend bool operator==(Day, Day) = default;
    friend auto operator<=>(Day, Day) = default;
    friend Day operator+(Day day, int days) { return {day.number + days}; }
    friend Day operator-(Day day, int days) { return {day.number - days}; }
    friend int operator-(Day a, Day b) { return a.number - b.number; }
};

struct YearMonthDay {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(YearMonthDay, YearMonthDay) = default;
};

/// Bounds of what can be written as a date; they stand for "open" in intervals.
extern const Day earliest_day;
extern const Day latest_day;

/// The day of that name; nothing when there is none (31 February, month 13, year 0).
std::optional<Day> day_from(YearMonthDay date);
YearMonthDay year_month_day(Day day);
int days_in_month(int year, int month);

/// `months` later (or earlier when negative); 31 January plus one month is the last day of February.
Day plus_months(Day day, int months);

/// Reads `1992-05-08`, nothing else.
std::optional<Day> parse_day(std::string_view text);

/// `1992-05-08`
std::string iso_text(Day day);
/// `8 May 1992`
std::string long_text(Day day);
/// `8 May 1992` with a month of three letters: `23 Aug 1993`
std::string short_text(Day day);
/// English name of month 1 to 12.
std::string month_name(int month);

}  // namespace geodata
