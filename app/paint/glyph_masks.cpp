#include "app/paint/glyph_masks.hpp"

#include "app/scene/font_metrics.hpp"
#include "geodata/base/error.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H

#include <cmath>
#include <map>

namespace viewer {
namespace {

/// Far more than one picture needs; a long run of large animated text starts over.
constexpr std::size_t most_bytes = 32u << 20;

struct ReleaseFreeType {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
    void operator()(FT_Stroker stroker) const { FT_Stroker_Done(stroker); }
    void operator()(FT_Glyph glyph) const { FT_Done_Glyph(glyph); }
};

void check(FT_Error error, const char* what) {
    if (error != 0) throw geodata::Error(std::string("a letter cannot be drawn: FreeType failed to ") + what);
}

/// What a bitmap of FreeType covers.
GlyphMask mask_of(const FT_BitmapGlyphRec& drawn) {
    const auto& bitmap = drawn.bitmap;
    GlyphMask mask{drawn.left, -drawn.top, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
    for (int y = 0; y < mask.height; ++y) {
        const auto* row = bitmap.buffer + y * bitmap.pitch;
        mask.coverage.insert(mask.coverage.end(), row, row + mask.width);
    }
    return mask;
}

}  // namespace

struct GlyphMasks::Fonts {
    std::unique_ptr<FT_LibraryRec_, ReleaseFreeType> library;
    std::map<const Font*, std::unique_ptr<FT_FaceRec_, ReleaseFreeType>> faces;
    std::unique_ptr<FT_StrokerRec_, ReleaseFreeType> stroker;

    Fonts() {
        FT_Library opened = nullptr;
        check(FT_Init_FreeType(&opened), "start");
        library.reset(opened);
        FT_Stroker made = nullptr;
        check(FT_Stroker_New(opened, &made), "make a stroker");
        stroker.reset(made);
    }

    FT_Face face(const Font& font) {
        auto& kept = faces[&font];
        if (!kept) {
            FT_Face opened = nullptr;
            check(FT_New_Face(library.get(), font.file().c_str(), font.index(), &opened), "open its font");
            kept.reset(opened);
        }
        return kept.get();
    }

    GlyphMask draw(const GlyphKey& key) {
        const FT_Face font = face(*key.font);
        check(FT_Load_Glyph(font, key.glyph, FT_LOAD_NO_SCALE), "load it");
        if (font->glyph->outline.n_points == 0) {
            return {};
        }
        FT_Glyph glyph = nullptr;
        check(FT_Get_Glyph(font->glyph, &glyph), "take it");
        const FT_Fixed zoom = FT_DivFix(key.size, font->units_per_EM);
        FT_Matrix matrix{zoom, 0, 0, zoom};
        FT_Vector phase{FT_Pos{key.phase} * 16, 0};
        check(FT_Glyph_Transform(glyph, &matrix, &phase), "size it");
        if (key.halo > 0) {
            FT_Stroker_Set(stroker.get(), key.halo, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
            check(FT_Glyph_StrokeBorder(&glyph, stroker.get(), 0, 1), "widen it");
        }
        check(FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, nullptr, 1), "fill it");
        const std::unique_ptr<FT_GlyphRec_, ReleaseFreeType> owned(glyph);
        return mask_of(*reinterpret_cast<FT_BitmapGlyph>(glyph));
    }
};

GlyphMasks::GlyphMasks() = default;
GlyphMasks::~GlyphMasks() = default;
GlyphMasks::GlyphMasks(GlyphMasks&&) noexcept = default;
GlyphMasks& GlyphMasks::operator=(GlyphMasks&&) noexcept = default;

const GlyphMask& GlyphMasks::mask(const GlyphKey& key) {
    if (const auto kept = masks_.find(key); kept != masks_.end()) return kept->second;
    if (!fonts_) fonts_ = std::make_unique<Fonts>();
    if (bytes_ > most_bytes) {
        masks_.clear();
        bytes_ = 0;
    }
    const auto& made = masks_.emplace(key, fonts_->draw(key)).first->second;
    bytes_ += made.coverage.size() + sizeof(GlyphMask) + sizeof(GlyphKey);
    return made;
}

std::vector<PixelGlyph> pixel_glyphs(const Text& text, double scale, bool halo) {
    const auto in_64ths = [scale](double length) {
        return static_cast<std::int32_t>(std::lround(length * scale * 64));
    };
    const int baseline = static_cast<int>(std::lround(text.at.y * scale));
    std::vector<PixelGlyph> glyphs;
    for (const PlacedGlyph& glyph : place_glyphs(text.utf8, text.size, text.weight, text.letter_space)) {
        if (glyph.blank) continue;
        const int quarters = static_cast<int>(std::lround((text.at.x + glyph.offset) * scale * 4));
        const GlyphKey key{glyph.font, glyph.glyph, in_64ths(text.size), halo ? in_64ths(text.halo_width) : 0,
                           static_cast<std::uint8_t>(quarters & 3)};
        const int raised = static_cast<int>(std::lround(glyph.rise * scale));
        glyphs.push_back({key, quarters >> 2, baseline - raised});
    }
    return glyphs;
}

}  // namespace viewer
