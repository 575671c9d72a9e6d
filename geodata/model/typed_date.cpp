#include "geodata/model/typed_date.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <vector>

namespace geodata {

namespace {

constexpr const char* own_form = "Write a day like 1992-05-08, a month like 1992-05 or a year like 1992.";
constexpr std::size_t longest = 80;

using MonthNames = std::array<const char*, 12>;

// In the languages of the dataset's names, besides English; Russian and Armenian also in the case that follows a day.
constexpr std::array<MonthNames, 6> month_names{
    MonthNames{"january", "february", "march", "april", "may", "june", "july", "august", "september",
               "october", "november", "december"},
    MonthNames{"yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr",
               "noyabr", "dekabr"},
    MonthNames{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
               "ноябрь", "декабрь"},
    MonthNames{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
               "октября", "ноября", "декабря"},
    MonthNames{"հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս", "հուլիս", "օգոստոս", "սեպտեմբեր",
               "հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր"},
    MonthNames{"հունվարի", "փետրվարի", "մարտի", "ապրիլի", "մայիսի", "հունիսի", "հուլիսի", "օգոստոսի",
               "սեպտեմբերի", "հոկտեմբերի", "նոյեմբերի", "դեկտեմբերի"}};

// Words beside a date that say nothing of it.
bool is_filler(const std::string& word) {
    static const std::set<std::string> words{
        "of",     "the", "on",     "st",     "nd",      "rd",        "th",       "ci",     "cı",
        "cu",     "cü",  "il",     "ili",    "г",       "год",       "года",     "го",     "е",
        "ого",    "թ",   "թվական", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "mon", "tue",    "wed",    "thu",     "fri",       "sat",      "sun"};
    return words.contains(word);
}

// Small letters of English, Russian and Armenian: the capitals of each stand at one distance before them.
std::string small_letters(std::string_view text) {
    auto small = lower_case(text);
    for (const std::string dotted = "İ"; small.find(dotted) != std::string::npos;) {
        small.replace(small.find(dotted), dotted.size(), "i");
    }
    for (std::size_t i = 0; i + 1 < small.size(); ++i) {
        auto& a = reinterpret_cast<unsigned char&>(small[i]);
        auto& b = reinterpret_cast<unsigned char&>(small[i + 1]);
        if (a == 0xD0 && b >= 0x90 && b <= 0x9F) {  // А-П
            b = static_cast<unsigned char>(b + 0x20);
        } else if (a == 0xD0 && b >= 0xA0 && b <= 0xAF) {  // Р-Я
            a = 0xD1;
            b = static_cast<unsigned char>(b - 0x20);
        } else if ((a == 0xD4 && b >= 0xB1) || (a == 0xD5 && b <= 0x96)) {  // Ա-Ֆ
            const unsigned letter = ((a & 0x1FU) << 6U | (b & 0x3FU)) + 0x30U;
            a = static_cast<unsigned char>(0xC0U | letter >> 6U);
            b = static_cast<unsigned char>(0x80U | (letter & 0x3FU));
        }
    }
    return small;
}

std::size_t letter_count(const std::string& word) {
    return static_cast<std::size_t>(std::count_if(
        word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The months of which a word is the name or its first letters, three at least.
std::set<int> months_of(const std::string& word) {
    std::set<int> months;
    for (const auto& names : month_names) {
        for (int i = 0; i < 12; ++i) {
            const std::string name = names.at(static_cast<std::size_t>(i));
            if (name == word) {
                return {i + 1};
            }
            if (letter_count(word) >= 3 && name.starts_with(word)) {
                months.insert(i + 1);
            }
        }
    }
    return months;
}

struct Number {
    int value = 0;
    std::size_t digits = 0;
    bool year() const { return digits >= 3; }
};

/// A text taken apart: its numbers and its month in their order, and what stands between the first two numbers.
struct Written {
    std::vector<Number> numbers;
    std::optional<std::set<int>> month;
    std::size_t month_after = 0;  ///< so many numbers stand before the month
    char separator = ' ';
    std::string unknown;         ///< a word that means nothing in a date
    bool before_year_1 = false;  ///< BCE
    bool era = false;            ///< BCE or CE
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_between(char c) { return std::string_view(" .,/-'\t").find(c) != std::string_view::npos; }

void take_number(const std::string& text, std::size_t& at, Written& written) {
    Number number;
    for (; at < text.size() && is_digit(text[at]); ++at, ++number.digits) {
        number.value = std::min(number.value * 10 + (text[at] - '0'), 100'000'000);
    }
    written.numbers.push_back(number);
}

bool is_era(const std::string& word) { return word == "bce" || word == "bc" || word == "ce" || word == "ad"; }

void take_word(const std::string& text, std::size_t& at, Written& written) {
    const auto from = at;
    while (at < text.size() && !is_digit(text[at]) && !is_between(text[at])) {
        ++at;
    }
    const auto word = text.substr(from, at - from);
    const auto months = months_of(word);
    if (is_era(word) && !written.era) {
        written.era = true;
        written.before_year_1 = word.starts_with('b');
        return;
    }
    if (!months.empty() && !written.month) {
        written.month = months;
        written.month_after = written.numbers.size();
    } else if (!is_filler(word)) {
        written.unknown = written.unknown.empty() ? word : written.unknown;
    }
}

// The sign that stands between numbers: of several the one that is no blank.
void take_between(char c, Written& written) {
    const bool sign = c == '.' || c == '/' || c == '-';
    if (sign && !written.month && !written.numbers.empty()) {
        written.separator = c;
    }
}

Written taken_apart(const std::string& text) {
    Written written;
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at])) {
            take_number(text, at, written);
        } else if (is_between(text[at])) {
            take_between(text[at++], written);
        } else {
            take_word(text, at, written);
        }
    }
    return written;
}

// Of a date with a time of day the day counts, as it is written: no time zone moves it.
std::string without_time(const std::string& text) {
    constexpr std::size_t date_length = 10;
    const bool dated = text.size() > date_length + 2 && is_digit(text[0]) &&
                       is_digit(text[date_length - 1]) &&
                       (text[date_length] == 'T' || text[date_length] == 't' || text[date_length] == ' ') &&
                       text.find(':', date_length) != std::string::npos;
    return dated && text.find_first_not_of("0123456789:.,+-Zz ", date_length + 1) == std::string::npos
               ? text.substr(0, date_length)
               : text;
}

/// Reads with the span that says which century a short year belongs to.
class Reader {
public:
    Reader(std::string_view text, Day first, Day last)
        : given_(text), first_(year_month_day(first).year), last_(year_month_day(last).year) {}

