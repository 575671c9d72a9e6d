#include "geodata/import/foreign_date.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/date_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geodata {

namespace {

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
    const auto small = lower_case(text);
    const std::string_view lower = small;
    for (const std::string_view mark : {"bce", "b.c.e.", "b.c.", "bc"}) {
        const auto number = trimmed(lower.ends_with(mark)     ? lower.substr(0, lower.size() - mark.size())
                                    : lower.starts_with(mark) ? lower.substr(mark.size())
                                                              : std::string_view());
        if (only_digits(number) && number.size() <= 4 && digits_value(number) > 0) {
            return edtf_of(edtf_year(1 - digits_value(number)), DateGrain::year);
        }
    }
    return std::nullopt;
}

// What some programs make of 1914: 1.914e3.
std::string without_exponent(std::string_view text) {
    const auto number =
        text.find_first_of("eE") == std::string_view::npos ? ParsedNumber{} : parse_number(text);
    constexpr double most = 99'999'999;
    const bool whole =
        number.found && std::abs(number.value) <= most && number.value == std::floor(number.value);
    return whole ? fmt::format("{}", static_cast<int>(number.value)) : std::string(text);
}

// A whole number: 1992, 992, 19920508, 19920508120000, -480.
std::optional<ForeignDate> from_number(std::string_view raw) {
    const auto written = without_exponent(raw);
    std::string_view text = written;
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
    constexpr std::size_t with_time = 14;
    if (digits.size() == with_time && !negative) {
        digits = digits.substr(0, 8);
    }
    if (digits.size() == 8 && !negative) {
        return edtf_of_day(digits_value(digits.substr(0, 4)), digits_value(digits.substr(4, 2)),
                           digits_value(digits.substr(6)));
    }
    if (digits.size() <= 4 && digits_value(digits) > 0) {
        return edtf_of(edtf_year(negative ? -digits_value(digits) : digits_value(digits)), DateGrain::year);
    }
    return std::nullopt;
}

std::vector<std::string> parts_of(std::string_view text) {
    std::string joined_alike(text);
    std::replace_if(
        joined_alike.begin(), joined_alike.end(), [](char c) { return c == '/' || c == '.'; }, '-');
    return split(joined_alike, '-');
}

// Year first leaves no doubt.
std::optional<ForeignDate> year_first(const std::vector<std::string>& parts) {
    if (parts.size() < 2 || parts.size() > 3 || parts[0].size() != 4 ||
        !std::all_of(parts.begin(), parts.end(), only_digits)) {
        return std::nullopt;
    }
    const int year = digits_value(parts[0]);
    const int month = digits_value(parts[1]);
    if (parts.size() == 2) {
        return parts[1].size() <= 2 ? edtf_of(iso_month(year, month), DateGrain::month) : std::nullopt;
    }
    const int day = digits_value(parts[2]);  // some write an unknown month or day as 00
    return month == 0 ? edtf_of(parts[0], DateGrain::year)
           : day == 0 ? edtf_of(iso_month(year, month), DateGrain::month)
                      : edtf_of_day(year, month, day);
}

struct YearLast {
    int first = 0;
    int second = 0;
    int year = 0;
};

std::optional<YearLast> year_last(const std::vector<std::string>& parts) {
    if (parts.size() != 3 || parts[2].size() != 4 || parts[0].size() > 2 || parts[1].size() > 2 ||
        !std::all_of(parts.begin(), parts.end(), only_digits)) {
        return std::nullopt;
    }
    return YearLast{digits_value(parts[0]), digits_value(parts[1]), digits_value(parts[2])};
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
    return used == DateOrder::day_first     ? edtf_of_day(date.year, date.second, date.first)
           : used == DateOrder::month_first ? edtf_of_day(date.year, date.first, date.second)
                                            : std::nullopt;
}

// What programs write for "no end": the last day they know, or a year long after anything that can have ended.
bool far_future(std::string_view text) {
    const auto year = text.substr(0, 4);
    const auto rest = text.substr(std::min<std::size_t>(4, text.size()));
    const bool whole = rest.empty() || rest.front() == '-' || rest.front() == '/' || rest.front() == '.' ||
                       (rest.size() == 4 && only_digits(rest));
    return only_digits(year) && year.size() == 4 && year >= "2099" && whole;
}

// What Wikidata has for "some value, nobody knows which": t1234, or an address of its own.
bool unknown_node(std::string_view text) {
    return (text.size() > 4 && text.front() == 't' && only_digits(text.substr(1))) ||
           text.find(".well-known/genid") != std::string_view::npos;
}

}  // namespace

EdtfDate date_of(Day day) { return {day, day, false, false, false, false, iso_text(day)}; }

std::optional<ForeignDate> read_foreign_date(std::string_view raw, DateOrder order) {
    auto text = without_time(trimmed(raw));
    if (says_no_date(text)) {
        return std::nullopt;
    }
    text.remove_prefix(text.starts_with('+') ? 1 : 0);  // Wikidata marks our era
    if (auto date = from_number(text)) {
        return date;
    }
    const auto parts = parts_of(text);
    if (auto date = year_first(parts)) {
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
    if (auto date = read_vague_date(text, order)) {
        return date;
    }
    return read_worded_date(text);
}

bool says_no_date(std::string_view raw) {
    static constexpr std::array<std::string_view, 48> words{
        "",        "-",         "--",          "–",       "na",         "n/a",        "n.a.",     "nan",
        "none",    "null",      "nil",         "nat",     "..",         "...",        "?",        "open",
        "now",     "present",   "ongoing",     "current", "today",      "still",      "to date",  "heute",
        "aktuell", "bis heute", "aujourd'hui", "actual",  "presente",   "oggi",       "unknown",  "unbekannt",
        "9999999", "0",         "-1",          "-9999",   "0000-00-00", "0000/00/00", "infinity", "по н.в.",
        "н.в.",    "至今",      "现在",        "現在",    "الآن",       "günümüz",    "obecnie",  "dnes"};
    const auto text = lower_case(trimmed(raw));
    return std::find(words.begin(), words.end(), text) != words.end() || far_future(text) ||
           unknown_node(text);
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
    found.certain = std::max(day_first, month_first);
    if ((day_first > 0) != (month_first > 0)) {
        found.order = day_first > 0 ? DateOrder::day_first : DateOrder::month_first;
    }
    return found;
}

}  // namespace geodata
