#include "app/paint/glyph_masks.hpp"

#include "app/scene/font_metrics.hpp"
#include "geodata/base/error.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
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
};

void check(FT_Error error, const char* what) {
    if (error != 0) throw geodata::Error(std::string("a letter cannot be drawn: FreeType failed to ") + what);
}

/// An outline of FreeType's that we own.
class Outline {
public:
    Outline(FT_Library library, FT_UInt points, FT_Int contours) : library_(library) {
        check(FT_Outline_New(library, points, contours, &outline_), "make an outline");
        outline_.n_points = 0;
        outline_.n_contours = 0;
    }
    ~Outline() { FT_Outline_Done(library_, &outline_); }
    Outline(const Outline&) = delete;
    Outline& operator=(const Outline&) = delete;
    FT_Outline* get() { return &outline_; }

private:
    FT_Library library_;
    FT_Outline outline_{};
};

/// Coverage of an outline whose lengths are 1/64 pixel, y upwards.
GlyphMask rasterise(FT_Library library, FT_Outline& outline) {
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    const auto pixel = [](FT_Pos length) { return static_cast<int>(length >> 6); };
    GlyphMask mask;
    mask.left = pixel(box.xMin);
    mask.top = -pixel(box.yMax + 63);
    mask.width = pixel(box.xMax + 63) - mask.left;
    mask.height = -mask.top - pixel(box.yMin);
    if (mask.width <= 0 || mask.height <= 0) return {};
    mask.coverage.resize(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));

    FT_Outline_Translate(&outline, -FT_Pos{mask.left} * 64, FT_Pos{mask.top + mask.height} * 64);
    FT_Bitmap bitmap{};
    bitmap.rows = static_cast<unsigned>(mask.height);
    bitmap.width = static_cast<unsigned>(mask.width);
    bitmap.pitch = mask.width;
    bitmap.buffer = mask.coverage.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    check(FT_Outline_Get_Bitmap(library, &outline, &bitmap), "fill an outline");
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
        FT_Outline& outline = font->glyph->outline;
        if (outline.n_points == 0) return {};
        const FT_Fixed zoom = FT_DivFix(key.size, font->units_per_EM);
        const FT_Matrix matrix{zoom, 0, 0, zoom};
        FT_Outline_Transform(&outline, &matrix);
        FT_Outline_Translate(&outline, FT_Pos{key.phase} * 16, 0);
        return key.halo == 0 ? rasterise(library.get(), outline) : widened(outline, key.halo);
    }

    GlyphMask widened(FT_Outline& outline, FT_Fixed reach) {
        FT_Stroker_Set(stroker.get(), reach, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
        check(FT_Stroker_ParseOutline(stroker.get(), &outline, 0), "widen it");
        const FT_StrokerBorder side = FT_Outline_GetOutsideBorder(&outline);
        FT_UInt points = 0;
        FT_UInt contours = 0;
        check(FT_Stroker_GetBorderCounts(stroker.get(), side, &points, &contours), "widen it");
        Outline wide(library.get(), points, static_cast<FT_Int>(contours));
        FT_Stroker_ExportBorder(stroker.get(), side, wide.get());
        return rasterise(library.get(), *wide.get());
    }
};

GlyphMasks::GlyphMasks() = default;
GlyphMasks::~GlyphMasks() = default;
GlyphMasks::GlyphMasks(GlyphMasks&&) noexcept = default;
GlyphMasks& GlyphMasks::operator=(GlyphMasks&&) noexcept = default;

std::size_t GlyphKeyHash::operator()(const GlyphKey& key) const {
    std::uint64_t mixed = static_cast<std::uint64_t>(key.glyph) << 2 | key.phase;
    mixed ^= std::hash<const Font*>()(key.font);
    mixed = (mixed ^ static_cast<std::uint64_t>(key.size) << 32) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>((mixed ^ mixed >> 29) +
                                    static_cast<std::uint64_t>(key.halo) * 0x85EBCA6Bu);
}

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
