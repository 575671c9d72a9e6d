#include "app/paint/mosaic_mesh.hpp"

#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

MeshVertex vertex(PlanePoint at, PlanePoint middle) {
    return {static_cast<float>(at.x - middle.x), static_cast<float>(middle.y - at.y), {}, 0, 0};
}

}  // namespace

MosaicMesh MosaicMesher::make(const MosaicGround& ground, const MosaicGround::Chunk& chunk,
                              double tolerance) {
    MosaicMesh mesh;
    middle_ = ground.middle();
    for (std::size_t piece = chunk.first; piece < chunk.end; ++piece) {
        const auto fills = mesh.fills.size();
        const auto rims = mesh.rims.size();
        for (const auto& polygon : ground[piece].shape) {
            add_polygon(polygon, tolerance, mesh);
        }
        mesh.fills_of.push_back({fills, mesh.fills.size() - fills});
        mesh.rims_of.push_back({rims, mesh.rims.size() - rims});
    }
    return mesh;
}

void MosaicMesher::add_polygon(const Polygon<PlanePoint>& polygon, double tolerance, MosaicMesh& mesh) {
    points_.clear();
    ring_ends_.clear();
    corners_.clear();
    const auto add_ring = [&](const Ring<PlanePoint>& ring) {
        const auto first = points_.size();
        simplifier_.add(ring, tolerance, points_);
        if (points_.size() == first) {
            return;
        }
        ring_ends_.push_back(static_cast<std::uint32_t>(points_.size()));
        add_rims(first, points_.size(), mesh.rims);
    };
    add_ring(polygon.outer);
    for (const auto& hole : polygon.holes) {
        add_ring(hole);
    }
    triangulator_.add(points_, ring_ends_, corners_);
    for (const auto corner : corners_) {
        mesh.fills.push_back(vertex(points_[corner], middle_));
    }
}

void MosaicMesher::add_rims(std::size_t first, std::size_t end, Mesh& rims) const {
    for (std::size_t i = first; i < end; ++i) {
        auto from = vertex(points_[i], middle_);
        auto to = vertex(points_[i + 1 == end ? first : i + 1], middle_);
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        if (length <= 0) {
            continue;
        }
        const float across = (to.y - from.y) / length;
        const float down = (from.x - to.x) / length;
        const auto side = [&](MeshVertex corner, float sign) {
            corner.u = sign * across;
            corner.v = sign * down;
            corner.colour.alpha = sign > 0 ? 255 : 0;
            rims.push_back(corner);
        };
        side(from, 1);
        side(from, -1);
        side(to, -1);
        side(to, 1);
    }
}

void colour_piece(MosaicMesh& mesh, std::size_t piece, const MosaicLook& look, std::uint8_t number) {
    const auto fills = mesh.fills_of[piece];
    for (std::size_t i = fills.first; i < fills.first + fills.count; ++i) {
        mesh.fills[i].colour = look.fill;
        mesh.fills[i].u = number;
    }
    const auto rims = mesh.rims_of[piece];
    for (std::size_t i = rims.first; i < rims.first + rims.count; ++i) {
        const auto side = mesh.rims[i].colour.alpha;
        mesh.rims[i].colour = {look.rim.red, look.rim.green, look.rim.blue, side};
        const float longer = static_cast<float>(look.rim_width) / std::hypot(mesh.rims[i].u, mesh.rims[i].v);
        mesh.rims[i].u *= longer;
        mesh.rims[i].v *= longer;
    }
}

}  // namespace viewer
