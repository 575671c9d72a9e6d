#include "app/scene/characters.hpp"

#include <hb.h>

#include <algorithm>
#include <array>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

using Range = std::pair<char32_t, char32_t>;  // first and last

template <std::size_t count>
bool is_in(const std::array<Range, count>& ranges, char32_t character) {
    return std::ranges::any_of(
        ranges, [&](const Range& range) { return character >= range.first && character <= range.second; });
}

char32_t first_character(std::string_view utf8) { return take_character(utf8); }

/// The sign that joins the consonant before it to that after it.
bool is_virama(char32_t character) {
    return hb_unicode_combining_class(hb_unicode_funcs_get_default(), character) ==
           HB_UNICODE_COMBINING_CLASS_VIRAMA;
}

/// Vowels of Thai and Lao that are written before their consonant.
bool stands_before_its_consonant(char32_t c) {
    return (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4);
}

constexpr char32_t joiner = 0x200D;

bool belong_together(char32_t before, char32_t after) {
    const bool vowel_or_end = after >= 0x1160 && after <= 0x11FF;  // of a Korean syllable
    return is_mark(after) || (is_invisible(after) && after != 0x200B) || before == joiner ||
           is_virama(before) || stands_before_its_consonant(before) || vowel_or_end;
}

bool is_written_without_blanks(char32_t character) {
    switch (hb_unicode_script(hb_unicode_funcs_get_default(), character)) {
        case HB_SCRIPT_HAN:
        case HB_SCRIPT_HIRAGANA:
        case HB_SCRIPT_KATAKANA:
        case HB_SCRIPT_BOPOMOFO:
        case HB_SCRIPT_THAI:
        case HB_SCRIPT_LAO:
        case HB_SCRIPT_KHMER:
        case HB_SCRIPT_MYANMAR:
        case HB_SCRIPT_TIBETAN: return true;
        // Points and brackets of that width.
        default:
            return (character >= 0x3000 && character <= 0x303F) ||
                   (character >= 0xFF00 && character <= 0xFF60);
    }
}

bool opens_or_closes(char32_t character, hb_unicode_general_category_t side) {
    return hb_unicode_general_category(hb_unicode_funcs_get_default(), character) == side;
}

/// What no line begins with: ends of sentences and brackets, and small letters that lengthen what stands before them.
bool never_begins_a_line(char32_t c) {
    constexpr std::u32string_view signs = U"、。，．！？：；・ーっゃゅょッャュョ々ๆฯ";
    return signs.find(c) != std::u32string_view::npos || (c < 0x80 && c != '(' && c != '[') ||
           opens_or_closes(c, HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION);
}

}  // namespace

bool is_mark(char32_t character) {
    switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
        case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK: return true;
        default: return false;
    }
}

bool is_invisible(char32_t character) {
    constexpr std::array<Range, 10> ranges{{{0xAD, 0xAD},
                                            {0x34F, 0x34F},
                                            {0x61C, 0x61C},
                                            {0x180B, 0x180F},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x206F},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xE0000, 0xE0FFF}}};
    return is_in(ranges, character);
}

bool may_run_leftwards(char32_t character) {
    constexpr std::array<Range, 7> ranges{{{0x590, 0x8FF},
                                           {0x200F, 0x200F},
                                           {0x202B, 0x202E},
                                           {0x2067, 0x2068},
                                           {0xFB1D, 0xFDFF},
                                           {0xFE70, 0xFEFC},
                                           {0x10800, 0x1EFFF}}};
    return is_in(ranges, character);
}

std::u32string folded(std::string_view utf8) {
    std::u32string text;
    for (const auto character : characters_of(utf8)) {
        if (!is_invisible(character)) {
            text += small_letter(character);
        }
    }
    return text;
}

std::size_t cluster_length(std::string_view utf8) {
    auto rest = utf8;
    auto before = take_character(rest);
    while (!rest.empty()) {
        auto later = rest;
        const auto after = take_character(later);
        if (!belong_together(before, after)) {
            break;
        }
        before = after;
        rest = later;
    }
    return utf8.size() - rest.size();
}

std::string_view without_last_cluster(std::string_view utf8) {
    std::size_t last = 0;
    for (std::size_t at = 0; at < utf8.size(); at += cluster_length(utf8.substr(at))) {
        last = at;
    }
    return utf8.substr(0, last);
}

bool may_break_between(std::string_view cluster, std::string_view next) {
    const auto before = first_character(cluster);
    const auto after = first_character(next);
    return (is_written_without_blanks(before) || is_written_without_blanks(after)) &&
           !never_begins_a_line(after) &&
           !opens_or_closes(before, HB_UNICODE_GENERAL_CATEGORY_OPEN_PUNCTUATION);
}

}  // namespace viewer
