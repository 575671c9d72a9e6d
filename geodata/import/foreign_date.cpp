#include "geodata/import/foreign_date.hpp"

#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace geodata {

namespace {

bool only_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

std::string data_year(int year) { return fmt::format("{}{:04}", year < 0 ? "-" : "", std::abs(year)); }

std::optional<ForeignDate> edtf_of(const std::string& text, DateGrain grain) {
    auto date = parse_edtf(text);
    return date ? std::optional(ForeignDate{std::move(*date), grain}) : std::nullopt;
}

std::optional<ForeignDate> of_parts(int year, int month, int day) {
    return edtf_of(fmt::format("{}-{:02}-{:02}", data_year(year), month, day), DateGrain::day);
}

// What stands after the day is a time: 1992-05-08T12:00:00Z, 1992-05-08 00:00.
std::string_view without_time(std::string_view text) {
    const auto at = text.find_first_of("T ");
    const bool time = at != std::string_view::npos && at >= 6 && text.size() > at + 2 &&
                      text[at + 1] >= '0' && text[at + 1] <= '2' &&
                      text.find(':', at) != std::string_view::npos;
    return time ? text.substr(0, at) : text;
}

// 480 BCE is the year -479: there is a year 0 in data.
std::optional<ForeignDate> before_our_era(std::string_view text) {
    static constexpr std::array<std::string_view, 4> marks{"bce", "b.c.e.", "b.c.", "bc"};
    const auto lower = lower_case(text);
    for (const auto mark : marks) {
        for (const bool behind : {true, false}) {
            if (behind ? !lower.ends_with(mark) : !lower.starts_with(mark)) {
                continue;
            }
            const auto rest =
                std::string_view(lower).substr(behind ? 0 : mark.size(), lower.size() - mark.size());
            const auto number = trimmed(rest);
            if (only_digits(number) && number.size() <= 4 && number_of(number) > 0) {
                return edtf_of(data_year(1 - number_of(number)), DateGrain::year);
            }
        }
    }
    return std::nullopt;
}

// A whole number: 1992, 992, 19920508, -480.
std::optional<ForeignDate> from_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    auto digits = text.substr(negative ? 1 : 0);
    if (const auto point = digits.find('.');
        point != std::string_view::npos &&
        digits.find_first_not_of('0', point + 1) == std::string_view::npos) {
        digits = digits.substr(0, point);
    }
    if (!only_digits(digits)) {
        return std::nullopt;
    }
    if (digits.size() == 8 && !negative) {
        return of_parts(number_of(digits.substr(0, 4)), number_of(digits.substr(4, 2)),
                        number_of(digits.substr(6)));
    }
    if (digits.size() <= 4 && number_of(digits) > 0) {
        return edtf_of(data_year(negative ? -number_of(digits) : number_of(digits)), DateGrain::year);
    }
    return std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == '-' || text[i] == '/' || text[i] == '.') {
            parts.push_back(trimmed(text.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    return parts;
}

// Year first leaves no doubt.
std::optional<ForeignDate> year_first(const std::vector<std::string_view>& parts) {
    if (parts[0].size() != 4 || !std::all_of(parts.begin(), parts.end(), only_digits)) {
        return std::nullopt;
    }
    if (parts.size() == 3) {
        // Some write an unknown month or day as 00.
        if (number_of(parts[1]) == 0) {
            return edtf_of(std::string(parts[0]), DateGrain::year);
        }
        if (number_of(parts[2]) == 0) {
            return edtf_of(fmt::format("{}-{:02}", parts[0], number_of(parts[1])), DateGrain::month);
        }
        return of_parts(number_of(parts[0]), number_of(parts[1]), number_of(parts[2]));
    }
    return parts.size() == 2 && parts[1].size() <= 2
               ? edtf_of(fmt::format("{}-{:02}", parts[0], number_of(parts[1])), DateGrain::month)
               : std::nullopt;
}

struct YearLast {
    int first = 0;
    int second = 0;
    int year = 0;
};

std::optional<YearLast> year_last(const std::vector<std::string_view>& parts) {
    if (parts.size() != 3 || parts[2].size() != 4 || parts[0].size() > 2 || parts[1].size() > 2 ||
        !std::all_of(parts.begin(), parts.end(), only_digits)) {
        return std::nullopt;
    }
    return YearLast{number_of(parts[0]), number_of(parts[1]), number_of(parts[2])};
}

DateOrder certain_order(const YearLast& date) {
    constexpr int months = 12;
    if (date.first > months || date.first == date.second) {
        return DateOrder::day_first;
    }
    return date.second > months ? DateOrder::month_first : DateOrder::unknown;
}

std::optional<ForeignDate> from_year_last(const YearLast& date, DateOrder order) {
    const auto certain = certain_order(date);
    const auto used = certain == DateOrder::unknown ? order : certain;
    switch (used) {
        case DateOrder::day_first: return of_parts(date.year, date.second, date.first);
        case DateOrder::month_first: return of_parts(date.year, date.first, date.second);
        default: return std::nullopt;
    }
}

std::optional<ForeignDate> in_words(std::string_view text) {
    const bool letters =
        std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c > 127; });
    if (!letters || text.size() > 40) {
        return std::nullopt;
    }
    auto typed = read_typed_date(text, *parse_day("1900-01-01"), *parse_day("1999-12-31"));
    if (!typed.date) {
        return std::nullopt;
    }
    const auto first = year_month_day(typed.date->earliest);
    if (typed.date->latest - typed.date->earliest > 366) {
        return ForeignDate{*typed.date, DateGrain::interval};  // a decade, a century
    }
    const int days = typed.date->latest - typed.date->earliest;
    return typed.date->is_day() ? of_parts(first.year, first.month, first.day)
           : days > 31
               ? edtf_of(data_year(first.year), DateGrain::year)
               : edtf_of(fmt::format("{}-{:02}", data_year(first.year), first.month), DateGrain::month);
}

