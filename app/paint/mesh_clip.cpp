#include "app/paint/mesh_clip.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace viewer {
namespace {

/// Sides of the page: x >= 0, x <= width, y >= 0, y <= height.
enum Side : unsigned { left = 1, right = 2, top = 4, bottom = 8 };

struct Page {
    float width, height;

    /// How far inside a side a corner lies; negative outside.
    float inside(const MeshVertex& corner, unsigned side) const {
        return side == left    ? corner.x
               : side == right ? width - corner.x
               : side == top   ? corner.y
                               : height - corner.y;
    }
    unsigned outside_of(const MeshVertex& corner) const {
        return (corner.x < 0 ? left : 0u) | (corner.x > width ? right : 0u) | (corner.y < 0 ? top : 0u) |
               (corner.y > height ? bottom : 0u);
    }
};

MeshVertex between(const MeshVertex& a, const MeshVertex& b, float share) {
    const auto mix = [share](float from, float to) { return from + share * (to - from); };
    const auto channel = [&](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(mix(from, to)));
    };
    return {mix(a.x, b.x),
            mix(a.y, b.y),
            {channel(a.colour.red, b.colour.red), channel(a.colour.green, b.colour.green),
             channel(a.colour.blue, b.colour.blue), channel(a.colour.alpha, b.colour.alpha)},
            mix(a.u, b.u),
            mix(a.v, b.v)};
}

/// A triangle cut by four straight lines has seven corners at most.
struct Piece {
    std::array<MeshVertex, 8> corners;
    std::size_t count = 0;
    void add(const MeshVertex& corner) { corners[count++] = corner; }
};

/// Sutherland and Hodgman's: goes round and keeps what lies on the inner side.
Piece cut(const Piece& piece, const Page& page, unsigned side) {
    Piece kept;
    for (std::size_t i = 0; i < piece.count; ++i) {
        const MeshVertex& a = piece.corners[i];
        const MeshVertex& b = piece.corners[(i + 1) % piece.count];
        const float of_a = page.inside(a, side);
        const float of_b = page.inside(b, side);
        if (of_a >= 0) kept.add(a);
        if ((of_a < 0) != (of_b < 0)) kept.add(between(a, b, of_a / (of_a - of_b)));
    }
    return kept;
}

}  // namespace

void append_clipped(Mesh& clipped, const Mesh& mesh, float width, float height) {
    const Page page{width, height};
    clipped.reserve(clipped.size() + mesh.size());
    for (std::size_t i = 0; i + 2 < mesh.size(); i += 3) {
        const MeshVertex* corners = &mesh[i];
        const unsigned codes[] = {page.outside_of(corners[0]), page.outside_of(corners[1]),
                                  page.outside_of(corners[2])};
        const unsigned crossed = codes[0] | codes[1] | codes[2];
        if (crossed == 0) clipped.insert(clipped.end(), corners, corners + 3);
        if (crossed == 0 || (codes[0] & codes[1] & codes[2]) != 0) continue;
        Piece piece{{corners[0], corners[1], corners[2]}, 3};
        for (const unsigned side : {left, right, top, bottom})
            if (crossed & side) piece = cut(piece, page, side);
        for (std::size_t k = 2; k < piece.count; ++k)
            for (const std::size_t corner : {std::size_t{0}, k - 1, k})
                clipped.push_back(piece.corners[corner]);
    }
}

}  // namespace viewer
