#include "app/scene/region_look.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr Colour white{255, 255, 255, 255};
constexpr Colour black{0, 0, 0, 255};

bool recent(const MapData& map, const SceneSettings& settings, int row) {
    return std::any_of(map.steps.begin(), map.steps.end(), [&](const ChangeDay& step) {
        const int age = settings.day - step.day;
        return age >= 0 && age < settings.highlight_days &&
               std::any_of(step.changes.begin(), step.changes.end(), [&](const Change& change) {
                   return change.row == row && change.after == Hold::certain;
               });
    });
}

RegionLook blended(RegionLook look, const RegionLook& to, double amount) {
    look.fill = mixed(look.fill, to.fill, amount);
    look.hatch = mixed(look.hatch, to.hatch, amount);
    look.rim = mixed(look.rim, to.rim, amount);
    look.rim_width += (to.rim_width - look.rim_width) * amount;
    return look;
}

RegionLook held_look(Colour colour, HatchDirection direction) {
    return {mixed(colour, white, 0.30),
            mixed(colour, black, 0.12),
            7.5,
            2.4,
            direction,
            mixed(colour, black, 0.5),
            1.8,
            false};
}

}  // namespace

RegionLook look_of(const Theme& theme, const Party& party, RegionStatus status, double highlight) {
    const auto colour = colour_from(party.colour);
    const auto direction = party.pattern == "hatch-left" ? HatchDirection::left : HatchDirection::right;
    switch (status) {
        case RegionStatus::possible:
            return {mixed(colour, white, 0.80),
                    mixed(colour, black, 0.05),
                    13,
                    1.7,
                    direction,
                    mixed(colour, black, 0.5),
                    1.8,
                    true};
        case RegionStatus::held: return held_look(colour, direction);
        case RegionStatus::changed: {
            const RegionLook changed{theme.changed, theme.changed_hatch, 7.5, 3,
                                     direction,     theme.changed_rim,   3.2, false};
            return blended(held_look(colour, direction), changed, highlight);
        }
        default: return {theme.land, {}, 0, 0, direction, theme.region_rim, 1.8, false};
    }
}

Colour part_colour(const Party& party) { return mixed(colour_from(party.colour), black, 0.35); }

std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings) {
    const auto holdings = holdings_on(*map.dataset, map.listing, settings.day);
    std::vector<RegionStatus> result;
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        switch (holdings[row].hold) {
            case Hold::certain:
                result.push_back(recent(map, settings, static_cast<int>(row)) ? RegionStatus::changed
                                                                              : RegionStatus::held);
                break;
            case Hold::possible: result.push_back(RegionStatus::possible); break;
            default: result.push_back(RegionStatus::unchanged);
        }
    }
    return result;
}

void draw_region(Drawing& drawing, const std::vector<PagePath>& rings, const RegionLook& look,
                 bool dashed_rim, const PageRect& frame, PagePoint anchor, Role role, int subject) {
    drawing.add(role, Fill{rings, look.fill}, subject);
    if (look.hatch_spacing > 0) {
        auto lines = hatch_lines(rings, look.direction, drawing.units(look.hatch_spacing), anchor, frame);
        drawing.add(role,
                    Stroke{std::move(lines), false, drawing.units(look.hatch_width), look.hatch, {}, false},
                    subject);
    }
    Stroke rim{rings, true, drawing.units(look.rim_width), look.rim, {}, true};
    if (look.dashed || dashed_rim) {
        rim.dash = {drawing.units(8), drawing.units(5)};
        rim.round_caps = false;
    }
    drawing.add(role, std::move(rim), subject);
}

}  // namespace viewer
