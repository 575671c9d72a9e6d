#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// A corner of a triangle on the pixel grid: x right, y down, pixel (0, 0) reaching from (0, 0) to (1, 1).
/// `u`, `v` are places in a picture of letters, in its pixels; they mean nothing for plain shapes.
struct MeshVertex {
    float x = 0;
    float y = 0;
    Colour colour;
    float u = 0;
    float v = 0;
};

/// Triangles, three corners each, in drawing order. Edges are smooth without multisampling: along them runs a band
/// of about one pixel in which alpha falls to nothing.
using Mesh = std::vector<MeshVertex>;

}  // namespace viewer
