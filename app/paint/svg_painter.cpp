#include "app/paint/svg_painter.hpp"

#include "app/paint/font_subset.hpp"
#include "app/paint/svg_markup.hpp"
#include "app/scene/font_metrics.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

namespace viewer {
namespace {

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t k = i; k < i + 3; ++k)
            group = group << 8 | (k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
    return text;
}

struct UsedLetters {
    /// By weight, then by font: Noto Sans, Armenian.
    std::array<std::array<std::set<char32_t>, 2>, 2> sets;

    void add(const Text& text) {
        auto& fonts = sets[text.weight == Weight::bold ? 1 : 0];
        for (const PlacedGlyph& glyph : place_glyphs(text.utf8, text.size, text.weight))
            fonts[glyph.fallback ? 1 : 0].insert(glyph.character);
    }
};

/// The embedded fonts. A program that does not read them takes the installed fonts of the same names.
std::string style(const UsedLetters& used) {
    std::string css =
        "text{font-family:'Noto Sans','Noto Sans Armenian',sans-serif;font-kerning:none;white-space:pre}\n";
    for (const Weight weight : {Weight::regular, Weight::bold})
        for (const bool fallback : {false, true}) {
            const auto& letters = used.sets[weight == Weight::bold ? 1 : 0][fallback ? 1 : 0];
            if (letters.empty()) continue;
            css += fmt::format(
                "@font-face{{font-family:'{}';font-weight:{};src:url(data:font/ttf;base64,{})}}\n",
                fallback ? "Noto Sans Armenian" : "Noto Sans", weight == Weight::bold ? 700 : 400,
                base64(subset_font(font_file(weight, fallback), letters)));
        }
    return css;
}

}  // namespace

std::string paint_svg(const DisplayList& list, std::string_view title) {
    UsedLetters used;
    for (const Item& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape)) used.add(*text);
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\">\n",
        svg_number(list.width), svg_number(list.height));
    if (!title.empty()) svg += fmt::format("<title>{}</title>\n", xml_escaped(title));
    svg += fmt::format("<style>\n{}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
                       style(used), svg_colour(list.paper));
    for (const Item& item : list.items) svg += svg_elements(item.shape);
    return svg += "</svg>\n";
}

}  // namespace viewer
