#include "app/paint/svg_text.hpp"

#include "app/paint/utf8.hpp"
#include "app/scene/characters.hpp"
#include "app/scene/font_metrics.hpp"

#include <algorithm>

namespace viewer {

namespace {

/// Has what stands between two of them read from right to left, brackets and points at the ends too.
constexpr std::string_view right_to_left_mark = "\u200F";

std::string read_leftwards(std::string_view utf8) {
    return std::string(right_to_left_mark) + std::string(utf8) + std::string(right_to_left_mark);
}

/// Letters, not signs, at both ends: nothing to be told about their direction.
bool begins_and_ends_leftwards(std::string_view utf8) {
    const auto characters = characters_of(utf8);
    return !characters.empty() && may_run_leftwards(characters.front()) &&
           may_run_leftwards(characters.back());
}

SvgTextPart joined_part(const Text& text, const ShapedRun& run) {
    SvgTextPart part;
    part.joined = true;
    part.from = run.from;
    const auto words = std::string_view(text.utf8).substr(run.from, run.until - run.from);
    part.letters = run.leftwards && !begins_and_ends_leftwards(words) ? read_leftwards(words) : words;
    if (run.font != &base_font(text.weight)) {
        part.style = "font-family:" + css_family(*run.font) + ",sans-serif;font-kerning:auto";
    }
    return part;
}

std::vector<SvgTextPart> placed_parts(const Text& text, const SvgForm& form) {
    const auto line = shaped_line(text.utf8, text.weight);
    const auto placed = place_glyphs(*line, text.size, text.letter_space);
    std::vector<SvgTextPart> parts;
    for (const auto& run : line->runs) {
        if (run.joined) {
            parts.push_back(joined_part(text, run));
            double left = placed[run.first].offset - line->glyphs[run.first].right * text.size;
            parts.back().places = svg_number(text.at.x + left, form);
            continue;
        }
        if (parts.empty() || parts.back().joined) {
            parts.push_back({});
            parts.back().from = run.from;
        }
        auto& part = parts.back();
        for (auto i = run.first; i < run.last; ++i) {
            part.places += (part.places.empty() ? "" : " ") + svg_number(text.at.x + placed[i].offset, form);
            append_utf8(part.letters, line->glyphs[i].character);
        }
    }
    std::ranges::stable_sort(parts, {}, &SvgTextPart::from);
    return parts;
}

}  // namespace

std::vector<SvgTextPart> svg_text_parts(const Text& text, const SvgForm& form) {
    if (form.letters_placed) {
        return placed_parts(text, form);
    }
    const bool leftwards = shaped_line(text.utf8, text.weight)->leftwards;
    return {{svg_number(text.at.x, form), leftwards ? read_leftwards(text.utf8) : text.utf8, false, {}, 0}};
}

std::string css_family(const Font& font) {
    std::string name = font.family();
    std::erase_if(name,
                  [](char c) { return std::string_view("'\"\\<>&;{}\n").find(c) != std::string_view::npos; });
    return "'" + name + "'";
}

}  // namespace viewer
