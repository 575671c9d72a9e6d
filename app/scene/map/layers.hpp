#pragma once

#include "app/scene/drawing.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace viewer {

// The layers of the map, from the lowest up. Each adds its items to the drawing and reads nothing but the
// dataset, the settings and the theme.

/// Positions of those features of the context of some kinds that the picture shows on its day.
std::vector<std::size_t> shown_features(const Drawing& drawing,
                                        std::initializer_list<std::string_view> kinds);

/// Countries, districts of the context, rivers and lakes; only what the frame shows and the day allows.
void draw_context(Drawing& drawing);

/// Meridians and parallels at a round step of degrees that suits the zoom.
void draw_graticule(Drawing& drawing);

/// Their degrees where they reach the upper and the right edge of the page, and nothing of `taken` lies.
struct DegreeMark {
    std::string text;
    PageRect box;
};
std::vector<DegreeMark> degree_marks(const Drawing& drawing, const std::vector<PageRect>& taken);
void draw_degrees(Drawing& drawing, const std::vector<DegreeMark>& marks);

/// The listed regions with their status on the day, parts with no stated area as dots, selection and hover.
void draw_regions(Drawing& drawing);

/// Dated lines, such as a front line, and rims of countries above the regions.
void draw_lines(Drawing& drawing);

/// One of these lines, whatever the day of the picture; `feature` is its position in the context.
void draw_line(Drawing& drawing, std::size_t feature);
/// How it looks, without its halo.
void draw_dated_line(Drawing& drawing, Role role, std::vector<PagePath> paths, Colour colour,
                     geodata::Basis basis);

/// Arrows to the places that movements of the day are reported towards: no ground is stated, so none is coloured.
void draw_advances(Drawing& drawing);

/// Those of one event, as it lies to the ground held on the day of the picture.
void draw_advance(Drawing& drawing, const geodata::Event& event);

/// Halo around lines that lie over everything, of both sides together, in units.
constexpr double line_halo = 4;

/// Widths and lengths of an arrow, in units.
struct ArrowForm {
    double line = 4;
    double head = 15;
    double half = 8;  ///< of the width of its head
    bool round = false;
};
/// One such arrow; its head ends at `to`, and is smaller where the arrow is shorter.
void draw_arrow(Drawing& drawing, Role role, PagePoint from, PagePoint to, Colour colour,
                const ArrowForm& form = {});

/// Control records of parts of regions that the picture shows as dots: by primary sources, on its day. Rings instead
/// of dots stand for records that do not say how much of the region they speak of.
std::vector<int> shown_parts(const Drawing& drawing);

/// The id that the legend's entry for such dots has, see `LegendEntry`; and that for a dated line, and for advances.
std::string part_sign(geodata::Extent extent, geodata::PartyIndex holder);
std::string line_sign(const std::string& name);
inline constexpr const char* advance_sign = "advance";

/// One of those dots: filled for a part, a ring where the extent is unknown.
Dot part_dot(const Drawing& drawing, geodata::PartyIndex holder, geodata::Extent extent, PagePoint at);

/// Sets the names on the map so that none overlaps another, a card or the edge: regions first, then waters, countries,
/// places by rank, rivers, districts. A name stands inside what it names; one that finds no room there is left out,
/// never cut. `taken` are the boxes of the cards.
void draw_labels(Drawing& drawing, const std::vector<PageRect>& taken);

/// The boxes of all labels of a picture, for tests of overlap. Halos are not counted.
std::vector<PageRect> label_boxes(const DisplayList& list);

/// What a presenter has drawn, over everything else.
void draw_marks(Drawing& drawing);
/// The colour of a mark, which keeps 4.5:1 to the halo around it.
Colour mark_colour(const Theme& theme, MarkColour colour);

}  // namespace viewer
