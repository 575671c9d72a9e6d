#include "geodata/base/rows.hpp"
#include "geodata/import/date_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace geodata {

namespace {

std::optional<ForeignDate> interval_of(const std::string& text) { return edtf_of(text, DateGrain::interval); }

// Of two dates all days between them too.
std::optional<ForeignDate> from_to(std::string_view first, std::string_view last) {
    const auto begin = read_foreign_date(first);
    const auto end = read_foreign_date(last);
    return begin && end ? interval_of(begin->date.text + "/" + end->date.text) : std::nullopt;
}

// `c. 1801`, `before 1801`, `after 1900`: a word before a date that makes it less certain.
std::optional<ForeignDate> with_word(std::string_view text, DateOrder order) {
    struct Vague {
        const char* before;
        const char* after;
        std::vector<std::string_view> words;
    };
    static const std::vector<Vague> kinds{
        {"", "~", {"c.", "ca.", "ca ", "circa", "about", "approx.", "um ", "vers ", "около", "~"}},
        {"../", "", {"before", "by ", "vor ", "avant ", "до "}},
        {"", "/..", {"after", "nach ", "après ", "после ", "since "}}};
    const auto lower = lower_case(text);
    for (const auto& kind : kinds) {
        for (const auto word : kind.words) {
            if (lower.starts_with(word)) {
                const auto date = read_foreign_date(trimmed(text.substr(word.size())), order);
                return date ? interval_of(kind.before + date->date.text + kind.after) : std::nullopt;
            }
        }
    }
    return std::nullopt;
}

// `early 1914`: a half of the year, so that it is true whoever says it; of a season the whole year, since it is another
// on the other side of the Earth.
std::optional<ForeignDate> part_of_year(std::string_view text) {
    struct Part {
        int first;
        int last;
        std::vector<std::string_view> words;
    };
    static const std::vector<Part> parts{{1, 6, {"early ", "beginning of ", "anfang "}},
                                         {4, 9, {"mid-", "mid ", "middle of "}},
                                         {7, 12, {"late ", "end of ", "ende "}},
                                         {1, 12, {"spring ", "summer ", "autumn ", "fall ", "winter "}}};
    const auto lower = lower_case(text);
    for (const auto& part : parts) {
        const auto* word = first_of(part.words, [&](std::string_view one) { return lower.starts_with(one); });
        const auto year = word == nullptr ? std::string_view() : trimmed(text.substr(word->size()));
        if (year.size() == 4 && only_digits(year)) {
            return interval_of(fmt::format("{0}-{1:02}/{0}-{2:02}", year, part.first, part.last));
        }
        constexpr std::size_t two_years = 7;  // `winter 1917/18`
        if (year.size() == two_years && (year[4] == '/' || year[4] == '-') &&
            only_digits(year.substr(0, 4)) && only_digits(year.substr(5)) &&
            year.substr(5) > year.substr(2, 2)) {
            return interval_of(
                fmt::format("{}-01/{}{}-12", year.substr(0, 4), year.substr(0, 2), year.substr(5)));
        }
    }
    return std::nullopt;
}

// `1941-Q2`, `Q2 1941`, `2. Quartal 1941`: taken whole, as months are.
std::optional<ForeignDate> quarter_of_year(std::string_view raw) {
    std::string year;
    std::string rest;
    const auto text = lower_case(raw);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
        if (end - at == 4 && year.empty()) {
            year = text.substr(at, 4);
            at = end;
        } else {
            rest += text[at++];
        }
    }
    std::erase_if(rest, [](char c) { return std::string_view(" -/.").find(c) != std::string_view::npos; });
    static constexpr std::array<std::string_view, 4> words{"q", "quarter", "quartal", "trimestre"};
    const auto digit = rest.find_first_of("1234");
    if (year.empty() || digit == std::string::npos ||
        std::find(words.begin(), words.end(), rest.substr(0, digit) + rest.substr(digit + 1)) ==
            words.end()) {
        return std::nullopt;
    }
    const int last = (rest[digit] - '0') * 3;
    return edtf_of(fmt::format("{0}-{1:02}/{0}-{2:02}", year, last - 2, last), DateGrain::month);
}

// `between 1860 and 1862`, `1914/15`; 1911/12 is a month first of all.
std::optional<ForeignDate> between_years(std::string_view text) {
    if (text.size() == 7 && text[4] == '/' && only_digits(text.substr(0, 4)) && only_digits(text.substr(5)) &&
        digits_value(text.substr(5)) == (digits_value(text.substr(2, 2)) + 1) % 100 &&
        (text.substr(5) == "00" || text.substr(5) > "12")) {
        const int first = digits_value(text.substr(0, 4));
        return interval_of(fmt::format("{:04}/{:04}", first, first + 1));
    }
    const auto lower = lower_case(text);
    const auto middle = lower.find(" and ");
    if (!lower.starts_with("between ") || middle == std::string::npos) {
        return std::nullopt;
    }
    constexpr std::size_t before = 8;
    return from_to(text.substr(before, middle - before), text.substr(middle + 5));
}

