#include "geodata/base/json_text.hpp"

#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

constexpr int most_levels = 64;

// The end of a string whose opening quotation mark is at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    return at;
}

}  // namespace

void require_shallow_json(std::string_view text, const std::string& place) {
    int level = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            at = end_of_string(text, at);
        } else if (c == '[' || c == '{') {
            ++level;
        } else if (c == ']' || c == '}') {
            --level;
        }
        if (level > most_levels) {
            throw Error(
                fmt::format("{}: lists and objects stand in each other more than {} deep, which is the most.",
                            place, most_levels));
        }
    }
}

void refuse_json(std::string_view text, std::size_t letter, const std::string& place) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        throw Error(place + ": this is not JSON: the file is empty.");
    }
    const auto before = text.substr(0, letter == 0 ? 0 : letter - 1);
    throw Error(fmt::format("{}: this is not JSON from line {} on; check commas, quotes and braces there.",
                            place, 1 + std::ranges::count(before, '\n')));
}

void refuse_json_number(const std::string& told, const std::string& place) {
    const auto quote = std::min(told.find('\''), told.size());
    throw Error(
        fmt::format("{}: this number is too large to be read: {}.", place, quotable(told.substr(quote))));
}

}  // namespace geodata
