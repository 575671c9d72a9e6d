#include "app/paint/svg_painter.hpp"

#include "app/paint/font_subset.hpp"
#include "app/paint/utf8.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/mosaic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>

namespace viewer {
namespace {

/// A length or place to a hundredth, as short as it goes.
std::string number(double value) { return fmt::format("{}", std::round(value * 100) / 100 + 0.0); }

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (static_cast<unsigned char>(c) < 0x20)
            safe += ' ';  // XML 1.0 has no way to write these
        else
            safe += c;
    }
    return safe;
}

/// ` fill="#1e1b16"`, with an opacity only where there is one.
std::string paint(std::string_view what, Colour c) {
    if (c.alpha == 0) return fmt::format(" {}=\"none\"", what);
    std::string text = fmt::format(" {}=\"#{:02x}{:02x}{:02x}\"", what, c.red, c.green, c.blue);
    if (c.alpha < 255) text += fmt::format(" {}-opacity=\"{:.3g}\"", what, c.alpha / 255.0);
    return text;
}

std::string path_data(const std::vector<PagePath>& paths, bool closed) {
    std::string data;
    for (const PagePath& path : paths) {
        for (std::size_t i = 0; i < path.size(); ++i)
            data += fmt::format("{}{} {}", i == 0 ? "M" : "L", number(path[i].x), number(path[i].y));
        if (closed && !path.empty()) data += "Z";
    }
    return data;
}

struct SvgPen {
    std::string& svg;

    void operator()(const Fill& fill) const {
        svg += fmt::format("<path fill-rule=\"evenodd\" d=\"{}\"{}/>\n", path_data(fill.rings, true),
                           paint("fill", fill.colour));
    }

    void operator()(const Stroke& stroke) const {
        std::string dash;
        for (const double length : stroke.dash) dash += (dash.empty() ? "" : " ") + number(length);
        svg += fmt::format(
            "<path fill=\"none\" d=\"{}\"{} stroke-width=\"{}\" stroke-linejoin=\"round\"{}{}/>\n",
            path_data(stroke.paths, stroke.closed), paint("stroke", stroke.colour), number(stroke.width),
            stroke.round_caps ? " stroke-linecap=\"round\"" : "",
            dash.empty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    void operator()(const Box& box) const {
        // A stroke runs on both sides of its line, but the rim lies inside the edge.
        const double inset = box.rim_width / 2;
        const auto& r = box.rect;
        svg += fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}{}/>\n", number(r.left + inset),
            number(r.top + inset), number(std::max(r.width - 2 * inset, 0.0)),
            number(std::max(r.height - 2 * inset, 0.0)), number(std::max(box.radius - inset, 0.0)),
            paint("fill", box.fill), rim(box.rim, box.rim_width));
    }

    void operator()(const Dot& dot) const {
        svg += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}{}/>\n", number(dot.centre.x),
                           number(dot.centre.y), number(std::max(dot.radius - dot.rim_width / 2, 0.0)),
                           paint("fill", dot.fill), rim(dot.rim, dot.rim_width));
    }

    void operator()(const Text& text) const {
        std::string places, letters;
        for (const PlacedGlyph& glyph : place_glyphs(text.utf8, text.size, text.weight, text.letter_space)) {
            places += (places.empty() ? "" : " ") + number(text.at.x + glyph.offset);
            append_utf8(letters, glyph.character);
        }
        const bool halo = text.halo_width > 0 && text.halo.alpha > 0;
        // For readers that know one place to a text: most of the way to the same line.
        const std::string spacing =
            text.letter_space == 0 ? "" : fmt::format(" letter-spacing=\"{}\"", number(text.letter_space));
        svg += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}{}{}>{}</text>\n", places,
                           number(text.at.y), number(text.size), spacing,
                           text.weight == Weight::bold ? " font-weight=\"700\"" : "",
                           paint("fill", text.colour), halo ? halo_of(text) : "", escaped(letters));
    }

    static std::string rim(Colour colour, double width) {
        return width > 0 ? paint("stroke", colour) + fmt::format(" stroke-width=\"{}\"", number(width)) : "";
    }

    /// Below the letters, in the same element, so that a reader meets the words once.
    static std::string halo_of(const Text& text) {
        return fmt::format(" paint-order=\"stroke\"{} stroke-width=\"{}\" stroke-linejoin=\"round\"",
                           paint("stroke", text.halo), number(2 * text.halo_width));
    }
};

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
        number(list.width), number(list.height));
    if (!title.empty()) svg += fmt::format("<title>{}</title>\n", escaped(title));
    svg += fmt::format("<style>\n{}</style>\n<rect width=\"100%\" height=\"100%\"{}/>\n", style(used),
                       paint("fill", list.paper));
    for (const Item& item : list.items) visit_plain(SvgPen{svg}, item.shape);
    return svg += "</svg>\n";
}

}  // namespace viewer
