#pragma once

#include "app/paint/mesh.hpp"

namespace viewer {

/// Appends the part of a mesh that lies in [0, width] x [0, height] pixels to `clipped`, in the same order; cut edges
/// get colours and coordinates in between.
void append_clipped(Mesh& clipped, const Mesh& mesh, float width, float height);

}  // namespace viewer
