#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace geodata {

/// What stands for bytes that are no UTF-8.
constexpr char32_t replacement_character = 0xFFFD;

/// A character of a text and the bytes that it takes; where they are no well-formed UTF-8 (overlong forms and surrogates
/// are none), U+FFFD and the bytes of the broken sequence.
struct Character {
    char32_t code = replacement_character;
    std::size_t length = 1;
    bool well_formed = false;
};

/// The character that begins at a byte of `utf8`, which is below its size.
Character character_at(std::string_view utf8, std::size_t at);

/// Takes one character off the front of `rest`, which is not empty.
char32_t take_character(std::string_view& rest);

std::u32string characters_of(std::string_view utf8);

/// How many characters a well-formed text has.
std::size_t character_count(std::string_view utf8);

/// Appends one character, which must be a Unicode scalar value.
void append_character(std::string& utf8, char32_t code);

/// The small letter of a capital of any script, by Unicode's simple mapping; every other character as it is.
char32_t small_letter(char32_t code);

/// The same of each character; bytes that are no UTF-8 as they are.
std::string small_letters(std::string_view utf8);

}  // namespace geodata
