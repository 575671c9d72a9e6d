#include "app/paint/svg_painter.hpp"

#include "app/paint/svg_markup.hpp"
#include "app/scene/shaping.hpp"
#include "geodata/base/characters.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <hb-subset.h>

#include <cmath>
#include <map>
#include <memory>
#include <tuple>

namespace viewer {
namespace {

struct SubsetRelease {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
template <class Thing>
using Owned = std::unique_ptr<Thing, SubsetRelease>;

Owned<hb_face_t> read_face(const std::string& file, int index) {
    const Owned<hb_blob_t> blob(hb_blob_create_from_file_or_fail(file.c_str()));
    Owned<hb_face_t> face(hb_face_create(blob.get(), static_cast<unsigned>(index)));
    if (hb_face_get_glyph_count(face.get()) == 0) {
        throw geodata::Error(file +
                             ": not a font that can be read; install the package fonts-noto-core again");
    }
    return face;
}

Owned<hb_subset_input_t> request(const std::set<char32_t>& characters, bool joined) {
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const char32_t character : characters) {
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    }
    if (joined) {
        return input;
    }
    // Letters are placed one by one: ligatures and kerning would only make the file larger.
    auto* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t table :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F')}) {
        hb_set_add(dropped, table);
    }
    return input;
}

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
        for (const auto letter : geodata::characters_of(text.utf8.substr(run.from, run.until - run.from))) {
            letters.insert(letter);
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

std::string subset_font(const std::string& file, const std::set<char32_t>& characters, bool joined,
                        int index) {
    const auto face = read_face(file, index);
    const Owned<hb_face_t> subset(hb_subset_or_fail(face.get(), request(characters, joined).get()));
    if (subset == nullptr) {
        throw geodata::Error(file +
                             ": its letters cannot be taken out; install the package fonts-noto-core again");
    }
    const Owned<hb_blob_t> blob(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob.get(), &length);
    return {data, length};
}

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
