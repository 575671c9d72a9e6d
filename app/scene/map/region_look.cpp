#include "app/scene/map/region_look.hpp"

#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/control/reading.hpp"

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

using Rows = std::vector<bool>;

// The rows of which one of `days`, changes or interval ends, lies in the step of the picture.
Rows rows_of_step(const MapData& map, const std::vector<ChangeDay>& days, const SceneSettings& settings) {
    Rows rows(map.shown.rows.size());
    for (const auto& step : days) {
        const int age = settings.day - step.day;
        const bool first =
            step.day == map.dataset->first_day;  // what is there from the beginning has not changed
        if (first || age < 0 || age >= settings.highlight_days) {
            continue;
        }
        for (const auto& change : step.changes) {
            rows[static_cast<std::size_t>(change.row)] = true;
        }
    }
    return rows;
}

// What any record of a row says at its strongest within the span.
RegionStatus status_on_any_day(const Dataset& dataset, const ListRow& row) {
    const DaySpan span{dataset.first_day, dataset.last_day + 1};
    const auto within = [&](Reading reading) {
        return std::any_of(row.records.begin(), row.records.end(), [&](int record) {
            const auto days =
                counted_days(dataset, dataset.control[static_cast<std::size_t>(record)], reading);
            return std::max(days.first, span.first) < std::min(days.end, span.end);
        });
    };
    if (within(Reading::low)) {
        return RegionStatus::held;
    }
    return within(Reading::high) ? RegionStatus::possible : RegionStatus::unchanged;
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

// Held, and calm: the colours of what is held in broad stripes, for the eye to find what the legend speaks of.
RegionLook interval_ended_look(const Theme& theme, Colour colour, HatchDirection direction) {
    auto look = held_look(theme, colour, direction);
    look.hatch_spacing = 18;
    look.hatch_width = 6 * theme.hatch_scale;
    return look;
}

HatchDirection opposite(HatchDirection direction) {
    switch (direction) {
        case HatchDirection::right: return HatchDirection::left;
        case HatchDirection::level: return HatchDirection::upright;
        case HatchDirection::upright: return HatchDirection::level;
        default: return HatchDirection::right;
    }
}

RegionStatus status_of(Hold hold) {
    if (hold == Hold::possible) {
        return RegionStatus::possible;
    }
    return hold == Hold::certain ? RegionStatus::held : RegionStatus::unchanged;
}

RegionStatus status_on_day(Hold hold, bool changed, bool interval_ended) {
    if (hold == Hold::certain && (changed || interval_ended)) {
        return changed ? RegionStatus::changed : RegionStatus::interval_ended;
    }
    if (hold == Hold::ended && changed) {
        return RegionStatus::lost;
    }
    return status_of(hold);
}

// Between two days only what differs stands out.
RegionStatus status_between(Difference difference, Hold now) {
    if (now == Hold::certain && difference != Difference::none) {
        return difference == Difference::gained ? RegionStatus::changed : RegionStatus::interval_ended;
    }
    return difference == Difference::lost && now != Hold::possible ? RegionStatus::lost : status_of(now);
}

// Among several rows of one region the one that says most of it is drawn.
int weight(RegionStatus status) {
    switch (status) {
        case RegionStatus::held:
        case RegionStatus::changed:
        case RegionStatus::interval_ended: return 4;
        case RegionStatus::possible: return 3;
        case RegionStatus::lost: return 2;
        case RegionStatus::unchanged: return 1;
        default: return 0;
    }
}

void hide_what_is_not_valid(const MapData& map, const SceneSettings& settings,
                            std::vector<RegionStatus>& found) {
    for (std::size_t row = 0; row < found.size(); ++row) {
        if (!valid_on((*map.dataset)[map.shown.rows[row].region], settings.day)) {
            found[row] = RegionStatus::hidden;
        }
    }
}

void hide_doubles(const MapData& map, std::vector<RegionStatus>& found) {
    if (!map.several_parties()) {
        return;
    }
    std::vector<int> best(map.regions.size(), -1);
    for (std::size_t row = 0; row < found.size(); ++row) {
        auto& of = best[map.shown.rows[row].region.position()];
        if (of < 0) {
            of = static_cast<int>(row);
            continue;
        }
        const auto other = static_cast<std::size_t>(of);
        const bool better = weight(found[row]) > weight(found[other]);
        found[better ? other : row] = RegionStatus::hidden;
        of = better ? static_cast<int>(row) : of;
    }
}

// An outline of the same ground at another time says nothing of this day, and would lie beside what is held.
void hide_other_times(const MapData& map, std::vector<RegionStatus>& found) {
    if (!map.times_differ) {
        return;
    }
    for (std::size_t drawn = 0; drawn < map.drawing_order.size(); ++drawn) {
        const auto row = static_cast<std::size_t>(map.drawing_order[drawn]);
        if (!is_held(found[row])) {
            continue;
        }
        for (const auto other : map.drawn->of_other_times(map, drawn)) {
            auto& status = found[static_cast<std::size_t>(map.drawing_order[other])];
            status = status == RegionStatus::unchanged ? RegionStatus::hidden : status;
        }
    }
}

}  // namespace

