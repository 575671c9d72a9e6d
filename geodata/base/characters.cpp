#include "geodata/base/characters.hpp"

#include <wctype.h>

#include <algorithm>
#include <array>
#include <clocale>

namespace geodata {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t length_by(unsigned lead) {
    return lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

}  // namespace

Character character_at(std::string_view utf8, std::size_t at) {
    const auto lead = byte_at(utf8, at);
    const auto length = length_by(lead);
    char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    std::size_t used = 1;
    for (; used < length && at + used < utf8.size() && continues(utf8[at + used]); ++used) {
        code = code << 6U | (byte_at(utf8, at + used) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool good = length > 0 && used == length && code >= least[length] && code <= 0x10FFFF && !surrogate;
    return good ? Character{code, used, true} : Character{replacement_character, used, false};
}

char32_t take_character(std::string_view& rest) {
    const auto first = character_at(rest, 0);
    rest.remove_prefix(first.length);
    return first.code;
}

std::u32string characters_of(std::string_view utf8) {
    std::u32string characters;
    while (!utf8.empty()) {
        characters += take_character(utf8);
    }
    return characters;
}

std::size_t character_count(std::string_view utf8) {
    return utf8.size() - static_cast<std::size_t>(std::ranges::count_if(utf8, continues));
}

void append_character(std::string& utf8, char32_t code) {
    const auto tail = [&](unsigned shift) { utf8 += static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) {
        utf8 += static_cast<char>(code);
        return;
    }
    utf8 += static_cast<char>(code < 0x800     ? 0xC0U | code >> 6U
                              : code < 0x10000 ? 0xE0U | code >> 12U
                                               : 0xF0U | code >> 18U);
    if (code >= 0x10000) {
        tail(12);
    }
    if (code >= 0x800) {
        tail(6);
    }
    tail(0);
}

char32_t small_letter(char32_t code) {
    if (code < 0x80) {
        return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
    }
    // Whatever the language of the machine: this locale knows the letters of Unicode.
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return unicode == nullptr ? code : static_cast<char32_t>(towlower_l(static_cast<wint_t>(code), unicode));
}

std::string small_letters(std::string_view utf8) {
    std::string small;
    small.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto next = character_at(utf8, at);
        if (next.well_formed) {
            append_character(small, small_letter(next.code));
        } else {
            small += utf8.substr(at, next.length);
        }
        at += next.length;
    }
    return small;
}

}  // namespace geodata
