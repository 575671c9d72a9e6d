#pragma once

#include "app/paint/mesh.hpp"

namespace viewer {

/// Appends a stroke with its dashes, round joins, and round or butt ends. `scale` is pixels per page unit; of what
/// lies outside `visible`, a part of the page, most is left out. Lines thinner than a pixel stay about a pixel wide
/// and fade. A path of one place draws a dot if its ends are round. Where a translucent line turns back within its own
/// width, it covers itself twice.
void add_stroke(Mesh& mesh, const Stroke& stroke, double scale, const PageRect& visible);

}  // namespace viewer
