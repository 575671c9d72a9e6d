#include "app/scene/mosaic.hpp"

#include "app/scene/hatch.hpp"
#include "geodata/geometry/simplify.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

/// Of a pixel: nobody sees that an outline runs so far from its place.
constexpr double tolerance = 0.25;

PagePoint on_page(const Mosaic& mosaic, PlanePoint point) {
    return {mosaic.origin.x + point.x / mosaic.metres_per_unit,
            mosaic.origin.y - point.y / mosaic.metres_per_unit};
}

PageRect box_on_page(const Mosaic& mosaic, const PlaneBox& box) {
    const auto corner = on_page(mosaic, {box.left, box.top});
    return {corner.x, corner.y, box.width() / mosaic.metres_per_unit, box.height() / mosaic.metres_per_unit};
}

/// Lays outlines on the page, as simple as pixels of that many page units allow.
class Outliner {
public:
    Outliner(const Mosaic& mosaic, double pixel)
        : mosaic_(mosaic), tolerance_(tolerance * pixel * mosaic.metres_per_unit) {}

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
            std::ranges::transform(kept_, path.begin(), [&](PlanePoint p) { return on_page(mosaic_, p); });
        }
    }

    const Mosaic& mosaic_;
    double tolerance_;  ///< metres
    RingSimplifier simplifier_;
    std::vector<PlanePoint> kept_;
};

PagePath corners_of(const PageRect& box) {
    return {
        {box.left, box.top}, {box.right(), box.top}, {box.right(), box.bottom()}, {box.left, box.bottom()}};
}

void visit_piece(const Mosaic& mosaic, std::size_t piece, double pixel, Outliner& outliner,
                 const VisitPiece& visit) {
    const auto& region = (*mosaic.ground)[piece];
    const auto& look = mosaic.looks[mosaic.look_of[piece]];
    const int subject = mosaic.ground->subject(piece);
    const auto box = box_on_page(mosaic, region.box);
    if (box.width < pixel && box.height < pixel) {
        return visit(subject, Fill{{corners_of(box)}, look.fill});
    }
    const Shape area = Fill{outliner.rings_of(region), look.fill};
    visit(subject, area);
    const auto& outline = std::get<Fill>(area).rings;
    if (look.hatch_spacing > 0) {
        const auto direction = look.hatch_left ? HatchDirection::left : HatchDirection::right;
        visit(subject, Stroke{hatch_lines(outline, direction, look.hatch_spacing, mosaic.origin,
                                          box.within(mosaic.frame)),
                              false,
                              look.hatch_width,
                              look.hatch,
                              {},
                              false});
    }
    if (mosaic.rims) {
        visit(subject, Stroke{outline, true, look.rim_width, look.rim, look.dash, look.dash.empty()});
    }
}

}  // namespace

MosaicGround::MosaicGround(SharedList<MapRegion> regions, std::vector<std::size_t> pieces)
    : regions_(std::move(regions)), pieces_(std::move(pieces)) {
    double areas = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const auto& box = (*this)[i].box;
        areas += box.empty() ? 0 : box.width() * box.height();
    }
    mean_side_ = std::sqrt(areas / static_cast<double>(std::max<std::size_t>(1, size())));
}

PageRect piece_box(const Mosaic& mosaic, std::size_t piece) {
    const auto& region = (*mosaic.ground)[piece];
    if (region.box.empty()) {
        return {};
    }
    const auto& look = mosaic.looks[mosaic.look_of[piece]];
    const double beyond = std::max(mosaic.rims ? look.rim_width : 0, look.hatch_width) / 2;
    const auto box = box_on_page(mosaic, region.box);
    return {box.left - beyond, box.top - beyond, box.width + 2 * beyond, box.height + 2 * beyond};
}

void visit_pieces(const Mosaic& mosaic, const PageRect& seen, double pixel, const VisitPiece& visit) {
    const auto part = seen.within(mosaic.frame);
    Outliner outliner(mosaic, pixel);
    for (std::size_t i = 0; i < mosaic.look_of.size(); ++i) {
        const auto box = piece_box(mosaic, i);
        if (box.right() >= part.left && box.left <= part.right() && box.bottom() >= part.top &&
            box.top <= part.bottom() && !(*mosaic.ground)[i].box.empty()) {
            visit_piece(mosaic, i, pixel, outliner, visit);
        }
    }
}

std::vector<Item> expanded(const Mosaic& mosaic) {
    std::vector<Item> items;
    visit_pieces(mosaic, mosaic.frame, 1, [&](int subject, const Shape& shape) {
        items.push_back({Role::region, subject, shape});
    });
    return items;
}

}  // namespace viewer
