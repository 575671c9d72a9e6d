#include "geodata/base/plain_letters.hpp"

#include "geodata/base/text.hpp"

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

std::string two_bytes(unsigned code) {
    return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
}

std::string plain_letter(unsigned code) {
    constexpr unsigned first = 0xC0;
    constexpr unsigned combining = 0x300;
    if (code >= first && code < first + latin.size()) {
        return std::string(latin[code - first]);
    }
    if (code >= combining && code < combining + 0x70) {
        return {};  // a mark on the letter before it
    }
    const bool greek = code >= 0x391 && code <= 0x3A9;
    const bool cyrillic = code >= 0x410 && code <= 0x42F;
    const bool other_cyrillic = code >= 0x400 && code <= 0x40F;
    return two_bytes(greek || cyrillic ? code + 0x20 : other_cyrillic ? code + 0x50 : code);
}

}  // namespace

std::string plain_letters(std::string_view text) {
    const auto small = lower_case(text);
    std::string plain;
    for (std::size_t i = 0; i < small.size(); ++i) {
        const auto lead = static_cast<unsigned char>(small[i]);
        const bool two = lead >= 0xC3 && lead <= 0xDF && i + 1 < small.size();
        if (!two) {
            plain += small[i];
            continue;
        }
        const auto next = static_cast<unsigned char>(small[++i]);
        plain += plain_letter(((lead & 0x1FU) << 6U) | (next & 0x3FU));
    }
    return plain;
}

}  // namespace geodata
