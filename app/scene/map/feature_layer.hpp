#pragma once

#include "app/scene/display_list.hpp"
#include "app/scene/map/map_data.hpp"

#include <functional>
#include <type_traits>

namespace viewer {

/// The outlines of a feature layer, for as long as the map is not loaded or listed anew. Pieces are in drawing order.
/// Immutable: any thread.
class FeatureGeometry {
public:
    /// `pieces[i]` is the position in `regions` of piece i.
    FeatureGeometry(SharedList<MapRegion> regions, std::vector<std::size_t> pieces);

    std::size_t size() const { return pieces_.size(); }
    const MapRegion& operator[](std::size_t piece) const { return regions_[pieces_[piece]]; }
    /// The index of the piece's region in `Dataset::regions`.
    int subject(std::size_t piece) const { return static_cast<int>(pieces_[piece]); }
    /// The length of a side of a square as large as a piece is in the mean.
    double mean_side() const { return mean_side_; }

private:
    SharedList<MapRegion> regions_;
    std::vector<std::size_t> pieces_;
    double mean_side_ = 0;
};

/// Gives the area of rings, the lines of its hatch and, with `rims`, its rim. The hatch hangs on the anchor and is left out
/// beyond the frame.
void visit_styled(const std::vector<PagePath>& rings, const FeatureStyles& styles, bool rims,
                  PagePoint anchor, const PageRect& frame, const std::function<void(Shape shape)>& visit);

/// Where a piece of a feature layer lies on the page, with what its lines reach beyond it; empty for a piece without land.
PageRect piece_box(const FeatureLayer& feature_layer, std::size_t piece);

using VisitPiece = std::function<void(int subject, const Shape& shape)>;

/// Gives the areas and lines of the pieces that reach into a part of the page, in drawing order. Outlines are simplified
/// for pictures of which a pixel is so many page units wide, and a piece within a pixel is a box.
void visit_pieces(const FeatureLayer& feature_layer, const PageRect& seen, double pixel,
                  const VisitPiece& visit);

/// The feature layer as plain areas and lines, for painters that have no way of their own with many outlines.
std::vector<Item> expanded(const FeatureLayer& feature_layer);

/// Gives a painter what is in a shape: a feature layer as plain areas and lines, everything else as it is.
template <class Pen>
void visit_plain(Pen&& pen, const Shape& shape) {
    const auto draw = [&](const auto& plain) {
        if constexpr (std::is_same_v<std::decay_t<decltype(plain)>, FeatureLayer>) {
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
