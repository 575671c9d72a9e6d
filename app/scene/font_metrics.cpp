#include "app/scene/font_metrics.hpp"

namespace viewer {
namespace {

/// `visit(run, glyph, offset)` for every glyph; returns the width of the whole line, without the letter space that would
/// follow its last letter.
template <class Visit>
double walk(const ShapedLine& line, double size, double letter_space, Visit visit) {
    double end = 0;
    double offset = 0;
    for (const auto& run : line.runs) {
        for (auto i = run.first; i < run.last; ++i) {
            const auto& glyph = line.glyphs[i];
            visit(run, glyph, offset);
            end = offset + glyph.advance * size;
            offset = end + (glyph.spaced ? letter_space : 0);
        }
    }
    return end;
}

}  // namespace

double text_width(std::string_view utf8, double size, Weight weight, double letter_space) {
    const auto line = shaped_line(utf8, weight);
    return walk(*line, size, letter_space, [](const ShapedRun&, const ShapedGlyph&, double) {});
}

std::vector<PlacedGlyph> place_glyphs(std::string_view utf8, double size, Weight weight,
                                      double letter_space) {
    return place_glyphs(*shaped_line(utf8, weight), size, letter_space);
}

std::vector<PlacedGlyph> place_glyphs(const ShapedLine& line, double size, double letter_space) {
    std::vector<PlacedGlyph> glyphs;
    glyphs.reserve(line.glyphs.size());
    walk(line, size, letter_space, [&](const ShapedRun& run, const ShapedGlyph& glyph, double offset) {
        glyphs.push_back({run.font, glyph.glyph, offset + glyph.right * size, glyph.up * size, glyph.blank});
    });
    return glyphs;
}

double cap_height(double size) { return 0.714 * size; }

}  // namespace viewer
