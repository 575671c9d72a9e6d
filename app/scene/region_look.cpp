#include "app/scene/region_look.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr Colour white{255, 255, 255, 255};
constexpr Colour black{0, 0, 0, 255};

bool recent(const Drawing& drawing, int row) {
    const auto& settings = drawing.settings();
    return std::any_of(drawing.map().steps.begin(), drawing.map().steps.end(), [&](const ChangeDay& step) {
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

RegionLook look_of(const Drawing& drawing, RegionStatus status, PartyIndex party) {
    const auto& theme = drawing.theme();
    const auto& holder = drawing.dataset()[party];
    const auto colour = colour_from(holder.colour);
    const auto direction = holder.pattern == "hatch-left" ? HatchDirection::left : HatchDirection::right;
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
            return blended(held_look(colour, direction), changed, drawing.settings().highlight);
        }
        default: return {theme.land, {}, 0, 0, direction, theme.region_rim, 1.8, false};
    }
}

std::vector<RegionStatus> statuses(const Drawing& drawing) {
    const auto& map = drawing.map();
    const auto holdings = holdings_on(drawing.dataset(), map.listing, drawing.settings().day);
    std::vector<RegionStatus> result;
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        switch (holdings[row].hold) {
            case Hold::certain:
                result.push_back(recent(drawing, static_cast<int>(row)) ? RegionStatus::changed
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
