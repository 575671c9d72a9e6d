#include "geodata/base/number_text.hpp"

#include <algorithm>
#include <string_view>

namespace geodata {

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Blanks of every kind between groups of three digits: `34 700`.
std::string without_blanks(const std::string& number) {
    std::string plain = number;
    for (const std::string blank : {"\u00A0", "\u202F", "\u2009", " ", "'"}) {
        for (auto at = plain.find(blank); at != std::string::npos; at = plain.find(blank, at)) {
            const auto after = std::string_view(plain).substr(at + blank.size(), 3);
            const bool before = at > 0 && all_digits(std::string_view(plain).substr(at - 1, 1));
            if (!before || after.size() < 3 || !all_digits(after)) {
                return number;
            }
            plain.erase(at, blank.size());
        }
    }
    return plain;
}

// `23500,5` is a decimal comma, and where semicolons separate every comma is one. In a table with commas `1,234` may be
// either, which is left for the reader of numbers to ask about.
std::string with_point(const std::string& number, bool commas_are_decimal) {
    const auto comma = number.find(',');
    if (comma == std::string::npos || number.find(',', comma + 1) != std::string::npos) {
        return number;
    }
    const bool grouped =
        number.size() - comma - 1 == 3 && comma <= 3 && number.find('.') == std::string::npos;
    if (grouped && !commas_are_decimal) {
        return number;
    }
    std::string plain = number;
    std::ranges::replace(plain, '.', ' ');  // points before a decimal comma part thousands
    plain[plain.find(',')] = '.';
    std::erase(plain, ' ');
    return plain;
}

}  // namespace

std::string plain_number(const std::string& text, bool commas_are_decimal) {
    return with_point(without_blanks(text), commas_are_decimal);
}

}  // namespace geodata
