#include "geodata/base/plain_letters.hpp"

#include "geodata/base/characters.hpp"

#include <array>

namespace geodata {

namespace {

// U+00C0 to U+017F in their order; a blank stands for what is no letter.
constexpr std::array<std::string_view, 192> latin{
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", " ", "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", " ", "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

void append_plain(std::string& plain, char32_t code) {
    constexpr char32_t first = 0xC0;
    constexpr char32_t combining = 0x300;
    if (code >= first && code < first + latin.size()) {
        plain += latin[code - first];
    } else if (code < combining || code >= combining + 0x70) {  // else a mark on the letter before it
        append_character(plain, small_letter(code));
    }
}

}  // namespace

std::string plain_letters(std::string_view text) {
    std::string plain;
    for (const auto code : characters_of(text)) {
        append_plain(plain, code);
    }
    return plain;
}

}  // namespace geodata
