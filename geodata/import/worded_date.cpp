#include "geodata/base/text.hpp"
#include "geodata/import/date_parts.hpp"
#include "geodata/model/typed_date.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace geodata {

namespace {

// The words and numbers of a text; dots, commas and marks of ordinals part them.
std::vector<std::string> date_words(std::string_view text) {
    std::string parted(text);
    std::replace_if(
        parted.begin(), parted.end(),
        [](char c) { return c == '.' || c == ',' || c == '-' || c == '/' || c == '_'; }, ' ');
    auto words = split(parted, ' ');
    for (auto& word : words) {  // 1er, 1º, 3rd
        const auto end = word.find_first_not_of("0123456789");
        word.resize(end != std::string::npos && end > 0 && end <= 2 && word.size() <= end + 3 ? end
                                                                                              : word.size());
    }
    std::erase_if(words, [](const std::string& word) {
        return word.empty() || word == "de" || word == "del" || word == "г";
    });
    return words;
}

// `1 août 1914`, `1.VIII.1914`, `1º de agosto de 1914`, `август 1914`: months in words of other languages.
std::optional<ForeignDate> with_month_word(std::string_view text) {
    const auto words = date_words(text);
    if (words.size() < 2 || words.size() > 3 || words.back().size() != 4 || !only_digits(words.back())) {
        return std::nullopt;
    }
    const int month = month_of_word(words[words.size() - 2]);
    if (month == 0) {
        return std::nullopt;
    }
    if (words.size() == 2) {
        return edtf_of(iso_month(digits_value(words[1]), month), DateGrain::month);
    }
    return only_digits(words[0]) ? edtf_of_day(digits_value(words[2]), month, digits_value(words[0]))
                                 : std::nullopt;
}

// 1914年8月1日
std::optional<ForeignDate> with_signs(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs{
        {{"年", "-"}, {"月", "-"}, {"日", ""}, {"号", ""}}};
    std::string plain(text);
    for (const auto& [sign, instead] : signs) {
        if (const auto at = plain.find(sign); at != std::string::npos) {
            plain.replace(at, sign.size(), instead);
        }
    }
    if (plain == text) {
        return std::nullopt;
    }
    while (plain.ends_with('-')) {
        plain.pop_back();
    }
    return read_foreign_date(plain);
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
    const int days = typed.date->latest - typed.date->earliest;
    return days > 366  ? ForeignDate{*typed.date, DateGrain::interval}  // a decade, a century
           : days > 31 ? edtf_of(edtf_year(first.year), DateGrain::year)
           : days > 0  ? edtf_of(iso_month(first.year, first.month), DateGrain::month)
                       : ForeignDate{date_of(typed.date->earliest), DateGrain::day};
}

}  // namespace

std::optional<ForeignDate> read_worded_date(std::string_view text) {
    if (auto date = with_month_word(text)) {
        return date;
    }
    if (auto date = with_signs(text)) {
        return date;
    }
    return in_words(text);
}

}  // namespace geodata
