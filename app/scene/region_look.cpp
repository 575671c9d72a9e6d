#include "app/scene/region_look.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

using Rows = std::vector<bool>;

// The rows that came to be held on one of the days that `wanted` takes.
template <class Wanted>
Rows rows_gained(const MapData& map, Wanted wanted) {
    Rows rows(map.listing.rows.size());
    for (const auto& step : map.steps) {
        if (!wanted(step.day)) {
            continue;
        }
        for (const auto& change : step.changes) {
            if (change.after == Hold::certain) {
                rows[static_cast<std::size_t>(change.row)] = true;
            }
        }
    }
    return rows;
}

Rows recently_gained(const MapData& map, const SceneSettings& settings) {
    return rows_gained(map, [&](Day day) {
        const int age = settings.day - day;
        return age >= 0 && age < settings.highlight_days;
    });
}

RegionLook blended(RegionLook look, const RegionLook& to, double amount) {
    look.fill = mixed(look.fill, to.fill, amount);
    look.hatch = mixed(look.hatch, to.hatch, amount);
    look.rim = mixed(look.rim, to.rim, amount);
    look.rim_width += (to.rim_width - look.rim_width) * amount;
    look.hatch_width += (to.hatch_width - look.hatch_width) * amount;
    return look;
}

RegionLook held_look(const Theme& theme, Colour colour, HatchDirection direction) {
    return {mixed(colour, theme.tint, theme.held_tint),
            mixed(colour, theme.shade, theme.held_shade),
            7.5,
            2.4 * theme.hatch_scale,
            direction,
            mixed(colour, theme.shade, 0.5),
            1.8,
            false};
}

RegionLook possible_look(const Theme& theme, Colour colour, HatchDirection direction) {
    return {mixed(colour, theme.tint, theme.possible_tint),
            mixed(colour, theme.shade, theme.held_shade / 2),
            13,
            1.7 * theme.hatch_scale,
            direction,
            mixed(colour, theme.shade, 0.5),
            1.8,
            true};
}

HatchDirection opposite(HatchDirection direction) {
    return direction == HatchDirection::right ? HatchDirection::left : HatchDirection::right;
}

RegionStatus status_on_day(Hold hold, bool recent) {
    if (hold == Hold::possible) {
        return RegionStatus::possible;
    }
    if (hold != Hold::certain) {
        return RegionStatus::unchanged;
    }
    return recent ? RegionStatus::changed : RegionStatus::held;
}

// Between two days only what differs stands out.
RegionStatus status_between(Hold before, Hold now) {
    if (now == Hold::certain) {
        return before == Hold::certain ? RegionStatus::held : RegionStatus::changed;
    }
    if (before == Hold::certain) {
        return RegionStatus::lost;
    }
    return now == Hold::possible ? RegionStatus::possible : RegionStatus::unchanged;
}

}  // namespace

RegionLook look_of(const Theme& theme, const Party& party, RegionStatus status, double highlight) {
    const auto colour = colour_from(party.colour);
    const auto direction = party.pattern == "hatch-left" ? HatchDirection::left : HatchDirection::right;
    switch (status) {
        case RegionStatus::possible: return possible_look(theme, colour, direction);
        case RegionStatus::held: return held_look(theme, colour, direction);
        case RegionStatus::changed: {
            const RegionLook changed{theme.changed, theme.changed_hatch, 7.5, 3 * theme.hatch_scale,
                                     direction,     theme.changed_rim,   3.2, false};
            return blended(held_look(theme, colour, direction), changed, highlight);
        }
        case RegionStatus::lost:
            return {theme.lost,          theme.lost_hatch, 9,   1.8 * theme.hatch_scale,
                    opposite(direction), theme.lost_rim,   2.4, false};
        default: return {theme.land, {}, 0, 0, direction, theme.region_rim, 1.8, false};
    }
}

Colour part_colour(const Theme& theme, const Party& party) {
    return mixed(colour_from(party.colour), theme.shade, 0.35);
}

std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings) {
    std::vector<RegionStatus> result;
    if (settings.mode == ShowMode::everything) {
        for (const bool held : rows_gained(map, [](Day) { return true; })) {
            result.push_back(held ? RegionStatus::held : RegionStatus::unchanged);
        }
        return result;
    }
    const auto holdings = holdings_on(*map.dataset, map.listing, settings.day);
    if (settings.mode == ShowMode::gained) {
        const auto before = holdings_on(*map.dataset, map.listing, settings.since);
        for (std::size_t row = 0; row < holdings.size(); ++row) {
            result.push_back(status_between(before[row].hold, holdings[row].hold));
        }
        return result;
    }
    const auto recent = recently_gained(map, settings);
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        result.push_back(status_on_day(holdings[row].hold, recent[row]));
    }
    return result;
}

std::vector<double> rim_dash(const Drawing& drawing, const RegionLook& look, bool dashed_rim) {
    return look.dashed || dashed_rim ? std::vector{drawing.units(8), drawing.units(5)}
                                     : std::vector<double>();
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
    auto dash = rim_dash(drawing, look, dashed_rim);
    const bool whole = dash.empty();
    drawing.add(role, Stroke{rings, true, drawing.units(look.rim_width), look.rim, std::move(dash), whole},
                subject);
}

}  // namespace viewer
