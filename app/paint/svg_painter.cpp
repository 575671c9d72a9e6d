#include "app/paint/svg_painter.hpp"

#include "app/paint/font_subset.hpp"
#include "app/paint/svg_markup.hpp"
#include "app/scene/font_metrics.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
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

constexpr double mm_per_unit = 25.4 / 96;

/// Pages of paper are the only ones whose sides are no whole number of units.
bool is_paper(const DisplayList& list) {
    return list.width != std::round(list.width) || list.height != std::round(list.height);
}

/// A side in pixels, or of paper in millimetres: programs differ in how large a pixel is.
std::string page_side(double units, bool paper) {
    return paper ? svg_number(units * mm_per_unit) + "mm" : svg_number(units);
}

}  // namespace

std::string paint_svg(const DisplayList& list, std::string_view title) {
    UsedLetters used;
    for (const Item& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape)) used.add(*text);
    const bool paper = is_paper(list);
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" width=\"{2}\" height=\"{3}\" "
        "viewBox=\"0 0 {0} {1}\">\n",
        svg_number(list.width), svg_number(list.height), page_side(list.width, paper),
        page_side(list.height, paper));
    if (!title.empty()) svg += fmt::format("<title>{}</title>\n", xml_escaped(title));
    // Some programs show what lies outside the page as well.
    const auto page =
        fmt::format("width=\"{}\" height=\"{}\"", svg_number(list.width), svg_number(list.height));
    svg += fmt::format(
        "<style>\n{}</style>\n<clipPath id=\"page\"><rect {}/></clipPath>\n<rect {} fill=\"{}\"/>\n"
        "<g clip-path=\"url(#page)\">\n",
        style(used), page, page, svg_colour(list.paper));
    for (const Item& item : list.items) svg += svg_elements(item.shape);
    return svg += "</g>\n</svg>\n";
}

}  // namespace viewer
