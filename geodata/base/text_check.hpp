#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// What keeps bytes from being text for every reader: the first byte that is wrong, and why, as the end of the sentence
/// `this text …`.
struct TextFault {
    std::size_t at = 0;
    std::string what;
};

/// The first fault of a text, or nothing. Text is well-formed UTF-8 (no overlong forms, no surrogates) of characters that
/// XML, JSON and terminals take alike: no control characters but tab and line ends, no code points that are none.
std::optional<TextFault> text_fault(std::string_view text);

/// Throws Error `PLACE: this text …` when there is a fault.
void require_text(std::string_view text, const std::string& place);

/// A text to be quoted in a sentence: `printable`, and at most its first 160 bytes or so.
std::string quotable(std::string_view text);

/// A text from anywhere for a terminal or a message: control characters and what is no UTF-8 as `\x1B`.
std::string printable(std::string_view text);

}  // namespace geodata
