#include "app/scene/map/feature_layer.hpp"

#include "app/scene/hatch.hpp"
#include "geodata/geometry/simplify.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

/// Of a pixel: nobody sees that an outline runs so far from its place.
constexpr double tolerance = 0.25;

PagePoint on_page(const FeatureLayer& feature_layer, PlanePoint point) {
    return {feature_layer.origin.x + point.x / feature_layer.metres_per_unit,
            feature_layer.origin.y - point.y / feature_layer.metres_per_unit};
}

PageRect box_on_page(const FeatureLayer& feature_layer, const PlaneBox& box) {
    const auto corner = on_page(feature_layer, {box.left, box.top});
    return {corner.x, corner.y, box.width() / feature_layer.metres_per_unit,
            box.height() / feature_layer.metres_per_unit};
}

/// Lays outlines on the page, as simple as pixels of that many page units allow.
class Outliner {
public:
    Outliner(const FeatureLayer& feature_layer, double pixel)
        : feature_layer_(feature_layer), tolerance_(tolerance * pixel * feature_layer.metres_per_unit) {}

    std::vector<PagePath> rings_of(const MapRegion& region) {
        std::vector<PagePath> rings;
        for (const auto& polygon : region.shape) {
            add(polygon.outer, rings);
            for (const auto& hole : polygon.holes) {
                add(hole, rings);
            }
        }
        return rings;
    }

private:
    void add(const Ring<PlanePoint>& ring, std::vector<PagePath>& rings) {
        kept_.clear();
        simplifier_.add(ring, tolerance_, kept_);
        if (!kept_.empty()) {
            PagePath& path = rings.emplace_back(kept_.size());
            std::ranges::transform(kept_, path.begin(),
                                   [&](PlanePoint p) { return on_page(feature_layer_, p); });
        }
    }

    const FeatureLayer& feature_layer_;
    double tolerance_;  ///< metres
    RingSimplifier simplifier_;
    std::vector<PlanePoint> kept_;
};

void visit_piece(const FeatureLayer& feature_layer, std::size_t piece, double pixel, Outliner& outliner,
                 const VisitPiece& visit) {
    const auto& region = (*feature_layer.ground)[piece];
    const auto& look = feature_layer.looks[feature_layer.look_of[piece]];
    const int subject = feature_layer.ground->subject(piece);
    const auto box = box_on_page(feature_layer, region.box);
    if (box.width < pixel && box.height < pixel) {
        return visit(subject, Fill{{box.ring()}, look.fill});
    }
    visit_styled(outliner.rings_of(region), look, feature_layer.rims, feature_layer.origin,
                 box.within(feature_layer.frame), [&](const Shape& shape) { visit(subject, shape); });
}

}  // namespace

FeatureGeometry::FeatureGeometry(SharedList<MapRegion> regions, std::vector<std::size_t> pieces)
    : regions_(std::move(regions)), pieces_(std::move(pieces)) {
    double areas = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const auto& box = (*this)[i].box;
        areas += box.empty() ? 0 : box.width() * box.height();
    }
    mean_side_ = std::sqrt(areas / static_cast<double>(std::max<std::size_t>(1, size())));
}

void visit_styled(const std::vector<PagePath>& rings, const FeatureStyles& styles, bool rims,
                  PagePoint anchor, const PageRect& frame, const std::function<void(Shape)>& visit) {
    visit(Fill{rings, styles.fill});
    if (styles.hatch_spacing > 0) {
        auto hatch = hatch_lines(rings, styles.direction, styles.hatch_spacing, anchor, frame);
        visit(Stroke{std::move(hatch), false, styles.hatch_width, styles.hatch, {}, false});
    }
    if (rims) {
        visit(Stroke{rings, true, styles.rim_width, styles.rim, styles.dash, styles.dash.empty()});
    }
}

PageRect piece_box(const FeatureLayer& feature_layer, std::size_t piece) {
    const auto& region = (*feature_layer.ground)[piece];
    if (region.box.empty() || feature_layer.look_of[piece] == no_look) {
        return {};
    }
    const auto& look = feature_layer.looks[feature_layer.look_of[piece]];
    const double beyond = std::max(feature_layer.rims ? look.rim_width : 0, look.hatch_width) / 2;
    return box_on_page(feature_layer, region.box).grown(beyond);
}

void visit_pieces(const FeatureLayer& feature_layer, const PageRect& seen, double pixel,
                  const VisitPiece& visit) {
    const auto part = seen.within(feature_layer.frame);
    Outliner outliner(feature_layer, pixel);
    for (std::size_t i = 0; i < feature_layer.look_of.size(); ++i) {
        if (feature_layer.look_of[i] == no_look) {
            continue;
        }
        const auto box = piece_box(feature_layer, i);
        if (box.right() >= part.left && box.left <= part.right() && box.bottom() >= part.top &&
            box.top <= part.bottom() && !(*feature_layer.ground)[i].box.empty()) {
            visit_piece(feature_layer, i, pixel, outliner, visit);
        }
    }
}

std::vector<Item> expanded(const FeatureLayer& feature_layer) {
    std::vector<Item> items;
    visit_pieces(feature_layer, feature_layer.frame, 1, [&](int subject, const Shape& shape) {
        items.push_back({Role::region, subject, shape});
    });
    return items;
}

}  // namespace viewer
