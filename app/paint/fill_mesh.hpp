#pragma once

#include "app/paint/mesh.hpp"
#include "geodata/geometry/triangulate.hpp"

namespace viewer {

/// Turns areas into triangles with soft edges. Keeps working memory from one area to the next.
class FillMesher {
public:
    /// Makes the triangles of an area, even-odd over rings that do not cross each other; `scale` is pixels per page
    /// unit. Those wholly inside, whose alpha is everywhere that of the colour, are appended to `inside`; those along
    /// the edges to `edge`, which may be the same mesh. The inside of `cut_out`, outlines away from the edges, is left
    /// out for the caller to fill.
    void add(Mesh& inside, Mesh& edge, const Fill& fill, double scale,
             const std::vector<PagePath>& cut_out = {});

private:
    void clear();
    void add_ring(const PagePath& path, double scale, bool hole);
    void add_sharp_ring(const PagePath& path, double scale);
    void add_feather(Mesh& mesh, std::size_t from, std::size_t until, Colour colour) const;

    geodata::Triangulator triangulator_;
    std::vector<geodata::PlanePoint> points_;  ///< of one polygon, in pixels, ring after ring
    std::vector<std::uint32_t> ring_ends_;
    std::vector<bool> soft_;  ///< whether each ring has soft edges
    std::vector<std::uint32_t> corners_;
    std::vector<geodata::PlanePoint> inner_;  ///< for each point, where the colour is full
    std::vector<geodata::PlanePoint> outer_;  ///< for each point, where it ends
};

}  // namespace viewer
