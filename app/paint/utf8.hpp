#pragma once

#include <string>

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

}  // namespace viewer
