#include "app/paint/raster_painter.hpp"

#include "app/paint/coverage.hpp"
#include "app/paint/glyph_masks.hpp"
#include "app/paint/outline.hpp"
#include "app/paint/stroke_pieces.hpp"
#include "app/scene/map/feature_layer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

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

}  // namespace

/// Drawing letters costs more than placing them, and the pictures of a film share theirs.
struct ItemPainter::Tools {
    GlyphMasks masks;
    Coverage coverage;
    std::vector<PagePoint> corners;  ///< of the ring being filled, in pixels
    std::vector<PagePath> rings;     ///< of the region being drawn, in page units
};

namespace {

/// Cairo 1.16 moves every letter to a whole pixel, which makes ragged lines; and it takes twice as long for outlines.
template <class Tools>
struct RasterPen {
    Raster& raster;
    PixelBox clip;
    double scale;
    Tools& tools;

    void operator()(const Text& text) const {
        if (text.halo_width > 0 && text.halo.alpha > 0) {
            draw(text, true, text.halo);
        }
        draw(text, false, text.colour);
    }

    /// Pieces above and below the clip are left out, those beside it are not: they count in the sums of its rows.
    void operator()(const Stroke& stroke) const {
        tools.coverage.begin(raster.width, clip);
        const PageRect rows{0, (clip.top - 1) / scale, raster.width / scale, (clip.height() + 2) / scale};
        cut_stroke(stroke, scale, rows,
                   [this](std::span<const PagePoint> corners) { tools.coverage.add(corners); });
        tools.coverage.paint(raster, stroke.colour, FillRule::non_zero);
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
        const auto circle = [&](double inset) {
            return circle_outline(dot.centre, dot.radius - inset, scale);
        };
        if (dot.fill.alpha > 0) {
            fill({circle(0)}, dot.fill);
        }
        if (dot.rim_width > 0 && dot.rim.alpha > 0) {
            fill({circle(0), circle(dot.rim_width)}, dot.rim);
        }
    }

    void operator()(const FeatureLayer& feature_layer) const {
        const PageRect seen{clip.left / scale, clip.top / scale, clip.width() / scale, clip.height() / scale};
        visit_pieces(feature_layer, seen, 1 / scale,
                     [this](int, const Shape& shape) { std::visit(*this, shape); });
    }

    void fill(const std::vector<PagePath>& rings, Colour colour) const {
        tools.coverage.begin(raster.width, clip);
        for (const PagePath& ring : rings) {
            tools.corners.resize(ring.size());
            std::ranges::transform(ring, tools.corners.begin(), [this](PagePoint p) {
                return PagePoint{p.x * scale, p.y * scale};
            });
            tools.coverage.add(tools.corners);
        }
        tools.coverage.paint(raster, colour, FillRule::even_odd);
    }

    void draw(const Text& text, bool halo, Colour colour) const {
        for (const PixelGlyph& glyph : pixel_glyphs(text, scale, halo)) {
            const GlyphMask& mask = tools.masks.mask(glyph.key);
            blend(raster, clip, mask, glyph.x + mask.left, glyph.y + mask.top, colour);
        }
    }
};

}  // namespace

ItemPainter::ItemPainter() : tools_(std::make_unique<Tools>()) {}
ItemPainter::~ItemPainter() = default;
ItemPainter::ItemPainter(ItemPainter&&) noexcept = default;
ItemPainter& ItemPainter::operator=(ItemPainter&&) noexcept = default;

void ItemPainter::paint(Raster& raster, const PixelBox& clip, const Item& item, double scale) {
    std::visit(RasterPen<Tools>{raster, clip, scale, *tools_}, item.shape);
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

void fill_raster(Raster& raster, Colour colour) { fill_box(raster, whole(raster), colour); }

Raster paint_raster(const DisplayList& list, double scale) {
    Raster raster;
    paint_raster(list, scale, raster);
    return raster;
}

void paint_raster(const DisplayList& list, double scale, Raster& raster) {
    const int width = pixels_of(list.width, scale);
    const int height = pixels_of(list.height, scale);
    if (raster.width != width || raster.height != height) {
        raster = Raster(width, height);
    }
    fill_raster(raster, list.paper);
    paint_over(raster, list.items, scale);
}

void paint_over(Raster& raster, std::span<const Item> items, double scale) {
    static thread_local ItemPainter painter;
    for (const Item& item : items) {
        painter.paint(raster, whole(raster), item, scale);
    }
}

}  // namespace viewer