    TypedDate read() const {
        if (auto date = parse_edtf(given_)) {
            return {std::move(date), {}};
        }
        if (given_.empty() || given_.size() > longest) {
            return {{}, own_form};
        }
        auto written = taken_apart(small_letters(without_time(given_)));
        if (!written.unknown.empty()) {
            return refused(fmt::format("'{}' is no part of a date. ", written.unknown));
        }
        if (written.era && !written.numbers.empty()) {
            return of_era(written);
        }
        return written.month ? with_month(written) : with_numbers(written);
    }

private:
    TypedDate refused(const std::string& why = {}) const { return {{}, why + own_form}; }

    // With an era, a year needs no four digits: 480 BCE, 12 August 480 BCE, 79 CE.
    TypedDate of_era(const Written& written) const {
        const auto& numbers = written.numbers;
        const int number = numbers.back().value;
        const int year = written.before_year_1 ? 1 - number : number;
        if (number < 1 || number > 9999 || numbers.size() > 2) {
            return refused();
        }
        if (!written.month) {
            const std::string sign = year < 0 ? "-" : "";
            return numbers.size() == 1
                       ? TypedDate{parse_edtf(fmt::format("{}{:04}", sign, std::abs(year))), {}}
                       : refused();
        }
        if (written.month->size() > 1) {
            return refused("More than one month begins with these letters. ");
        }
        const int of_year = *written.month->begin();
        if (numbers.size() == 1) {
            return month(year, of_year);
        }
        const auto found = day_from({year, of_year, numbers.front().value});
        return found ? day(*found) : refused();
    }

    static TypedDate day(Day found) {
        return {EdtfDate{found, found, false, false, false, false, iso_text(found)}, {}};
    }

    static TypedDate month(int year, int number) { return {parse_edtf(iso_month(year, number)), {}}; }

    // The years that a number can stand for: as written, or with two digits one of each century of the span.
    std::vector<int> years_of(const Number& number) const {
        if (number.digits == 4) {
            return {number.value};
        }
        std::vector<int> years;
        for (int year = first_; number.digits == 2 && year <= last_; ++year) {
            if (year % 100 == number.value) {
                years.push_back(year);
            }
        }
        return years;
    }

    TypedDate no_year(const Number& number) const {
        return refused(fmt::format("The year {} needs four digits. ", number.value));
    }

