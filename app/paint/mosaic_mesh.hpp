#pragma once

#include "app/paint/mesh.hpp"
#include "app/scene/mosaic.hpp"
#include "geodata/geometry/simplify.hpp"
#include "geodata/geometry/triangulate.hpp"

#include <cstddef>
#include <vector>

namespace viewer {

/// A run of vertices.
struct MeshRange {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// A chunk of a mosaic cut for the graphics card, on the plane: metres from the ground's middle, y down. It stays as it
/// is while the map moves; only colours change.
/// - `fills`: triangles; u is the number of the look, which decides the hatch.
/// - `rims`: four corners for each edge, all on the outline; (u, v) points to where the vertex has to be moved by half
///   the width of the line and is as long as the line is wide, in page units; alpha tells the two sides apart: 0 and 255.
struct MosaicMesh {
    Mesh fills;
    Mesh rims;
    std::vector<MeshRange> fills_of;  ///< of each piece, from the chunk's first
    std::vector<MeshRange> rims_of;
};

/// Makes such meshes; for one thread.
class MosaicMesher {
public:
    /// `tolerance` in metres: how far outlines may be simplified. Colours are not set yet.
    MosaicMesh make(const MosaicGround& ground, const MosaicGround::Chunk& chunk, double tolerance);

private:
    void add_polygon(const geodata::Polygon<geodata::PlanePoint>& polygon, double tolerance,
                     MosaicMesh& mesh);
    void add_rims(std::size_t first, std::size_t end, Mesh& rims) const;

    geodata::PlanePoint middle_;
    geodata::RingSimplifier simplifier_;
    geodata::Triangulator triangulator_;
    std::vector<geodata::PlanePoint> points_;
    std::vector<std::uint32_t> ring_ends_;
    std::vector<std::uint32_t> corners_;
};

/// Gives a piece, counted from the chunk's first, the colours of a look.
void colour_piece(MosaicMesh& mesh, std::size_t piece, const MosaicLook& look, std::uint8_t number);

}  // namespace viewer
