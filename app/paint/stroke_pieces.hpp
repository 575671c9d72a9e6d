#pragma once

#include "app/scene/display_list.hpp"

#include <array>

namespace viewer {

/// A corner of a piece of a line, in pixels. `across` is its distance from the middle of the line, negative on the
/// left; `strength` falls from 1 to 0 in the half pixels before and after a soft butt end.
struct StrokeCorner {
    double x = 0;
    double y = 0;
    double across = 0;
    double strength = 1;
};

/// Takes the pieces of a line, which are convex. They only overlap on the inner side of turns that are too narrow
/// for their segments.
class StrokeSink {
public:
    virtual ~StrokeSink() = default;
    virtual void band(const std::array<StrokeCorner, 4>& corners) = 0;
    virtual void wedge(const std::array<StrokeCorner, 3>& corners) = 0;
};

/// Cuts a stroke with its dashes, round joins and ends into pieces. `scale` is pixels per page unit; what lies outside
/// `visible`, a part of the page, is left out. `softness` pixels are added to the width; at 0 the pieces are the line
/// itself. A path of one place gives a dot if its ends are round. Widths that are not positive give nothing.
void cut_stroke(const Stroke& stroke, double scale, const PageRect& visible, double softness,
                StrokeSink& sink);

}  // namespace viewer
