#include "geodata/model/written_date.hpp"

#include "geodata/base/characters.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace geodata {

namespace {

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

// The months of which a word is the name or its first letters, three at least.
std::set<int> months_of(const std::string& word) {
    std::set<int> months;
    for (const auto& names : month_names) {
        for (int i = 0; i < 12; ++i) {
            const std::string name = names.at(static_cast<std::size_t>(i));
            if (name == word) {
                return {i + 1};
            }
            if (character_count(word) >= 3 && name.starts_with(word)) {
                months.insert(i + 1);
            }
        }
    }
    return months;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_between(char c) { return std::string_view(" .,/-'\t").find(c) != std::string_view::npos; }

void take_number(const std::string& text, std::size_t& at, WrittenDate& written) {
    WrittenNumber number;
    for (; at < text.size() && is_digit(text[at]); ++at, ++number.digits) {
        number.value = std::min(number.value * 10 + (text[at] - '0'), 100'000'000);
    }
    written.numbers.push_back(number);
}

bool is_era(const std::string& word) { return word == "bce" || word == "bc" || word == "ce" || word == "ad"; }

void take_word(const std::string& text, std::size_t& at, WrittenDate& written) {
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
    } else if (!is_filler(word)) {
        written.unknown = written.unknown.empty() ? word : written.unknown;
    }
}

// The sign that stands between numbers: of several the one that is no blank.
void take_between(char c, WrittenDate& written) {
    const bool sign = c == '.' || c == '/' || c == '-';
    if (sign && !written.month && !written.numbers.empty()) {
        written.separator = c;
    }
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

}  // namespace

WrittenDate taken_apart(const std::string& typed) {
    const auto text = small_letters(without_time(typed));
    WrittenDate written;
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

}  // namespace geodata
