#include "app/scene/map/region_look.hpp"

#include "app/scene/map/feature_layer.hpp"

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

RegionLook blended(RegionLook look, const RegionLook& to, double amount) {
    look.fill = mixed(look.fill, to.fill, amount);
    look.hatch = mixed(look.hatch, to.hatch, amount);
    look.rim = mixed(look.rim, to.rim, amount);
    look.rim_width += (to.rim_width - look.rim_width) * amount;
    look.hatch_width += (to.hatch_width - look.hatch_width) * amount;
    return look;
}

// Of what a party holds, with so much of the theme's tint and shade in fill and hatch.
RegionLook party_look(const Theme& theme, const Party& party, double tint, double shade, double spacing,
                      double width) {
    const auto colour = colour_from(party.colour);
    return {mixed(colour, theme.tint, tint),
            mixed(colour, theme.shade, shade),
            spacing,
            width * theme.hatch_scale,
            direction_of(party),
            mixed(colour, theme.shade, 0.5),
            1.8,
            false};
}

HatchDirection opposite(HatchDirection direction) {
    constexpr std::array opposites{HatchDirection::left, HatchDirection::right, HatchDirection::upright,
                                   HatchDirection::level};
    return opposites.at(static_cast<std::size_t>(direction));
}

bool stands_out(const Drawing& drawing, std::size_t row, RegionStatus status) {
    const auto& stressed = drawing.settings().stressed;
    const auto& listed = drawing.map().shown.rows[row];
    return stressed == sign_of(status) ||
           (stressed == "dashed" && drawing.dataset()[listed.region].basis == Basis::reconstructed) ||
           (is_held(status) && stressed == party_sign(holder_of(drawing.dataset(), listed)));
}

}  // namespace

HatchDirection direction_of(const Party& party) {
    return party.pattern == "hatch-left"      ? HatchDirection::left
           : party.pattern == "hatch-level"   ? HatchDirection::level
           : party.pattern == "hatch-upright" ? HatchDirection::upright
                                              : HatchDirection::right;
}

RegionLook look_of_row(const MapData& map, const Theme& theme, std::size_t row, RegionStatus status,
                       double highlight) {
    return look_of(theme, row_party(map, row), status, highlight, map.several_parties());
}

RegionLook look_of(const Theme& theme, const Party& party, RegionStatus status, double highlight,
                   bool several) {
    const auto direction = direction_of(party);
    const auto held = party_look(theme, party, theme.held_tint, theme.held_shade, 7.5, 2.4);
    switch (status) {
        case RegionStatus::possible: {
            auto possible = party_look(theme, party, theme.possible_tint, theme.held_shade / 2, 13, 1.7);
            possible.dashed = true;
            return possible;
        }
        case RegionStatus::held: return held;
        case RegionStatus::changed: {
            RegionLook changed{theme.changed, theme.changed_hatch, 7.5, 3 * theme.hatch_scale,
                               direction,     theme.changed_rim,   3.2, false};
            if (several) {
                changed = held;
                changed.rim = theme.changed_rim;
                changed.rim_width = 4.2;
            }
            return blended(held, changed, highlight);
        }
        case RegionStatus::lost:
            return {theme.lost,          theme.lost_hatch, 9,   1.8 * theme.hatch_scale,
                    opposite(direction), theme.lost_rim,   2.4, false};
        // Held, and calm: the colours of what is held in broad stripes, for the eye to find what the legend speaks of.
        case RegionStatus::interval_ended:
            return party_look(theme, party, theme.held_tint, theme.held_shade, 18, 6);
        default: return {theme.land, {}, 0, 0, direction, theme.region_rim, 1.8, false};
    }
}

RegionLook shown_look(const Drawing& drawing, std::size_t row, RegionStatus status) {
    const auto& settings = drawing.settings();
    auto look = look_of_row(drawing.map(), drawing.theme(), row, status, settings.highlight);
    if (!settings.stressed.empty() && !stands_out(drawing, row, status)) {
        constexpr double faint = 0.78;
        for (auto* colour : {&look.fill, &look.hatch, &look.rim}) {
            *colour = mixed(*colour, drawing.theme().land, faint);
        }
    }
    return look;
}

Colour shown_colour(const Drawing& drawing, const std::string& sign, Colour colour) {
    constexpr int faint = 50;
    const auto& stressed = drawing.settings().stressed;
    return stressed.empty() || stressed == sign ? colour
                                                : with_alpha(colour, std::min<int>(colour.alpha, faint));
}

Colour part_colour(const Theme& theme, const Party& party) {
    return mixed(colour_from(party.colour), theme.shade, 0.35);
}

FeatureStyles styles_on_page(const Drawing& drawing, const RegionLook& look, bool dashed_rim) {
    std::vector<double> dash;
    if (look.dashed || dashed_rim) {
        dash = {drawing.units(8), drawing.units(5)};
    }
    return {look.fill,      look.hatch, drawing.units(look.hatch_spacing), drawing.units(look.hatch_width),
            look.direction, look.rim,   drawing.units(look.rim_width),     std::move(dash)};
}

void draw_region(Drawing& drawing, const std::vector<PagePath>& rings, const RegionLook& look,
                 bool dashed_rim, const PageRect& frame, PagePoint anchor, Role role, int subject) {
    visit_styled(rings, styles_on_page(drawing, look, dashed_rim), true, anchor, frame,
                 [&](Shape shape) { drawing.add(role, std::move(shape), subject); });
}

}  // namespace viewer
