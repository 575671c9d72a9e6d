#include "app/scene/letters.hpp"

#include "app/scene/characters.hpp"

#include <fribidi.h>

#include <algorithm>

namespace viewer {

namespace {

constexpr char32_t thin_space = 0x2009;

void take_from(Letter& letter, const Font& font, std::uint32_t glyph) {
    letter.font = &font;
    letter.glyph = glyph;
    letter.advance = font.advance_of(glyph);
}

bool take_if_there(Letter& letter, const Font& font) {
    const auto glyph = font.glyph_of(letter.character);
    if (glyph != 0) {
        take_from(letter, font, glyph);
    }
    return glyph != 0;
}

double width_in_base(char32_t character, Weight weight) {
    const auto& font = base_font(weight);
    return font.advance_of(font.glyph_of(character));
}

/// Spaces that a font may lack; they draw nothing, so only their width counts. Below 0 for what is no blank.
double blank_width(char32_t character, Weight weight) {
    if (character < 0x20 || character == 0x7F || character == 0xA0) {
        return width_in_base(U' ', weight);
    }
    if (character == 0x202F || character == thin_space) {
        const bool there = base_font(weight).glyph_of(thin_space) != 0;
        return std::max(there ? width_in_base(thin_space, weight) : 0, 0.2);
    }
    return is_invisible(character) ? 0 : -1;
}

bool take_blank(Letter& letter, Weight weight) {
    const double width = blank_width(letter.character, weight);
    if (width >= 0) {
        const auto& base = base_font(weight);
        take_from(letter, base, base.glyph_of(U' '));
        letter.advance = width;
        letter.character = is_invisible(letter.character) ? letter.character : U' ';
        letter.blank = true;
    }
    return width >= 0;
}

/// What no font has is drawn as the mark of Noto Sans for that, a box.
void take_box(Letter& letter, Weight weight) {
    take_from(letter, base_font(weight), 0);
    letter.missing = letter.alone = true;
}

/// Noto Sans of 2020 has no minus sign; an en dash looks much the same.
char32_t look_alike(char32_t character, Weight weight) {
    return character == 0x2212 && base_font(weight).glyph_of(character) == 0 ? 0x2013 : character;
}

/// Noto Sans, then a blank of known width, then the Armenian font, then what the machine has.
void find_font(Letter& letter, Weight weight) {
    letter.character = look_alike(letter.character, weight);
    if (take_if_there(letter, base_font(weight)) || take_blank(letter, weight) ||
        take_if_there(letter, armenian_font(weight))) {
        return;
    }
    const auto* other = other_font(letter.character, weight);
    if (other == nullptr || !take_if_there(letter, *other)) {
        take_box(letter, weight);
    }
}

bool is_bundled(const Font& font, Weight weight) {
    return &font == &base_font(weight) || &font == &armenian_font(weight);
}

/// Marks and joiners go with the letter that they stand on, blanks with the word before, where its font has them.
void follow(Letter& letter, const Letter& before, Weight weight) {
    const bool follows = letter.mark || is_invisible(letter.character) ||
                         (letter.character == U' ' && !is_bundled(*before.font, weight));
    if (follows && !before.alone && letter.font != before.font && take_if_there(letter, *before.font)) {
        letter.blank = letter.character == U' ' || is_invisible(letter.character);
        letter.missing = letter.alone = false;
    }
}

bool belongs_to_a_script(hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

/// What belongs to no script goes with the letters before it, or at the front with those behind.
void settle_scripts(std::vector<Letter>& letters) {
    const auto first = std::ranges::find_if(letters, belongs_to_a_script, &Letter::script);
    auto script = first == letters.end() ? HB_SCRIPT_COMMON : first->script;
    for (auto& letter : letters) {
        script = belongs_to_a_script(letter.script) ? letter.script : script;
        letter.script = script;
    }
}

/// In a line that reads from the left a number stands behind the word that it follows, as in `Haifa: 12 %`, not before it,
/// unless words from right to left go on behind it.
void keep_numbers_behind(std::vector<FriBidiCharType>& types) {
    bool leftwards_behind = false;
    for (auto type = types.rbegin(); type != types.rend(); ++type) {
        if (FRIBIDI_IS_STRONG(*type)) {
            leftwards_behind = FRIBIDI_IS_RTL(*type) != 0;
        } else if (FRIBIDI_IS_NUMBER(*type) && !leftwards_behind) {
            *type = FRIBIDI_TYPE_LTR;
        }
    }
}

/// Parts of a Korean syllable are one letter, as fonts have it.
bool joins_syllable(Letter& before, const Letter& part, Weight weight) {
    hb_codepoint_t whole = 0;
    const bool joins =
        is_hangul_part(part.character) &&
        hb_unicode_compose(hb_unicode_funcs_get_default(), before.character, part.character, &whole) != 0;
    if (joins) {
        before.character = whole;
        before.missing = before.alone = false;
        find_font(before, weight);
    }
    return joins;
}

}  // namespace

std::vector<Letter> letters_of(std::string_view utf8, Weight weight) {
    std::vector<Letter> letters;
    letters.reserve(utf8.size());
    for (auto rest = utf8; !rest.empty();) {
        Letter letter;
        letter.byte = static_cast<std::uint32_t>(utf8.size() - rest.size());
        letter.character = geodata::take_character(rest);
        letter.script = hb_unicode_script(hb_unicode_funcs_get_default(), letter.character);
        letter.mark = is_mark(letter.character);
        if (!letters.empty() && joins_syllable(letters.back(), letter, weight)) {
            continue;
        }
        letter.alone = letter.character == geodata::replacement_character;
        find_font(letter, weight);
        if (!letters.empty()) {
            follow(letter, letters.back(), weight);
        }
        letters.push_back(letter);
    }
    settle_scripts(letters);
    return letters;
}

bool set_levels(std::vector<Letter>& letters) {
    if (std::ranges::none_of(letters, may_run_leftwards, &Letter::character)) {
        return false;
    }
    std::vector<FriBidiChar> characters(letters.size());
    std::ranges::transform(letters, characters.begin(), &Letter::character);
    const auto count = static_cast<FriBidiStrIndex>(letters.size());
    std::vector<FriBidiCharType> types(letters.size());
    std::vector<FriBidiBracketType> brackets(letters.size());
    std::vector<FriBidiLevel> levels(letters.size());
    fribidi_get_bidi_types(characters.data(), count, types.data());
    fribidi_get_bracket_types(characters.data(), count, types.data(), brackets.data());
    const bool rightwards = std::ranges::find(types, FRIBIDI_TYPE_LTR) != types.end();
    if (rightwards) {
        keep_numbers_behind(types);
    }
    FriBidiParType base = rightwards ? FRIBIDI_PAR_LTR : FRIBIDI_PAR_RTL;
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &base, levels.data()) ==
        0) {
        return false;  // no memory
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        letters[i].level = levels[i];
    }
    return !rightwards;
}

}  // namespace viewer
