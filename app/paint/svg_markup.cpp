#include "app/paint/svg_markup.hpp"

#include "app/scene/characters.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/map/feature_layer.hpp"
#include "geodata/base/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

/// ` fill="#1e1b16"`, with an opacity only where there is one.
std::string paint(std::string_view what, Colour colour) {
    if (colour.alpha == 0) {
        return fmt::format(" {}=\"none\"", what);
    }
    return fmt::format(" {}=\"{}\"", what, svg_colour(colour)) +
           (colour.alpha < 255 ? fmt::format(" {}-opacity=\"{:.3g}\"", what, colour.alpha / 255.0) : "");
}

/// A part of a line that is one element, in the order in which they are read.
struct SvgTextPart {
    std::string places;   ///< of its letters, from the left, or of the first alone
    std::string letters;  ///< UTF-8, not escaped
    bool joined = false;  ///< the program that shows it shapes it, as HarfBuzz did
    std::string style;    ///< declarations of CSS, mostly none
    std::uint32_t from = 0;
};

/// Has what stands between two of them read from right to left, brackets and points at the ends too.
constexpr std::string_view right_to_left_mark = "\u200F";

std::string read_leftwards(std::string_view utf8) {
    return std::string(right_to_left_mark) + std::string(utf8) + std::string(right_to_left_mark);
}

/// Letters, not signs, at both ends: nothing to be told about their direction.
bool begins_and_ends_leftwards(std::string_view utf8) {
    const auto characters = geodata::characters_of(utf8);
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
            geodata::append_character(part.letters, line->glyphs[i].character);
        }
    }
    std::ranges::stable_sort(parts, {}, &SvgTextPart::from);
    return parts;
}

/// Letters that stand one by one have their places; what joins is left to the reader's program, word by word where
/// `form` places letters.
std::vector<SvgTextPart> svg_text_parts(const Text& text, const SvgForm& form) {
    if (form.letters_placed) {
        return placed_parts(text, form);
    }
    const bool leftwards = shaped_line(text.utf8, text.weight)->leftwards;
    return {{svg_number(text.at.x, form), leftwards ? read_leftwards(text.utf8) : text.utf8, false, {}, 0}};
}

struct SvgPen {
    std::string& svg;
    SvgForm form;

    std::string number(double value) const { return svg_number(value, form); }

    std::string rim(Colour colour, double width) const {
        return width > 0 ? paint("stroke", colour) + fmt::format(" stroke-width=\"{}\"", number(width)) : "";
    }

    void operator()(const Fill& fill) const {
        svg += fmt::format("<path fill-rule=\"evenodd\" d=\"{}\"{}/>\n",
                           svg_path_data(fill.rings, true, form), paint("fill", fill.colour));
    }

    void operator()(const Stroke& stroke) const {
        std::string dash;
        for (const double length : stroke.dash) {
            dash += (dash.empty() ? "" : " ") + number(length);
        }
        svg += fmt::format(
            "<path fill=\"none\" d=\"{}\"{} stroke-width=\"{}\" stroke-linejoin=\"round\"{}{}/>\n",
            svg_path_data(stroke.paths, stroke.closed, form), paint("stroke", stroke.colour),
            number(stroke.width), stroke.round_caps ? " stroke-linecap=\"round\"" : "",
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
        const bool halo = text.halo_width > 0 && text.halo.alpha > 0;
        const auto parts = svg_text_parts(text, form);
        // An element of its own, as many programs know no other order than fill below stroke; those that read aloud
        // are told to pass over it.
        for (const auto& part : parts) {
            if (halo) {
                add_text(text, part, " aria-hidden=\"true\"" + halo_of(text));
            }
        }
        for (const auto& part : parts) {
            add_text(text, part, paint("fill", text.colour));
        }
    }

    void add_text(const Text& text, const SvgTextPart& part, const std::string& look) const {
        // For readers that know one place to a text: most of the way to the same line.
        const bool spaced = text.letter_space != 0 && !part.joined;
        svg += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}{}{}>{}</text>\n", part.places,
                           number(text.at.y), number(text.size),
                           spaced ? fmt::format(" letter-spacing=\"{}\"", number(text.letter_space)) : "",
                           text.weight == Weight::bold ? " font-weight=\"700\"" : "",
                           part.style.empty() ? "" : fmt::format(" style=\"{}\"", part.style), look,
                           xml_escaped(part.letters));
    }

    std::string halo_of(const Text& text) const {
        return fmt::format(" fill=\"none\"{} stroke-width=\"{}\" stroke-linejoin=\"round\"",
                           paint("stroke", text.halo), number(2 * text.halo_width));
    }
};

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\t':
            case '\n': safe += c; break;
            // XML 1.0 has no way to write the other control characters.
            default: safe += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return safe;
}

std::string svg_number(double value, const SvgForm& form) {
    return fmt::format("{}", std::round(value * form.steps_per_unit) / form.steps_per_unit + 0.0);
}

std::string svg_colour(Colour colour) {
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

// Steps are about half as long as places. They lead from rounded place to rounded place, so no error adds up.
std::string svg_path_data(const std::vector<PagePath>& paths, bool closed, const SvgForm& form) {
    std::string data;
    const auto rounded = [&](double value) { return std::lround(value * form.steps_per_unit); };
    const auto written = [&](long steps) { return static_cast<double>(steps) / form.steps_per_unit; };
    for (const PagePath& path : paths) {
        long x = 0, y = 0;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const long to_x = rounded(path[i].x), to_y = rounded(path[i].y);
            data += fmt::format("{}{} {}", i == 0 ? "M" : "l", written(to_x - x), written(to_y - y));
            x = to_x;
            y = to_y;
        }
        data += closed && !path.empty() ? "z" : "";
    }
    return data;
}

std::string css_family(const Font& font) {
    std::string name = font.family();
    std::erase_if(name,
                  [](char c) { return std::string_view("'\"\\<>&;{}\n").find(c) != std::string_view::npos; });
    return "'" + name + "'";
}

std::string svg_elements(const Shape& shape, const SvgForm& form) {
    std::string svg;
    visit_plain(SvgPen{svg, form}, shape);
    return svg;
}

}  // namespace viewer
