#include "app/paint/pdf.hpp"

#include "app/paint/cairo/cairo_shapes.hpp"
#include "app/paint/cairo/pdf_additions.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/map/feature_layer.hpp"
#include "geodata/base/characters.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace viewer {
namespace {

constexpr double points_per_unit = 72.0 / 96.0;

using FontFace = std::unique_ptr<cairo_font_face_t, CairoRelease>;
using ScaledFont = std::unique_ptr<cairo_scaled_font_t, CairoRelease>;

/// The fonts that a document needs, opened once each.
using FontFaces = std::map<const Font*, FontFace>;

/// A pattern that names its file is taken as it is: the machine's font settings are neither read nor
/// followed.
FontFace open_face(const Font& font) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FILE, reinterpret_cast<const FcChar8*>(font.file().c_str()));
    FcPatternAddInteger(pattern, FC_INDEX, font.index());
    FontFace face(cairo_ft_font_face_create_for_pattern(pattern));
    FcPatternDestroy(pattern);
    return face;
}

/// A run of glyphs of one font with the text they stand for.
struct Run {
    ScaledFont font;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    std::string utf8;
    bool leftwards = false;
};

/// Letters that stand one by one: each is a cluster.
void add_letters(Run& run, std::span<const ShapedGlyph> glyphs, bool spaced) {
    for (const auto& glyph : glyphs) {
        const std::size_t before = run.utf8.size();
        geodata::append_character(run.utf8, glyph.character);
        run.clusters.push_back({static_cast<int>(run.utf8.size() - before), 1});
    }
    // Readers take wide letter space for word space: one cluster keeps a spaced name one word.
    if (spaced) {
        run.clusters = {{static_cast<int>(run.utf8.size()), static_cast<int>(run.glyphs.size())}};
    }
}

/// Letters that join: glyphs and bytes of the same cluster. Clusters are in the order of the text, glyphs from the left.
void add_clusters(Run& run, std::vector<ShapedGlyph> glyphs, std::uint32_t until) {
    if (run.leftwards) {
        std::ranges::reverse(glyphs);
    }
    for (std::size_t i = 0; i < glyphs.size();) {
        std::size_t next = i + 1;
        while (next < glyphs.size() && glyphs[next].cluster == glyphs[i].cluster) {
            ++next;
        }
        const auto end = next < glyphs.size() ? glyphs[next].cluster : until;
        run.clusters.push_back({static_cast<int>(end - glyphs[i].cluster), static_cast<int>(next - i)});
        i = next;
    }
}

struct PdfPen : CairoShapes {
    using CairoShapes::operator();
    FontFaces& faces;

    void operator()(const Text& text) const {
        const std::vector<Run> runs = make_runs(text);
        if (text.halo_width > 0 && text.halo.alpha > 0)
            for (const Run& run : runs) draw_halo(text, run);
        set_colour(cairo, text.colour);
        cairo_tag_begin(cairo, "P", nullptr);
        for (const Run& run : runs) draw(run);
        cairo_tag_end(cairo, "P");
    }

    std::vector<Run> make_runs(const Text& text) const {
        const auto line = shaped_line(text.utf8, text.weight);
        const auto placed = place_glyphs(*line, text.size, text.letter_space);
        std::vector<Run> runs;
        for (const ShapedRun& shaped : line->runs) runs.push_back(make_run(text, *line, shaped, placed));
        return runs;
    }

