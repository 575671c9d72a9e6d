#include "geodata/model/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace geodata {

namespace {

constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                             "May",       "June",     "July",     "August",
                                             "September", "October",  "November", "December"};

std::chrono::year_month_day calendar(YearMonthDay date) {
    return std::chrono::year{date.year} / static_cast<int>(date.month) / static_cast<int>(date.day);
}

Day day_of(std::chrono::year_month_day date) {
    return {static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

// Digits only: from_chars alone would take "-5" or "+5".
std::optional<int> digits(std::string_view text) {
    int value = 0;
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos ||
        std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc{}) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

const Day earliest_day = day_of(std::chrono::year{-9999} / 1 / 1);
const Day latest_day = day_of(std::chrono::year{9999} / 12 / 31);

std::optional<Day> day_from(YearMonthDay date) {
    if (date.year < -9999 || date.year > 9999 || date.month < 1 || date.day < 1 || !calendar(date).ok()) {
        return std::nullopt;
    }
    return day_of(calendar(date));
}

YearMonthDay year_month_day(Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day.number}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

int days_in_month(int year, int month) {
    const auto last = std::chrono::year{year} / static_cast<int>(month) / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

Day plus_months(Day day, int months_later) {
    const auto date = year_month_day(day);
    const auto month =
        std::chrono::year{date.year} / static_cast<int>(date.month) + std::chrono::months{months_later};
    const int year = static_cast<int>(month.year());
    const int number = static_cast<int>(static_cast<unsigned>(month.month()));
    return day_of(calendar({year, number, std::min(date.day, days_in_month(year, number))}));
}

std::optional<Day> parse_day(std::string_view text) {
    const bool before = text.starts_with('-');
    text.remove_prefix(before ? 1 : 0);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    return year && month && day ? day_from({before ? -*year : *year, *month, *day}) : std::nullopt;
}

std::string month_name(int month) { return months.at(static_cast<std::size_t>(month - 1)); }

std::string iso_month(int year, int month) {
    return fmt::format("{}{:04}-{:02}", year < 0 ? "-" : "", std::abs(year), month);
}

std::string year_text(int year) {
    constexpr int first_clear = 100;
    return year < 1             ? fmt::format("{} BCE", 1 - year)
           : year < first_clear ? fmt::format("{} CE", year)
                                : fmt::format("{}", year);
}

std::string iso_text(Day day) {
    const auto date = year_month_day(day);
    return fmt::format("{}-{:02}", iso_month(date.year, date.month), date.day);
}

std::string long_text(Day day) {
    const auto date = year_month_day(day);
    return fmt::format("{} {} {}", date.day, month_name(date.month), year_text(date.year));
}

std::string short_text(Day day) {
    const auto date = year_month_day(day);
    return fmt::format("{} {} {}", date.day, month_name(date.month).substr(0, 3), year_text(date.year));
}

}  // namespace geodata
