#include "app/paint/svg_painter.hpp"

#include "app/paint/font_subset.hpp"
#include "app/paint/svg_markup.hpp"
#include "app/paint/svg_text.hpp"
#include "app/scene/characters.hpp"
#include "app/scene/shaping.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>
#include <tuple>

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

/// What is embedded of one font.
struct UsedFont {
    const Font* font = nullptr;
    std::set<char32_t> letters;
    bool joined = false;
};

/// Where a font stands in the style sheet: those of all pictures first, the others by name.
using FontPlace = std::tuple<bool, bool, std::string>;

struct UsedLetters {
    std::map<std::pair<Weight, FontPlace>, UsedFont> fonts;

    void add(const Text& text) {
        const auto line = shaped_line(text.utf8, text.weight);
        for (const auto& run : line->runs) {
            auto& used = fonts[{text.weight, place_of(*run.font, text.weight)}];
            used.font = run.font;
            used.joined = used.joined || run.joined;
            add_letters(text, *line, run, used.letters);
        }
    }

    static FontPlace place_of(const Font& font, Weight weight) {
        return {&font != &base_font(weight), &font != &armenian_font(weight), font.family()};
    }

    static void add_letters(const Text& text, const ShapedLine& line, const ShapedRun& run,
                            std::set<char32_t>& letters) {
        if (!run.joined) {
            for (auto i = run.first; i < run.last; ++i) {
                letters.insert(line.glyphs[i].character);
            }
            return;
        }
        for (auto rest = std::string_view(text.utf8).substr(run.from, run.until - run.from); !rest.empty();) {
            letters.insert(take_character(rest));
        }
    }
};

/// The embedded fonts. A program that does not read them takes the installed fonts of the same names.
std::string style(const UsedLetters& used) {
    std::set<std::string> others;
    std::string faces;
    for (const auto& [key, each] : used.fonts) {
        const auto& [weight, place] = key;
        const auto& [not_base, not_second, family] = place;
        if (not_base && not_second) {
            others.insert(css_family(*each.font));
        }
        faces += fmt::format(
            "@font-face{{font-family:{};font-weight:{};src:url(data:font/ttf;base64,{})}}\n",
            css_family(*each.font), weight == Weight::bold ? 700 : 400,
            base64(subset_font(each.font->file(), each.letters, each.joined, each.font->index())));
    }
    std::string families = "'Noto Sans','Noto Sans Armenian',";
    for (const auto& family : others) {
        families += family + ",";
    }
    return "text{font-family:" + families + "sans-serif;font-kerning:none;white-space:pre}\n" + faces;
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
