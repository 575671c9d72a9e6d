#include "geodata/base/text_check.hpp"

#include "geodata/base/characters.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

// U+FFFE, U+FFFF and the last two of each plane, and 32 in the middle.
bool is_no_character(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c < 0xFDF0); }

std::string_view fault_of(const Character& character) {
    const auto c = character.code;
    return !character.well_formed ? "is not UTF-8; save the file with the encoding UTF-8"
           : is_control(c)        ? "holds a control character"
           : is_no_character(c)   ? "holds a code point that is no character"
                                  : "";
}

// Letters of one byte each, as most texts are of, are passed over at once.
std::size_t plain_length(std::string_view text, std::size_t from) {
    const auto* const first = text.data() + from;
    const auto* const end = text.data() + text.size();
    return static_cast<std::size_t>(std::find_if(first, end, [](char c) { return c < 0x20 || c == 0x7F; }) -
                                    first);
}

}  // namespace

std::optional<TextFault> text_fault(std::string_view text) {
    std::size_t at = plain_length(text, 0);
    while (at < text.size()) {
        const auto next = character_at(text, at);
        if (const auto what = fault_of(next); !what.empty()) {
            return TextFault{at, next.well_formed ? fmt::format("{} (U+{:04X}); take it out", what,
                                                                static_cast<unsigned>(next.code))
                                                  : std::string(what)};
        }
        at += next.length;
        at += plain_length(text, at);
    }
    return std::nullopt;
}

void require_text(std::string_view text, const std::string& place) {
    if (const auto fault = text_fault(text)) {
        throw Error(fmt::format("{}: this text {}.", place, fault->what));
    }
}

std::string quotable(std::string_view text) {
    constexpr std::size_t most = 160;
    if (text.size() <= most) {
        return printable(text);
    }
    auto end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {  // not within a letter
        --end;
    }
    return printable(text.substr(0, end)) + "…";
}

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool clean = fault_of(next).empty() && next.code != '\n' && next.code != '\r';
        if (clean) {
            shown += text.substr(at, next.length);
        } else {
            for (std::size_t i = 0; i < next.length; ++i) {
                shown += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[at + i]));
            }
        }
        at += next.length;
    }
    return shown;
}

}  // namespace geodata