    void draw(const Run& run) const {
        cairo_set_scaled_font(cairo, run.font.get());
        cairo_show_text_glyphs(
            cairo, run.utf8.data(), static_cast<int>(run.utf8.size()), run.glyphs.data(),
            static_cast<int>(run.glyphs.size()), run.clusters.data(), static_cast<int>(run.clusters.size()),
            run.leftwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
    }

    ScaledFont scaled(const Font& font, double size) const {
        FontFace& face = faces[&font];
        if (!face) face = open_face(font);
        const std::unique_ptr<cairo_font_options_t, CairoRelease> options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_matrix_t font_matrix;
        cairo_matrix_t page_matrix;
        cairo_matrix_init_scale(&font_matrix, size, size);
        cairo_get_matrix(cairo, &page_matrix);
        return ScaledFont(cairo_scaled_font_create(face.get(), &font_matrix, &page_matrix, options.get()));
    }

    Run make_run(const Text& text, const ShapedLine& line, const ShapedRun& shaped,
                 std::span<const PlacedGlyph> placed) const {
        Run run;
        run.font = scaled(*shaped.font, text.size);
        for (auto i = shaped.first; i < shaped.last; ++i) {
            run.glyphs.push_back({placed[i].glyph, text.at.x + placed[i].offset, text.at.y - placed[i].rise});
        }
        const std::span glyphs(line.glyphs.begin() + shaped.first, line.glyphs.begin() + shaped.last);
        if (shaped.joined) {
            run.leftwards = shaped.leftwards;
            run.utf8 = text.utf8.substr(shaped.from, shaped.until - shaped.from);
            add_clusters(run, {glyphs.begin(), glyphs.end()}, shaped.until);
        } else {
            add_letters(run, glyphs, text.letter_space != 0);
        }
        return run;
    }

    void draw_halo(const Text& text, const Run& run) const {
        cairo_set_scaled_font(cairo, run.font.get());
        cairo_glyph_path(cairo, run.glyphs.data(), static_cast<int>(run.glyphs.size()));
        set_colour(cairo, text.halo);
        cairo_set_dash(cairo, nullptr, 0, 0);
        cairo_set_line_width(cairo, 2 * text.halo_width);
        cairo_stroke(cairo);
    }
};

cairo_status_t append(void* text, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const PdfText& text) {
    const auto set = [&](cairo_pdf_metadata_t which, const std::string& value) {
        if (!value.empty()) cairo_pdf_surface_set_metadata(surface, which, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, text.title);
    set(CAIRO_PDF_METADATA_SUBJECT, text.subject);
    set(CAIRO_PDF_METADATA_KEYWORDS, text.keywords);
    // Without this Cairo writes the time of day, and no two files would be the same.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

void add_bookmarks(cairo_surface_t* surface, std::size_t pages, const std::vector<std::string>& titles) {
    for (std::size_t i = 0; i < std::min(pages, titles.size()) && pages > 1; ++i) {
        const auto place = fmt::format("page={} pos=[0 0]", i + 1);
        cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, titles[i].c_str(), place.c_str(),
                                      CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

/// Where a page stands in its document, whose one root all pages share.
struct PagePlace {
    bool first = false;
    bool last = false;
};

// What a reader without sight is told of the page as a picture: its paper once more, within a margin, as a fill of all
// of the page makes Cairo forget what was before, tags too.
void tag_picture(cairo_t* cairo, const DisplayList& list) {
    cairo_tag_begin(cairo, "Figure", nullptr);
    cairo_rectangle(cairo, 1, 1, list.width - 2, list.height - 2);
    cairo_fill(cairo);
    cairo_tag_end(cairo, "Figure");
}

// Tags begin behind the paper: to paint all over a page makes Cairo forget what was before, tags too.
void draw_page(cairo_t* cairo, const DisplayList& list, FontFaces& faces, PagePlace place) {
    cairo_save(cairo);
    cairo_scale(cairo, points_per_unit, points_per_unit);
    set_colour(cairo, list.paper);
    cairo_paint(cairo);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    const PdfPen pen{{cairo}, faces};
    if (place.first) cairo_tag_begin(cairo, "Document", nullptr);
    cairo_tag_begin(cairo, "Sect", nullptr);
    tag_picture(cairo, list);
    for (const Item& item : list.items) visit_plain(pen, item.shape);
    cairo_tag_end(cairo, "Sect");
    if (place.last) cairo_tag_end(cairo, "Document");
    cairo_restore(cairo);
    cairo_show_page(cairo);
    check_cairo(cairo_status(cairo));
}

// Of a page that nothing is said of, the title of the whole.
std::vector<std::string> picture_texts(std::size_t pages, const PdfText& text) {
    if (text.pictures.size() == pages) {
        return text.pictures;
    }
    const bool one = pages == 1 && !text.subject.empty();
    return std::vector<std::string>(pages, one ? text.subject : text.title);
}

}  // namespace

std::string paint_pdf(std::span<const DisplayList> pages, const PdfText& text) {
    std::string pdf;
    const CairoSurface surface(cairo_pdf_surface_create_for_stream(append, &pdf, 1, 1));
    describe(surface.get(), text);
    const CairoContext cairo(cairo_create(surface.get()));
    FontFaces faces;
    for (const DisplayList& page : pages) {
        cairo_pdf_surface_set_size(surface.get(), page.width * points_per_unit,
                                   page.height * points_per_unit);
        draw_page(cairo.get(), page, faces, {&page == &pages.front(), &page == &pages.back()});
    }
    add_bookmarks(surface.get(), pages.size(), text.pages);
    cairo_surface_finish(surface.get());
    check_cairo(cairo_surface_status(surface.get()));
    return with_additions(std::move(pdf), {"en", picture_texts(pages.size(), text)});
}

}  // namespace viewer
