#pragma once

#include "app/scene/display_list.hpp"

#include <vector>

namespace viewer {

/// A corner of a triangle on the pixel grid: x right, y down, pixel (0, 0) reaching from (0, 0) to (1, 1).
///
/// For letters, (u, v) is a place in a picture of letters, in its pixels. For all else it makes edges soft without
/// multisampling: at every pixel, alpha is multiplied by v - |u|, held between 0 and 1. Across a line, u is the
/// distance from its middle and v that at which it ends.
struct MeshVertex {
    float x = 0;
    float y = 0;
    Colour colour;
    float u = 0;
    float v = 1;
};

/// Triangles, three corners each, in drawing order.
using Mesh = std::vector<MeshVertex>;

/// Without reading what lies below; with edges; round; with letters.
enum class MeshKind { solid, soft, discs, letters };

/// Triangles of one kind.
struct MeshPart {
    MeshKind kind;
    Mesh mesh;
};

}  // namespace viewer
