#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace geodata {

namespace {

// Between groups of three digits: a narrow space at which no line breaks.
constexpr std::string_view digit_space = "\u202F";
constexpr std::string_view white_space = " \t\r\n\f\v";

// What pages and word processors put in the place of a blank, and what nobody sees.
constexpr std::array<std::string_view, 5> unseen{"\u00A0", "\u202F", "\u3000", "\u200B", "\uFEFF"};

template <class Stands>
std::size_t length_of_unseen(Stands stands) {
    const auto* const found = std::ranges::find_if(unseen, stands);
    return found == unseen.end() ? 0 : found->size();
}

std::size_t edit_distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        const auto first = text.find_first_not_of(white_space);
        if (first == std::string_view::npos) {
            return {};
        }
        text = text.substr(first, text.find_last_not_of(white_space) - first + 1);
        const auto before = length_of_unseen([&](auto one) { return text.starts_with(one); });
        const auto behind =
            before == text.size() ? 0 : length_of_unseen([&](auto one) { return text.ends_with(one); });
        if (before + behind == 0) {
            return text;
        }
        text = text.substr(before, text.size() - before - behind);
    }
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    if (trimmed(text).empty()) {
        return parts;
    }
    for (;;) {
        const auto end = text.find(separator);
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const auto& part : parts) {
        result += result.empty() ? "" : separator;
        result += part;
    }
    return result;
}

std::string enumerated(const std::vector<std::string>& words) {
    if (words.size() < 2) {
        return joined(words, "");
    }
    return joined({words.begin(), words.end() - 1}, ", ") + " and " + words.back();
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

ParsedNumber parse_number(std::string_view text) {
    const auto word = trimmed(text);
    ParsedNumber number;
    const auto [end, status] = std::from_chars(word.data(), word.data() + word.size(), number.value);
    number.found = status == std::errc{} && end == word.data() + word.size() && std::isfinite(number.value);
    return number;
}

std::optional<int> parse_whole_number(std::string_view text) {
    using Limits = std::numeric_limits<int>;
    const auto number = parse_number(text);
    const bool holds = number.found && number.value >= Limits::lowest() && number.value <= Limits::max();
    return holds && number.value == std::floor(number.value) ? std::optional(static_cast<int>(number.value))
                                                             : std::nullopt;
}

double last_digit(std::string_view number) {
    const auto exponent = number.find_first_of("eE");
    const auto digits = number.substr(0, exponent);
    const auto point = digits.find('.');
    const auto decimals = point == std::string_view::npos ? 0 : digits.size() - point - 1;
    const auto shift = exponent == std::string_view::npos
                           ? 0.0
                           : parse_number(number.substr(std::min(exponent + 1, number.size()))).value;
    return std::pow(10.0, shift - static_cast<double>(decimals));
}

std::string grouped(double value, int decimals) {
    auto text = fmt::format("{:.{}f}", std::abs(value), decimals);
    const auto whole = std::min(text.find('.'), text.size());
    for (std::size_t place = whole; place > 3; place -= 3) {
        text.insert(place - 3, digit_space);
    }
    const bool shows_zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !shows_zero ? "\u2212" + text : text;
}

std::string square_km_text(Area area) { return grouped(in_square_km(area)) + " km²"; }

std::string signed_text(double value, int decimals) {
    auto text = grouped(value, decimals);
    const bool shows_zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0 || shows_zero ? text : "+" + text;
}

std::string closest(std::string_view word, const std::vector<std::string>& candidates) {
    const auto typed = lower_case(word);
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const auto distance = edit_distance(typed, lower_case(candidate));
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const auto best = closest(word, candidates);
    return best.empty() ? "" : " Did you mean '" + best + "'?";
}

}  // namespace geodata
