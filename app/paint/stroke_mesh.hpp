#pragma once

#include "app/paint/mesh.hpp"

namespace viewer {

/// Appends a stroke with its dashes, round joins, and round or butt ends. `scale` is pixels per page unit.
/// Lines thinner than a pixel stay a pixel wide and fade. A path of one place draws a dot if its ends are round.
/// Where a translucent line turns back within its own width, it covers itself twice.
void add_stroke(Mesh& mesh, const Stroke& stroke, double scale);

}  // namespace viewer