// `c. 1801`, `before 1801`, `after 1900`: a word before a date that makes it less certain.
std::optional<ForeignDate> with_word(std::string_view text, DateOrder order) {
    struct Vague {
        std::string_view word;
        const char* before;
        const char* after;
    };
    static constexpr std::array<Vague, 20> words{
        {{"c.", "", "~"},      {"ca.", "", "~"},      {"ca ", "", "~"},      {"circa", "", "~"},
         {"about", "", "~"},   {"approx.", "", "~"},  {"um ", "", "~"},      {"vers ", "", "~"},
         {"около", "", "~"},   {"~", "", "~"},        {"before", "../", ""}, {"by ", "../", ""},
         {"vor ", "../", ""},  {"avant ", "../", ""}, {"до ", "../", ""},    {"after", "", "/.."},
         {"nach ", "", "/.."}, {"après ", "", "/.."}, {"после ", "", "/.."}, {"since ", "", "/.."}}};
    const auto lower = lower_case(text);
    for (const auto& word : words) {
        if (lower.starts_with(word.word)) {
            const auto date = read_foreign_date(trimmed(text.substr(word.word.size())), order);
            return date ? edtf_of(word.before + date->date.text + word.after, DateGrain::interval)
                        : std::nullopt;
        }
    }
    return std::nullopt;
}

// `1850s`, and `1800s` for the century.
std::optional<ForeignDate> years_of(std::string_view text) {
    const auto digits = text.substr(0, 4);
    if (text.size() != 5 || text[4] != 's' || !only_digits(digits) || digits[3] != '0') {
        return std::nullopt;
    }
    const int first = number_of(digits);
    return edtf_of(fmt::format("{:04}/{:04}", first, first + (digits[2] == '0' ? 99 : 9)),
                   DateGrain::interval);
}

// What programs write for "no end": the last day they know, or a year long after anything that can have ended.
bool far_future(std::string_view text) {
    const auto year = text.substr(0, 4);
    const auto rest = text.substr(std::min<std::size_t>(4, text.size()));
    const bool whole = rest.empty() || rest.front() == '-' || rest.front() == '/' || rest.front() == '.' ||
                       (rest.size() == 4 && only_digits(rest));
    return only_digits(year) && year.size() == 4 && year >= "2099" && whole;
}

}  // namespace

std::string edtf_day(Day day) {
    const auto date = year_month_day(day);
    return fmt::format("{}-{:02}-{:02}", data_year(date.year), date.month, date.day);
}

EdtfDate date_of(Day day) { return {day, day, false, false, false, false, edtf_day(day)}; }

std::optional<ForeignDate> read_foreign_date(std::string_view raw, DateOrder order) {
    const auto text = without_time(trimmed(raw));
    if (says_no_date(text)) {
        return std::nullopt;
    }
    if (auto date = from_number(text)) {
        return date;
    }
    const auto parts = parts_of(text);
    if (auto date = parts.size() > 1 ? year_first(parts) : std::nullopt) {
        return date;
    }
    if (const auto last = year_last(parts)) {
        return from_year_last(*last, order);
    }
    if (auto date = before_our_era(text)) {
        return date;
    }
    if (auto date = parse_edtf(text)) {
        const bool day = date->is_day();
        return ForeignDate{std::move(*date), day ? DateGrain::day : DateGrain::interval};
    }
    if (auto date = with_word(text, order)) {
        return date;
    }
    if (auto date = years_of(text)) {
        return date;
    }
    return in_words(text);
}

bool says_no_date(std::string_view raw) {
    static constexpr std::array<std::string_view, 26> words{
        "",      "-",     "--",      "–",       "na",   "n/a", "nan",      "none",    "null",
        "nil",   "nat",   "..",      "...",     "open", "now", "present",  "ongoing", "current",
        "today", "heute", "unknown", "9999999", "0",    "-1",  "infinity", "по н.в."};
    const auto text = lower_case(trimmed(raw));
    return std::find(words.begin(), words.end(), text) != words.end() || far_future(text);
}

OrderFound order_in(const std::vector<std::string>& texts) {
    OrderFound found;
    std::size_t day_first = 0;
    std::size_t month_first = 0;
    for (const auto& text : texts) {
        const auto date = year_last(parts_of(without_time(trimmed(text))));
        if (!date) {
            continue;
        }
        const auto order = certain_order(*date);
        found.ambiguous += order == DateOrder::unknown ? 1 : 0;
        day_first += order == DateOrder::day_first && date->first != date->second ? 1 : 0;
        month_first += order == DateOrder::month_first ? 1 : 0;
    }
    found.both = day_first > 0 && month_first > 0;
    found.certain = std::max(day_first, month_first);
    if (!found.both && found.certain > 0) {
        found.order = day_first > 0 ? DateOrder::day_first : DateOrder::month_first;
    }
    return found;
}

}  // namespace geodata
