#include "geodata/edit/json_spans.hpp"

#include "geodata/base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace geodata {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::size_t after_blanks(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(blanks, at), text.size());
}

// Behind a string whose opening quotation mark is at `at`.
std::size_t after_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, text.size());
}

// Behind the object or array that opens at `at`.
std::size_t after_nest(std::string_view text, std::size_t at) {
    int level = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = after_string(text, at);
            continue;
        }
        level += c == '{' || c == '[' ? 1 : 0;
        level -= c == '}' || c == ']' ? 1 : 0;
        ++at;
        if (level == 0) {
            break;
        }
    }
    return at;
}

bool opens(std::string_view text, TextSpan span, char sign) {
    return span.from < span.to && span.to <= text.size() && text[span.from] == sign;
}

}  // namespace

TextSpan json_value(std::string_view text, std::size_t at) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    at = after_blanks(text, at == 0 && text.starts_with(mark) ? mark.size() : at);
    if (at >= text.size()) {
        return {at, at};
    }
    const char c = text[at];
    if (c == '"') {
        return {at, after_string(text, at)};
    }
    if (c == '{' || c == '[') {
        return {at, after_nest(text, at)};
    }
    return {at, std::min(text.find_first_of(",]} \t\r\n", at), text.size())};
}

std::vector<JsonMember> json_members(std::string_view text, TextSpan object) {
    std::vector<JsonMember> members;
    if (!opens(text, object, '{')) {
        return members;
    }
    for (auto at = after_blanks(text, object.from + 1); at < object.to && text[at] == '"';) {
        const TextSpan key{at, after_string(text, at)};
        const auto colon = after_blanks(text, key.to);
        const auto value = json_value(text, colon + 1);
        members.push_back({json_cell(key.in(text)), key, value});
        at = after_blanks(text, value.to);
        at = at < object.to && text[at] == ',' ? after_blanks(text, at + 1) : object.to;
    }
    return members;
}

std::vector<TextSpan> json_elements(std::string_view text, TextSpan array) {
    std::vector<TextSpan> elements;
    if (!opens(text, array, '[')) {
        return elements;
    }
    for (auto at = after_blanks(text, array.from + 1); at < array.to && text[at] != ']';) {
        elements.push_back(json_value(text, at));
        at = after_blanks(text, elements.back().to);
        at = at < array.to && text[at] == ',' ? after_blanks(text, at + 1) : array.to;
    }
    return elements;
}

std::optional<TextSpan> json_member(std::string_view text, TextSpan object, std::string_view key) {
    for (const auto& member : json_members(text, object)) {
        if (member.key == key) {
            return member.value;
        }
    }
    return std::nullopt;
}

std::string json_cell(std::string_view value) {
    if (value == "null") {
        return {};
    }
    if (!value.starts_with('"')) {
        return std::string(value);
    }
    const auto parsed = nlohmann::json::parse(value.begin(), value.end(), nullptr, false);
    return parsed.is_string() ? std::string(trimmed(parsed.get_ref<const std::string&>()))
                              : std::string(value);
}

}  // namespace geodata
