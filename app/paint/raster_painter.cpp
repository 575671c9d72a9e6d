#include "app/paint/raster_painter.hpp"

#include "app/paint/stroke_outline.hpp"
#include "app/scene/map/feature_layer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace viewer {
namespace {

/// Lays a mask of one colour over the picture; what falls outside the clip is cut off.
void blend(Raster& raster, const PixelBox& clip, const GlyphMask& mask, int left, int top, Colour colour) {
    const int from_x = std::max(0, clip.left - left);
    const int count = std::min(mask.width, clip.right - left) - from_x;
    if (count <= 0) {
        return;
    }
    const int until_y = std::min(mask.height, clip.bottom - top);
    for (int y = std::max(0, clip.top - top); y < until_y; ++y) {
        blend_pixels(raster.row(top + y) + 4 * (left + from_x),
                     mask.coverage.data() + y * mask.width + from_x, count, colour);
    }
}

/// The colours of a raster are multiplied by their alpha.
std::array<std::uint8_t, 4> pixel_of(Colour colour) {
    const auto part = [&](std::uint8_t channel) {
        return static_cast<std::uint8_t>((channel * colour.alpha + 127) / 255);
    };
    return {part(colour.blue), part(colour.green), part(colour.red), colour.alpha};
}

// Outlines of round shapes as points, so close together that they miss the true curve by at most 0.05 pixel. A negative
// size or radius counts as zero; corners are no rounder than the box allows.
constexpr double quarter = std::numbers::pi / 2;

/// Points of a quarter circle, from the direction `start` clockwise on the screen, both ends included.
void add_quarter(PagePath& path, PagePoint centre, double radius, double start, double scale) {
    const double step = 2 * std::acos(1 - std::min(0.05 / (radius * scale), 1.0));
    const int count = std::max(2, static_cast<int>(std::ceil(quarter / step)));
    for (int i = 0; i <= count; ++i) {
        const double turn = start + quarter * i / count;
        path.push_back({centre.x + radius * std::cos(turn), centre.y + radius * std::sin(turn)});
    }
}

PagePath box_outline(const PageRect& given, double radius, double scale) {
    const PageRect rect{given.left, given.top, std::max(given.width, 0.0), std::max(given.height, 0.0)};
    const double r = std::clamp(radius, 0.0, std::min(rect.width, rect.height) / 2);
    if (r <= 0) {
        return rect.ring();
    }
    PagePath path;
    add_quarter(path, {rect.left + r, rect.top + r}, r, 2 * quarter, scale);
    add_quarter(path, {rect.right() - r, rect.top + r}, r, 3 * quarter, scale);
    add_quarter(path, {rect.right() - r, rect.bottom() - r}, r, 0, scale);
    add_quarter(path, {rect.left + r, rect.bottom() - r}, r, quarter, scale);
    return path;
}

PagePath inset_outline(const Box& box, double inset, double scale) {
    return box_outline(box.rect.grown(-inset), box.radius - inset, scale);
}

/// Cairo 1.16 moves every letter to a whole pixel, which makes ragged lines; and it takes twice as long for outlines.
struct RasterPen {
    Raster& raster;
    PixelBox clip;
    double scale;
    GlyphMasks& masks;
    Coverage& coverage;
    std::vector<PagePoint>& corners;

    void operator()(const Text& text) const {
        if (text.halo_width > 0 && text.halo.alpha > 0) {
            draw(text, true, text.halo);
        }
        draw(text, false, text.colour);
    }

    /// Edges above and below the clip are left out, those beside it are not: they count in the sums of its rows.
    void operator()(const Stroke& stroke) const {
        coverage.begin(raster.width, clip);
        const PageRect rows{0, (clip.top - 1) / scale, raster.width / scale, (clip.height() + 2) / scale};
        outline_stroke(stroke, scale, rows,
                       [this](PagePoint from, PagePoint to) { coverage.add_edge(from, to); });
        coverage.paint(raster, stroke.colour, FillRule::non_zero);
    }

    void operator()(const Fill& area) const { fill(area.rings, area.colour); }

    void operator()(const Box& box) const {
        if (box.fill.alpha > 0) {
            fill({inset_outline(box, 0, scale)}, box.fill);
        }
        if (box.rim_width > 0 && box.rim.alpha > 0) {
            fill({inset_outline(box, 0, scale), inset_outline(box, box.rim_width, scale)}, box.rim);
        }
    }

    void operator()(const Dot& dot) const {
        const double side = 2 * std::max(dot.radius, 0.0);
        (*this)(Box{box_at(dot.centre, side, side), dot.radius, dot.fill, dot.rim, dot.rim_width});
    }
    void operator()(const FeatureLayer& feature_layer) const {
        const PageRect seen{clip.left / scale, clip.top / scale, clip.width() / scale, clip.height() / scale};
        visit_pieces(feature_layer, seen, 1 / scale,
                     [this](int, const Shape& shape) { std::visit(*this, shape); });
    }

    void fill(const std::vector<PagePath>& rings, Colour colour) const {
        coverage.begin(raster.width, clip);
        for (const PagePath& ring : rings) {
            corners.resize(ring.size());
            std::ranges::transform(ring, corners.begin(), [this](PagePoint p) {
                return PagePoint{p.x * scale, p.y * scale};
            });
            coverage.add(corners);
        }
        coverage.paint(raster, colour, FillRule::even_odd);
    }

    void draw(const Text& text, bool halo, Colour colour) const {
        for (const PixelGlyph& glyph : pixel_glyphs(text, scale, halo)) {
            const GlyphMask& mask = masks.mask(glyph.key);
            blend(raster, clip, mask, glyph.x + mask.left, glyph.y + mask.top, colour);
        }
    }
};

}  // namespace

void ItemPainter::paint(Raster& raster, const PixelBox& clip, const Item& item, double scale) {
    std::visit(RasterPen{raster, clip, scale, masks_, coverage_, corners_}, item.shape);
}

int pixels_of(double length, double scale) {
    return std::max(1, static_cast<int>(std::lround(length * scale)));
}

void fill_box(Raster& raster, const PixelBox& box, Colour colour) {
    if (box.empty()) {
        return;
    }
    const auto pixel = pixel_of(colour);
    std::uint8_t* const first = raster.row(box.top) + 4 * box.left;
    for (int x = 0; x < box.width(); ++x) {
        std::memcpy(first + 4 * x, pixel.data(), pixel.size());
    }
    for (int y = box.top + 1; y < box.bottom; ++y) {
        std::memcpy(raster.row(y) + 4 * box.left, first, 4 * static_cast<std::size_t>(box.width()));
    }
}

Raster paint_raster(const DisplayList& list, double scale) {
    Raster raster(pixels_of(list.width, scale), pixels_of(list.height, scale));
    fill_box(raster, whole(raster), list.paper);
    paint_over(raster, list.items, scale);
    return raster;
}

void paint_over(Raster& raster, std::span<const Item> items, double scale) {
    static thread_local ItemPainter painter;
    for (const Item& item : items) {
        painter.paint(raster, whole(raster), item, scale);
    }
}

}  // namespace viewer
