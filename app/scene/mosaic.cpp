#include "app/scene/mosaic.hpp"

#include "app/scene/hatch.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

/// Few enough that a view leaves most of a large map out, and enough that a chunk is worth a call of its own.
constexpr std::size_t pieces_each = 1000;
constexpr std::size_t corners_each = 100'000;

void add_box(PlaneBox& box, const PlaneBox& other) {
    if (!other.empty()) {
        box.add({other.left, other.bottom});
        box.add({other.right, other.top});
    }
}

PagePath on_page(const Mosaic& mosaic, const Ring<PlanePoint>& ring) {
    PagePath path;
    for (const auto point : ring) {
        path.push_back({mosaic.origin.x + point.x / mosaic.metres_per_unit,
                        mosaic.origin.y - point.y / mosaic.metres_per_unit});
    }
    return path;
}

std::vector<PagePath> rings_of(const Mosaic& mosaic, const PlanePolygons& shape) {
    std::vector<PagePath> rings;
    for (const auto& polygon : shape) {
        rings.push_back(on_page(mosaic, polygon.outer));
        for (const auto& hole : polygon.holes) {
            rings.push_back(on_page(mosaic, hole));
        }
    }
    return rings;
}

bool in_frame(const Mosaic& mosaic, const PlaneBox& box) {
    const auto x = [&](double at) { return mosaic.origin.x + at / mosaic.metres_per_unit; };
    const auto y = [&](double at) { return mosaic.origin.y - at / mosaic.metres_per_unit; };
    return !box.empty() && x(box.left) <= mosaic.frame.right() && x(box.right) >= mosaic.frame.left &&
           y(box.top) <= mosaic.frame.bottom() && y(box.bottom) >= mosaic.frame.top;
}

void add_piece(const Mosaic& mosaic, const std::vector<PagePath>& rings, const MosaicLook& look,
               std::vector<Item>& items) {
    const auto add = [&](Shape shape) { items.push_back({Role::region, no_subject, std::move(shape)}); };
    add(Fill{rings, look.fill});
    if (look.hatch_spacing > 0) {
        const auto direction = look.hatch_left ? HatchDirection::left : HatchDirection::right;
        add(Stroke{hatch_lines(rings, direction, look.hatch_spacing, mosaic.origin, mosaic.frame),
                   false,
                   look.hatch_width,
                   look.hatch,
                   {},
                   false});
    }
    if (mosaic.rims) {
        add(Stroke{rings, true, look.rim_width, look.rim, {}, true});
    }
}

}  // namespace

MosaicGround::MosaicGround(SharedList<MapRegion> regions, std::vector<std::size_t> pieces)
    : regions_(std::move(regions)), pieces_(std::move(pieces)) {
    PlaneBox everything;
    std::size_t corners = 0;
    double areas = 0;
    for (std::size_t i = 0; i < size(); ++i) {
        const auto& region = (*this)[i];
        if (chunks_.empty() || i - chunks_.back().first == pieces_each || corners > corners_each) {
            chunks_.push_back({i, i, {}});
            corners = 0;
        }
        chunks_.back().end = i + 1;
        add_box(chunks_.back().box, region.box);
        add_box(everything, region.box);
        corners += region.corners;
        areas += region.box.width() * region.box.height();
    }
    middle_ = everything.empty() ? PlanePoint{} : everything.centre();
    mean_side_ = std::sqrt(areas / static_cast<double>(std::max<std::size_t>(1, size())));
}

std::vector<Item> expanded(const Mosaic& mosaic) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < mosaic.look_of.size(); ++i) {
        const auto& region = (*mosaic.ground)[i];
        if (in_frame(mosaic, region.box)) {
            add_piece(mosaic, rings_of(mosaic, region.shape), mosaic.looks[mosaic.look_of[i]], items);
        }
    }
    return items;
}

}  // namespace viewer