    TypedDate with_month(const Written& written) const {
        const auto& numbers = written.numbers;
        if (written.month->size() > 1) {
            return refused("More than one month begins with these letters. ");
        }
        const int number = *written.month->begin();
        if (numbers.empty()) {
            return refused("The year is missing. ");
        }
        if (numbers.size() == 1) {
            return of_month(numbers.front(), number);
        }
        // 1992 May 8 begins with the year; everything else ends with it.
        const bool year_first = numbers.front().year();
        return numbers.size() > 2 ? refused()
                                  : of_day(numbers[year_first ? 0 : 1], number, numbers[year_first ? 1 : 0]);
    }

    // May 1992 and May '92 are months; of 8 May the year is missing.
    TypedDate of_month(const Number& year, int number) const {
        const auto years = years_of(year);
        if (years.size() == 1) {
            return month(years.front(), number);
        }
        return year.value <= 31 ? refused("The year is missing. ") : no_year(year);
    }

    TypedDate of_day(const Number& year, int number, const Number& day_of_month) const {
        const auto years = years_of(year);
        if (years.size() != 1 || day_of_month.digits > 2) {
            return no_year(year);
        }
        const auto found = day_from({years.front(), number, day_of_month.value});
        return found ? day(*found)
                     : refused(fmt::format("{} {} has no day {}. ", month_name(number), years.front(),
                                           day_of_month.value));
    }

    TypedDate with_numbers(const Written& written) const {
        const auto& numbers = written.numbers;
        if (numbers.size() == 1 && numbers.front().digits == 3) {  // 476
            return {parse_edtf(fmt::format("{:04}", numbers.front().value)), {}};
        }
        if (numbers.size() == 1 && numbers.front().digits == 8) {  // 19920508
            const int whole = numbers.front().value;
            const auto found = day_from({whole / 10'000, whole / 100 % 100, whole % 100});
            return found ? day(*found) : refused();
        }
        if (numbers.size() == 2) {
            return of_two(numbers[0], numbers[1]);
        }
        return numbers.size() == 3 ? of_three(written) : refused();
    }

    TypedDate of_two(const Number& a, const Number& b) const {
        const auto& year = a.digits == 4 ? a : b;
        const auto& number = a.digits == 4 ? b : a;
        if (year.digits != 4) {
            return refused("The year is missing. ");
        }
        return number.value >= 1 && number.value <= 12 ? month(year.value, number.value) : refused();
    }

    // Three numbers can be read in as many ways as their sign allows: points put the day first, everything else is read
    // both ways.
    TypedDate of_three(const Written& written) const {
        const auto& n = written.numbers;
        std::set<Day> days;
        const auto add = [&](const Number& year, const Number& number, const Number& day_of_month) {
            for (const int each : years_of(year)) {
                if (const auto found = day_from({each, number.value, day_of_month.value})) {
                    days.insert(*found);
                }
            }
        };
        if (n[0].digits == 4) {
            add(n[0], n[1], n[2]);
        } else {
            add(n[2], n[1], n[0]);
            if (written.separator != '.') {
                add(n[2], n[0], n[1]);
                add(n[0], n[1], n[2]);
            }
        }
        return one_of(days);
    }

    TypedDate one_of(const std::set<Day>& days) const {
        if (days.size() == 1) {
            return day(*days.begin());
        }
        if (days.empty()) {
            return refused(fmt::format("There is no day '{}'. ", given_));
        }
        std::vector<std::string> texts;
        std::vector<std::string> own;
        for (const auto each : days) {
            texts.push_back(long_text(each));
            own.push_back(iso_text(each));
        }
        return {{},
                fmt::format("'{}' may be {}. Write {}.", given_, joined(texts, " or "), joined(own, " or "))};
    }

    std::string given_;
    int first_;
    int last_;
};

}  // namespace

TypedDate read_typed_date(std::string_view text, Day first, Day last) {
    return Reader(trimmed(text), first, last).read();
}

TypedDay read_typed_day(std::string_view text, Day first, Day last, DayWanted wanted) {
    const auto read = read_typed_date(text, first, last);
    if (!read.date) {
        return {{}, read.problem};
    }
    if (read.date->latest < first || read.date->earliest > last) {
        return {{}, fmt::format("The dataset runs from {} to {}.", long_text(first), long_text(last))};
    }
    return {wanted == DayWanted::end ? std::min(read.date->latest, last)
                                     : std::max(read.date->earliest, first),
            {}};
}

}  // namespace geodata