// `1850s`, and `1800s` for the century.
std::optional<ForeignDate> years_of(std::string_view text) {
    const auto digits = text.substr(0, 4);
    if (text.size() != 5 || text[4] != 's' || !only_digits(digits) || digits[3] != '0') {
        return std::nullopt;
    }
    const int first = digits_value(digits);
    return interval_of(fmt::format("{:04}/{:04}", first, first + (digits[2] == '0' ? 99 : 9)));
}

// `19th century`, `18th c.`, `XIX`
std::optional<ForeignDate> century(std::string_view text) {
    const auto lower = lower_case(text);
    const auto digits = lower.substr(0, lower.find_first_not_of("0123456789"));
    auto behind = std::string(trimmed(std::string_view(lower).substr(digits.size())));
    for (const std::string_view ordinal : {"st", "nd", "rd", "th", ".", "e", "ème"}) {
        if (behind.starts_with(std::string(ordinal) + " ")) {
            behind = trimmed(std::string_view(behind).substr(ordinal.size()));
        }
    }
    static constexpr std::array<std::string_view, 9> words{
        "century", "c.", "cent.", "c", "jahrhundert", "jh.", "siècle", "в.", "століття"};
    constexpr std::size_t longest = 2;
    const bool known = std::find(words.begin(), words.end(), behind) != words.end();
    if (digits.empty() || digits.size() > longest || digits_value(digits) == 0 || !known) {
        return std::nullopt;
    }
    const int first = (digits_value(digits) - 1) * 100 + 1;
    return interval_of(fmt::format("{:04}/{:04}", first, first + 99));
}

// `1914 or 1915`
std::optional<ForeignDate> one_or_other(std::string_view text) {
    const auto at = text.find(" or ");
    return at == std::string_view::npos ? std::nullopt : from_to(text.substr(0, at), text.substr(at + 4));
}

// `1850 ca.`, `1850 (approx.)`
std::optional<ForeignDate> with_word_behind(std::string_view text) {
    const auto at = text.find_last_of(' ');
    const auto word = at == std::string_view::npos ? std::string() : lower_case(text.substr(at + 1));
    static constexpr std::array<std::string_view, 7> words{"ca.",   "ca",      "c.",       "circa",
                                                           "(ca.)", "(circa)", "(approx.)"};
    const auto date = std::find(words.begin(), words.end(), word) == words.end()
                          ? std::nullopt
                          : read_foreign_date(text.substr(0, at));
    return date ? interval_of(date->date.text + "~") : std::nullopt;
}

// `1914 (approx)`, `1918 [?]`, `[1915]`: what an editor added stands in brackets.
std::optional<ForeignDate> with_brackets(std::string_view text) {
    const auto open = text.find_first_of("([");
    if (open == std::string_view::npos || (text.back() != ')' && text.back() != ']')) {
        return std::nullopt;
    }
    const auto outside = trimmed(text.substr(0, open));
    const auto inside = trimmed(text.substr(open + 1, text.size() - open - 2));
    const auto date = read_foreign_date(outside.empty() ? inside : outside);
    const bool open_end = date && (date->date.open_start || date->date.open_end ||
                                   date->date.text.find('/') != std::string::npos);
    return date && !open_end
               ? interval_of(date->date.text + (date->date.approximate || date->date.uncertain ? "" : "?"))
               : std::nullopt;
}

// EDTF's `[1830..1832]`, one of these, of which `[1830, 1832]` is the same here.
std::optional<ForeignDate> one_of_years(std::string_view text) {
    if (text.size() < 3 || text.front() != '[' || text.back() != ']' ||
        text.find_first_of(".,") == std::string_view::npos) {
        return std::nullopt;
    }
    const auto within = text.substr(1, text.size() - 2);
    const auto first = within.substr(0, within.find_first_of(".,"));
    const auto last = within.substr(within.find_last_of(".,") + 1);
    return interval_of((first.empty() ? ".." : std::string(trimmed(first))) + "/" +
                       (trimmed(last).empty() ? ".." : std::string(trimmed(last))));
}

}  // namespace

std::optional<ForeignDate> read_vague_date(std::string_view text, DateOrder order) {
    for (auto* read : {between_years, years_of, part_of_year, quarter_of_year, one_of_years, century,
                       one_or_other, with_word_behind, with_brackets}) {
        if (auto date = read(text)) {
            return date;
        }
    }
    return with_word(text, order);
}

}  // namespace geodata
