#include "app/scene/map/feature_layer.hpp"
#include "app/scene/map/layers.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/parts.hpp"

#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::array each_status{RegionStatus::unchanged, RegionStatus::possible,
                                 RegionStatus::held,      RegionStatus::changed,
                                 RegionStatus::lost,      RegionStatus::interval_ended};  // in their order

/// More corners than this are not laid out one by one for every picture.
constexpr std::size_t most_corners = 100'000;
/// Rims of smaller regions would hide what they surround.
constexpr double least_side = 5;  // units

std::vector<PagePath> rings_of_region(const Drawing& drawing, RegionIndex region) {
    return drawing.rings(drawing.map().regions[region.position()].shape);
}

void draw_row(Drawing& drawing, const ListRow& row, RegionStatus status) {
    const auto& region = drawing.dataset()[row.region];
    const auto look = shown_look(drawing, status, region.basis);
    draw_region(drawing, rings_of_region(drawing, row.region), look, region.basis == Basis::reconstructed,
                drawing.view().frame(), drawing.anchor(), Role::region, row.region.value);
}

// The grids of two parties stand half a step apart, so that both show where both hold a part.
void draw_part(Drawing& drawing, const ControlRecord& record) {
    const double shift = record.holder.value * drawing.units(15) * std::sqrt(0.5);
    const PagePoint anchor{drawing.anchor().x + shift, drawing.anchor().y};
    const auto rings = rings_of_region(drawing, record.region);
    const auto sign = part_sign(record.extent, record.holder);
    for (const auto at : dot_grid(rings, drawing.units(15), anchor, drawing.view().frame())) {
        auto dot = part_dot(drawing, record.holder, record.extent, at);
        dot.fill = shown_colour(drawing, sign, dot.fill);
        dot.rim = shown_colour(drawing, sign, dot.rim);
        drawing.add(Role::region, dot, record.region.value);
    }
}

FeatureStyles feature_styles(const Drawing& drawing, RegionStatus status, Basis basis) {
    const auto look = shown_look(drawing, status, basis);
    return {look.fill,
            look.hatch,
            drawing.units(look.hatch_spacing),
            drawing.units(look.hatch_width),
            look.direction == HatchDirection::left,
            look.rim,
            drawing.units(look.rim_width),
            rim_dash(drawing, look, basis == Basis::reconstructed)};
}

bool too_many(const Drawing& drawing, const std::vector<std::size_t>& shown) {
    std::size_t corners = 0;
    for (const auto drawn : shown) {
        corners += drawn_region(drawing.map(), drawn).corners;
    }
    return corners > most_corners;
}

void draw_feature_layer(Drawing& drawing, const std::vector<RegionStatus>& status) {
    const auto& map = drawing.map();
    FeatureLayer feature_layer{map.drawn->ground(),
                               drawing.view().frame(),
                               drawing.anchor(),
                               drawing.view().camera().metres_per_unit,
                               false,
                               {},
                               {}};
    feature_layer.rims =
        drawing.view().length(feature_layer.ground->mean_side()) >= drawing.units(least_side);
    for (const auto basis : {Basis::mapped, Basis::reconstructed}) {
        for (const auto each : each_status) {
            feature_layer.looks.push_back(feature_styles(drawing, each, basis));
        }
    }
    for (const int listed : map.drawing_order) {
        const auto row = static_cast<std::size_t>(listed);
        const bool rebuilt = drawing.dataset()[map.listing.rows[row].region].basis == Basis::reconstructed;
        feature_layer.look_of.push_back(static_cast<std::uint8_t>(static_cast<std::size_t>(status[row]) +
                                                                  (rebuilt ? each_status.size() : 0)));
    }
    drawing.add(Role::region, std::move(feature_layer));
}

void draw_parts(Drawing& drawing) {
    std::set<std::tuple<RegionIndex, PartyIndex, Extent>>
        drawn;  // several statements of one part are one pattern
    for (const int record : shown_parts(drawing)) {
        const auto& part = drawing.dataset().control[static_cast<std::size_t>(record)];
        if (drawn.insert({part.region, part.holder, part.extent}).second) {
            draw_part(drawing, part);
        }
    }
}

}  // namespace

Dot part_dot(const Drawing& drawing, PartyIndex holder, Extent extent, PagePoint at) {
    const auto colour = part_colour(drawing.theme(), drawing.dataset()[holder]);
    const auto land = drawing.theme().land;
    return extent == Extent::part ? Dot{at, drawing.units(2.7), colour, land, drawing.units(0.8)}
                                  : Dot{at, drawing.units(3.4), land, colour, drawing.units(1.5)};
}

std::string part_sign(Extent extent, PartyIndex holder) {
    return "part " + std::to_string(static_cast<int>(extent)) + " " + std::to_string(holder.value);
}

std::vector<int> shown_parts(const Drawing& drawing) {
    return shown_parts_on(drawing.dataset(), drawing.map().listing, drawing.settings().day);
}

void draw_regions(Drawing& drawing) {
    const auto& map = drawing.map();
    const auto status = statuses(drawing.map(), drawing.settings());
    const auto shown = drawn_in(map, drawing.view().ground());
    if (too_many(drawing, shown)) {
        draw_feature_layer(drawing, status);
    } else {
        for (const auto drawn : shown) {
            const auto row = static_cast<std::size_t>(map.drawing_order[drawn]);
            draw_row(drawing, map.listing.rows[row], status[row]);
        }
    }
    draw_parts(drawing);
}

}  // namespace viewer
