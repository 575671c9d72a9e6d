#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace viewer {

/// A place on the page in page units: one unit is one pixel at scale 1; x right, y down from the top left corner.
struct PagePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(PagePoint, PagePoint) = default;
};

/// One ring or open line; closed rings do not repeat their first point.
using PagePath = std::vector<PagePoint>;

/// So far on the straight way from one place to another: 0 to 1.
inline PagePoint part_way(PagePoint from, PagePoint to, double part) {
    return {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
}
inline double distance(PagePoint a, PagePoint b) { return std::hypot(b.x - a.x, b.y - a.y); }

struct PageRect {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;

    double right() const { return left + width; }
    double bottom() const { return top + height; }
    bool contains(PagePoint point) const {
        return point.x >= left && point.x < right() && point.y >= top && point.y < bottom();
    }
    bool empty() const { return width <= 0 || height <= 0; }
    /// What the two have in common; empty when they lie apart.
    PageRect within(const PageRect& other) const {
        const double from_x = std::max(left, other.left);
        const double from_y = std::max(top, other.top);
        return {from_x, from_y, std::max(0.0, std::min(right(), other.right()) - from_x),
                std::max(0.0, std::min(bottom(), other.bottom()) - from_y)};
    }
    bool overlaps(const PageRect& other) const {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
    bool overlaps_any(const std::vector<PageRect>& others) const {
        return std::ranges::any_of(others, [this](const PageRect& other) { return overlaps(other); });
    }
    PagePoint middle() const { return {left + width / 2, top + height / 2}; }
    /// The corners in turn, from the upper left one.
    PagePath ring() const { return {{left, top}, {right(), top}, {right(), bottom()}, {left, bottom()}}; }
    PageRect grown(double by) const { return {left - by, top - by, width + 2 * by, height + 2 * by}; }
    /// The smallest box around both.
    PageRect around(const PageRect& other) const {
        const double from_x = std::min(left, other.left);
        const double from_y = std::min(top, other.top);
        return {from_x, from_y, std::max(right(), other.right()) - from_x,
                std::max(bottom(), other.bottom()) - from_y};
    }
    friend bool operator==(const PageRect&, const PageRect&) = default;
};

inline PageRect box_at(PagePoint middle, double width, double height) {
    return {middle.x - width / 2, middle.y - height / 2, width, height};
}

/// sRGB, 8 bits a channel, alpha not premultiplied.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    friend bool operator==(Colour, Colour) = default;
};

/// What part of the picture an item belongs to. Painters may cache by role; tests and `pick` select by it.
enum class Role : std::uint8_t { background, context, region, highlight, line, place, label, card };

/// A filled area, even-odd over all its rings (so holes are simply further rings).
struct Fill {
    std::vector<PagePath> rings;
    Colour colour;
    friend bool operator==(const Fill&, const Fill&) = default;
};

/// Lines of one width with round joins. `dash` alternates on/off lengths in page units; empty is solid.
/// `round_caps` false gives butt ends (hatching).
struct Stroke {
    std::vector<PagePath> paths;
    bool closed = false;
    double width = 1;
    Colour colour;
    std::vector<double> dash;
    bool round_caps = true;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// An axis-parallel box with rounded corners (radius 0: square); `rim_width` 0 draws no rim.
struct Box {
    PageRect rect;
    double radius = 0;
    Colour fill;
    Colour rim;
    double rim_width = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

/// A filled circle with a rim; `rim_width` 0 draws none.
struct Dot {
    PagePoint centre;
    double radius = 3;
    Colour fill;
    Colour rim;
    double rim_width = 0;
    friend bool operator==(const Dot&, const Dot&) = default;
};

enum class Weight : std::uint8_t { regular, bold };

/// One line of text; `at` is the left end of its baseline. The layout has already been measured:
/// painters place glyph after glyph by the advances of `font_metrics.hpp` plus `letter_space` and never wrap.
/// A halo of `halo_width` (0: none) is drawn around the glyphs, below them.
struct Text {
    PagePoint at;
    std::string utf8;
    double size = 15;
    Weight weight = Weight::regular;
    Colour colour;
    double letter_space = 0;
    Colour halo;
    double halo_width = 0;
    friend bool operator==(const Text&, const Text&) = default;
};

class FeatureGeometry;

/// Which way the lines of a hatch run: rising to the right or to the left at 45 degrees, level, upright.
enum class HatchDirection : std::uint8_t { right, left, level, upright };

/// How some pieces of a feature layer look.
struct FeatureStyles {
    Colour fill;
    Colour hatch;
    double hatch_spacing = 0;  ///< page units; 0: no hatch
    double hatch_width = 0;    ///< page units
    HatchDirection direction = HatchDirection::right;
    Colour rim;
    double rim_width = 1;      ///< page units, above 0
    std::vector<double> dash;  ///< of the rim, as that of a `Stroke`
    friend bool operator==(const FeatureStyles&, const FeatureStyles&) = default;
};

/// Stands for a piece that is not drawn.
constexpr std::uint16_t no_look = 0xFFFF;

/// Very many outlines at once, each with one of a few looks: quicker to put together and to compare with another than
/// as many areas and lines, and a painter simplifies the outlines for the size of its pixels.
struct FeatureLayer {
    std::shared_ptr<const FeatureGeometry> ground;
    PageRect frame;    ///< nothing is drawn outside
    PagePoint origin;  ///< where the plane's point (0, 0) lies
    double metres_per_unit = 1;
    bool rims = false;  ///< outlines are drawn, not only filled
    std::vector<FeatureStyles> looks;
    std::vector<std::uint16_t> look_of;  ///< of each piece of the ground; `no_look`: it is not drawn
    friend bool operator==(const FeatureLayer&, const FeatureLayer&) = default;
};

using Shape = std::variant<Fill, Stroke, Box, Dot, Text, FeatureLayer>;

/// Nothing to click: the `subject` of items that stand for no region.
constexpr int no_subject = -1;

/// One thing to draw. `subject` is the index of the region in `Dataset::regions`, or `no_subject`.
struct Item {
    Role role = Role::background;
    int subject = no_subject;
    Shape shape;
    friend bool operator==(const Item&, const Item&) = default;
};

/// A whole picture as plain data, in drawing order, clipped to the page by the painter.
/// Items with `Role::card` or after them lie on the page; all others move with the map.
struct DisplayList {
    double width = 0;
    double height = 0;
    Colour paper{255, 255, 255, 255};
    std::vector<Item> items;
    friend bool operator==(const DisplayList&, const DisplayList&) = default;
};

}  // namespace viewer
