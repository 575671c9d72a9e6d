#include "app/paint/raster_painter.hpp"

#include "app/paint/coverage.hpp"
#include "app/paint/glyph_masks.hpp"
#include "app/paint/outline.hpp"
#include "app/paint/stroke_pieces.hpp"
#include "app/scene/mosaic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace viewer {
namespace {

/// Lays a mask of one colour over the picture; what falls outside is cut off.
void blend(Raster& raster, const GlyphMask& mask, int left, int top, Colour colour) {
    const int from_x = std::max(0, -left);
    const int count = std::min(mask.width, raster.width - left) - from_x;
    if (count <= 0) return;
    const int until_y = std::min(mask.height, raster.height - top);
    for (int y = std::max(0, -top); y < until_y; ++y)
        blend_pixels(raster.row(top + y) + 4 * (left + from_x),
                     mask.coverage.data() + y * mask.width + from_x, count, colour);
}

class CoverageSink : public StrokeSink {
public:
    explicit CoverageSink(Coverage& coverage) : coverage_(coverage) {}
    void band(const std::array<StrokeCorner, 4>& corners) override { add(corners); }
    void wedge(const std::array<StrokeCorner, 3>& corners) override { add(corners); }

private:
    template <std::size_t count>
    void add(const std::array<StrokeCorner, count>& corners) {
        std::array<PagePoint, count> polygon;
        std::ranges::transform(corners, polygon.begin(), [](const StrokeCorner& c) {
            return PagePoint{c.x, c.y};
        });
        coverage_.add(polygon);
    }

    Coverage& coverage_;
};

/// Drawing letters costs more than placing them, and the frames of a film share theirs.
struct Tools {
    GlyphMasks masks;
    Coverage coverage;
    std::vector<PagePoint> corners;  ///< of the ring being filled, in pixels
};

/// Cairo 1.16 moves every letter to a whole pixel, which makes ragged lines; and it takes twice as long for outlines.
struct RasterPen {
    Raster& raster;
    double scale;
    Tools& tools;

    void operator()(const Text& text) const {
        if (text.halo_width > 0 && text.halo.alpha > 0) draw(text, true, text.halo);
        draw(text, false, text.colour);
    }

    void operator()(const Stroke& stroke) const {
        tools.coverage.begin(raster.width, raster.height);
        CoverageSink sink(tools.coverage);
        cut_stroke(stroke, scale, {0, 0, raster.width / scale, raster.height / scale}, 0, sink);
        tools.coverage.paint(raster, stroke.colour, FillRule::non_zero);
    }

    void operator()(const Fill& area) const {
        tools.coverage.begin(raster.width, raster.height);
        for (const PagePath& ring : area.rings) {
            tools.corners.resize(ring.size());
            std::ranges::transform(ring, tools.corners.begin(), [this](PagePoint p) {
                return PagePoint{p.x * scale, p.y * scale};
            });
            tools.coverage.add(tools.corners);
        }
        tools.coverage.paint(raster, area.colour, FillRule::even_odd);
    }

    void operator()(const Box& box) const {
        if (box.fill.alpha > 0) (*this)(Fill{{inset_outline(box, 0, scale)}, box.fill});
        if (box.rim_width > 0 && box.rim.alpha > 0)
            (*this)(Fill{{inset_outline(box, 0, scale), inset_outline(box, box.rim_width, scale)}, box.rim});
    }

    void operator()(const Dot& dot) const {
        const auto circle = [&](double inset) {
            return circle_outline(dot.centre, dot.radius - inset, scale);
        };
        if (dot.fill.alpha > 0) (*this)(Fill{{circle(0)}, dot.fill});
        if (dot.rim_width > 0 && dot.rim.alpha > 0)
            (*this)(Fill{{circle(0), circle(dot.rim_width)}, dot.rim});
    }

    void draw(const Text& text, bool halo, Colour colour) const {
        for (const PixelGlyph& glyph : pixel_glyphs(text, scale, halo)) {
            const GlyphMask& mask = tools.masks.mask(glyph.key);
            blend(raster, mask, glyph.x + mask.left, glyph.y + mask.top, colour);
        }
    }
};

int pixels(double length, double scale) { return std::max(1, static_cast<int>(std::lround(length * scale))); }

}  // namespace

/// Colours of a raster are multiplied by their alpha.
void fill_raster(Raster& raster, Colour colour) {
    const auto part = [&](std::uint8_t channel) {
        return static_cast<std::uint8_t>((channel * colour.alpha + 127) / 255);
    };
    const std::array pixel{part(colour.blue), part(colour.green), part(colour.red), colour.alpha};
    std::uint8_t* const first = raster.row(0);
    for (int x = 0; x < raster.width; ++x) std::memcpy(first + 4 * x, pixel.data(), pixel.size());
    for (int y = 1; y < raster.height; ++y)
        std::memcpy(raster.row(y), first, 4 * static_cast<std::size_t>(raster.width));
}

Raster paint_raster(const DisplayList& list, double scale) {
    Raster raster;
    paint_raster(list, scale, raster);
    return raster;
}

void paint_raster(const DisplayList& list, double scale, Raster& raster) {
    const int width = pixels(list.width, scale);
    const int height = pixels(list.height, scale);
    if (raster.width != width || raster.height != height) raster = Raster(width, height);
    fill_raster(raster, list.paper);
    paint_over(raster, list.items, scale);
}

void paint_over(Raster& raster, std::span<const Item> items, double scale) {
    static thread_local Tools tools;
    const RasterPen pen{raster, scale, tools};
    for (const Item& item : items) visit_plain(pen, item.shape);
}

}  // namespace viewer
