#pragma once

#include "app/scene/display_list.hpp"
#include "app/scene/map_data.hpp"

#include <type_traits>
#include <utility>

namespace viewer {

/// The outlines of a mosaic, for as long as the map is not loaded or listed anew. Pieces are in drawing order and cut
/// into chunks, runs of pieces that are drawn or left out together. Immutable: any thread.
class MosaicGround {
public:
    struct Chunk {
        std::size_t first = 0;  ///< piece
        std::size_t end = 0;    ///< one past the last piece
        geodata::PlaneBox box;
    };

    /// `pieces[i]` is the position in `regions` of piece i.
    MosaicGround(SharedList<MapRegion> regions, std::vector<std::size_t> pieces);

    std::size_t size() const { return pieces_.size(); }
    const MapRegion& operator[](std::size_t piece) const { return regions_[pieces_[piece]]; }
    const std::vector<Chunk>& chunks() const { return chunks_; }
    /// Coordinates are kept as floats from here on, so they are counted from the middle.
    geodata::PlanePoint middle() const { return middle_; }
    /// The length of a side of a square as large as a piece is in the mean.
    double mean_side() const { return mean_side_; }

private:
    SharedList<MapRegion> regions_;
    std::vector<std::size_t> pieces_;
    std::vector<Chunk> chunks_;
    geodata::PlanePoint middle_;
    double mean_side_ = 0;
};

/// Gives a painter what is in a shape: a mosaic as plain areas and lines, everything else as it is.
template <class Pen>
void visit_plain(Pen&& pen, const Shape& shape);

/// The mosaic as plain areas and lines, for painters that have no way of their own with many outlines.
std::vector<Item> expanded(const Mosaic& mosaic);

template <class Pen>
void visit_plain(Pen&& pen, const Shape& shape) {
    const auto draw = [&](const auto& plain) {
        if constexpr (std::is_same_v<std::decay_t<decltype(plain)>, Mosaic>) {
            for (const auto& item : expanded(plain)) {
                visit_plain(pen, item.shape);
            }
        } else {
            pen(plain);
        }
    };
    std::visit(draw, shape);
}

}  // namespace viewer
