#include "app/scene/hatch.hpp"
#include "app/scene/map/feature_layer.hpp"
#include "app/scene/map/layers.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/parts.hpp"

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

namespace viewer {

using namespace geodata;

namespace {

/// More corners than this are not laid out one by one for every picture.
constexpr std::size_t most_corners = 100'000;
/// Rims of smaller regions would hide what they surround.
constexpr double least_side = 5;  // units

std::vector<PagePath> rings_of_region(const Drawing& drawing, RegionIndex region) {
    return drawing.rings(drawing.map().regions[region.position()].shape);
}

void draw_row(Drawing& drawing, std::size_t row, RegionStatus status) {
    const auto index = drawing.map().shown.rows[row].region;
    draw_region(drawing, rings_of_region(drawing, index), shown_look(drawing, row, status),
                drawing.dataset()[index].basis == Basis::reconstructed, drawing.view().frame(),
                drawing.anchor(), Role::region, index.value);
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

bool too_many(const Drawing& drawing, const std::vector<std::size_t>& shown) {
    std::size_t corners = 0;
    for (const auto drawn : shown) {
        corners += drawn_region(drawing.map(), drawn).corners;
    }
    return corners > most_corners;
}

enum class Tier { below, above, both };

bool lies_in(const MapData& map, std::size_t row, RegionStatus status, Tier tier) {
    return tier == Tier::both || lies_below(map.shown.rows[row], status) == (tier == Tier::below);
}

void draw_feature_layer(Drawing& drawing, const std::vector<RegionStatus>& status, Tier tier) {
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
    // The looks of a layer, each once: of one holder, one status and one basis.
    std::map<std::tuple<PartyIndex, RegionStatus, Basis>, std::size_t> known;
    const auto look_of_row = [&](std::size_t row) {
        const auto& listed = map.shown.rows[row];
        const auto basis = drawing.dataset()[listed.region].basis;
        const auto [look, added] = known.try_emplace(
            {holder_of(drawing.dataset(), listed), status[row], basis}, feature_layer.looks.size());
        if (added) {
            feature_layer.looks.push_back(styles_on_page(drawing, shown_look(drawing, row, status[row]),
                                                         basis == Basis::reconstructed));
        }
        return static_cast<std::uint16_t>(look->second);
    };
    for (const auto row : map.drawing_order) {
        const bool drawn = status[row] != RegionStatus::hidden && lies_in(map, row, status[row], tier);
        feature_layer.look_of.push_back(drawn ? look_of_row(row) : no_look);
    }
    if (!feature_layer.looks.empty()) {
        drawing.add(Role::region, std::move(feature_layer));
    }
}

void draw_parts(Drawing& drawing) {
    // Several statements of one part are one pattern.
    std::set<std::tuple<RegionIndex, PartyIndex, Extent>> drawn;
    for (const int record : shown_parts(drawing)) {
        const auto& part = drawing.dataset().control[static_cast<std::size_t>(record)];
        if (drawn.insert({part.region, part.holder, part.extent}).second) {
            draw_part(drawing, part);
        }
    }
}

}  // namespace

Dot part_dot(const Drawing& drawing, PartyIndex holder, Extent extent, PagePoint at) {
    const auto colour = part_colour(drawing.theme(), drawing.map().party(holder));
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
    const auto& status = drawing.row_statuses();
    const auto shown = drawn_in(map, drawing.view().ground());
    // Where all outlines are there at all times, one layer of very many is enough, and quicker.
    const bool many = too_many(drawing, shown);
    const bool one_layer = many && !map.times_differ && !map.several_parties();
    for (const auto tier : one_layer ? std::vector{Tier::both} : std::vector{Tier::below, Tier::above}) {
        if (many) {
            draw_feature_layer(drawing, status, tier);
            continue;
        }
        for (const auto drawn : shown) {
            const auto row = map.drawing_order[drawn];
            if (status[row] != RegionStatus::hidden && lies_in(map, row, status[row], tier)) {
                draw_row(drawing, row, status[row]);
            }
        }
    }
    draw_parts(drawing);
}

}  // namespace viewer
