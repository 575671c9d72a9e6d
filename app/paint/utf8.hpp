#pragma once

#include <string>
#include <string_view>

namespace viewer {

/// Appends one character, which must be a Unicode scalar value.
inline void append_utf8(std::string& text, char32_t c) {
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return text.push_back(static_cast<char>(c));
    text += static_cast<char>(c < 0x800 ? 0xC0 | c >> 6 : c < 0x10000 ? 0xE0 | c >> 12 : 0xF0 | c >> 18);
    if (c >= 0x10000) tail(12);
    if (c >= 0x800) tail(6);
    tail(0);
}

/// The characters of valid UTF-8.
inline std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (const char byte : text) {
        const auto bits = static_cast<unsigned char>(byte);
        if (bits < 0x80) {
            characters += bits;
        } else if (bits >= 0xC0) {
            characters += bits & (bits >= 0xF0 ? 0x07U : bits >= 0xE0 ? 0x0FU : 0x1FU);
        } else if (!characters.empty()) {
            characters.back() = characters.back() << 6 | (bits & 0x3FU);
        }
    }
    return characters;
}

}  // namespace viewer
