#include "geodata/base/text_check.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

constexpr char32_t none = 0xFFFFFFFF;

/// A character and the bytes it takes; `none` for a byte that begins no well-formed one.
struct Decoded {
    char32_t character = none;
    std::size_t length = 1;
};

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::size_t length_of(unsigned lead) {
    return lead < 0x80                   ? 1
           : lead >= 0xC2 && lead < 0xE0 ? 2
           : lead >= 0xE0 && lead < 0xF0 ? 3
           : lead >= 0xF0 && lead < 0xF5 ? 4
                                         : 0;
}

Decoded decoded(std::string_view text, std::size_t at) {
    const auto lead = byte_at(text, at);
    const auto length = length_of(lead);
    if (length == 0 || at + length > text.size()) {
        return {};
    }
    constexpr std::array<unsigned, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t character = lead & lead_bits[length];
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = byte_at(text, at + i);
        if ((next & 0xC0) != 0x80) {
            return {};
        }
        character = character << 6 | (next & 0x3F);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    return character < least[length] || surrogate || character > 0x10FFFF ? Decoded{}
                                                                          : Decoded{character, length};
}

bool is_control(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

// U+FFFE, U+FFFF and the last two of each plane, and 32 in the middle.
bool is_no_character(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c < 0xFDF0); }

std::string_view fault_of(char32_t c) {
    return c == none            ? "is not UTF-8; save the file with the encoding UTF-8"
           : is_control(c)      ? "holds a control character"
           : is_no_character(c) ? "holds a code point that is no character"
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
        const auto next = decoded(text, at);
        if (const auto what = fault_of(next.character); !what.empty()) {
            const bool shown = next.character != none;
            return TextFault{at, shown ? fmt::format("{} (U+{:04X}); take it out", what,
                                                     static_cast<unsigned>(next.character))
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
    while (end > 0 && (byte_at(text, end) & 0xC0) == 0x80) {  // not within a letter
        --end;
    }
    return printable(text.substr(0, end)) + "…";
}

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decoded(text, at);
        const bool clean =
            fault_of(next.character).empty() && next.character != '\n' && next.character != '\r';
        if (clean) {
            shown += text.substr(at, next.length);
        } else {
            for (std::size_t i = 0; i < next.length; ++i) {
                shown += fmt::format("\\x{:02X}", byte_at(text, at + i));
            }
        }
        at += next.length;
    }
    return shown;
}

}  // namespace geodata