HatchDirection direction_of(const Party& party) {
    return party.pattern == "hatch-left"      ? HatchDirection::left
           : party.pattern == "hatch-level"   ? HatchDirection::level
           : party.pattern == "hatch-upright" ? HatchDirection::upright
                                              : HatchDirection::right;
}

bool is_held(RegionStatus status) { return weight(status) >= weight(RegionStatus::possible); }

bool lies_below(const ListRow& row, RegionStatus status) {
    return status == RegionStatus::unchanged && row.inside < 0;
}

RegionLook look_of_row(const MapData& map, const Theme& theme, std::size_t row, RegionStatus status,
                       double highlight) {
    return look_of(theme, row_party(map, row), status, highlight, map.several_parties());
}

RegionLook look_of(const Theme& theme, const Party& party, RegionStatus status, double highlight,
                   bool several) {
    const auto colour = colour_from(party.colour);
    const auto direction = direction_of(party);
    if (several && status == RegionStatus::changed) {
        const auto held = held_look(theme, colour, direction);
        auto changed = held;
        changed.rim = theme.changed_rim;
        changed.rim_width = 4.2;
        return blended(held, changed, highlight);
    }
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
        case RegionStatus::interval_ended: return interval_ended_look(theme, colour, direction);
        default: return {theme.land, {}, 0, 0, direction, theme.region_rim, 1.8, false};
    }
}

std::string sign_of(RegionStatus status) {
    constexpr std::array signs{"unchanged", "possible", "held", "changed", "lost", "ended", "hidden"};
    return signs.at(static_cast<std::size_t>(status));
}

std::string party_sign(PartyIndex party) { return "party " + std::to_string(party.value); }

namespace {

bool stands_out(const Drawing& drawing, std::size_t row, RegionStatus status) {
    const auto& stressed = drawing.settings().stressed;
    const auto& listed = drawing.map().shown.rows[row];
    return stressed == sign_of(status) ||
           (stressed == "dashed" && drawing.dataset()[listed.region].basis == Basis::reconstructed) ||
           (is_held(status) && stressed == party_sign(holder_of(drawing.dataset(), listed)));
}

}  // namespace

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

namespace {

void add_statuses_on_day(const MapData& map, const SceneSettings& settings,
                         const std::vector<Holding>& holdings, std::vector<RegionStatus>& result) {
    const auto changed = rows_of_step(map, map.steps, settings);
    const auto ended = rows_of_step(map, map.interval_ends, settings);
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        result.push_back(status_on_day(holdings[row].hold, changed[row], ended[row]));
    }
}

}  // namespace

std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings) {
    std::vector<RegionStatus> result;
    if (settings.mode == ShowMode::everything) {
        for (const auto& row : map.shown.rows) {
            result.push_back(status_on_any_day(*map.dataset, row));
        }
        hide_doubles(map, result);
        return result;
    }
    const auto holdings = holdings_on(*map.dataset, map.shown, settings.day);
    if (settings.mode == ShowMode::gained) {
        const auto found = differences(*map.dataset, map.shown, settings.since, settings.day);
        for (std::size_t row = 0; row < holdings.size(); ++row) {
            result.push_back(status_between(found[row], holdings[row].hold));
        }
    } else {
        add_statuses_on_day(map, settings, holdings, result);
    }
    hide_what_is_not_valid(map, settings, result);
    hide_doubles(map, result);
    hide_other_times(map, result);
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
