#include "app/state/apply_parts.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// The day on which the region came to be held, where a source states one. Of an interval no day is that: its first one,
// from which on the region is shown as dated within it, unless the day shown is one of these already.
Day telling_day(const MapData& map, RegionIndex region, Day shown) {
    for (const auto& row : map.shown.rows) {
        if (row.region == region) {
            const auto& from = map.dataset->control[static_cast<std::size_t>(row.records.front())].from;
            return from.is_day() || shown < from.earliest ? from.earliest : shown;
        }
    }
    return shown;
}

void take_or_leave(ViewerState& state, RegionIndex region) {
    auto& others = state.selected_too;
    if (state.selected == region) {
        state.selected = others.empty() ? RegionIndex{} : others.front();
        if (!others.empty()) {
            others.erase(others.begin());
        }
    } else if (std::erase(others, region) == 0) {
        if (state.selected) {
            others.push_back(region);
        } else {
            state.selected = region;
        }
    }
}

bool readable_total(const Dataset& dataset, const std::string& sentence) {
    try {
        make_user_total(dataset, parse_user_total(sentence), "U1");
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

ViewerState applied(const Before& before, const SelectRegion& action) {
    auto next = before.state;
    if (action.more && action.region) {
        take_or_leave(next, action.region);
    } else {
        next.selected = action.region;
        next.selected_too.clear();
    }
    if (!action.region || action.keep_day) {
        return next;
    }
    const auto day = telling_day(before.map, action.region, before.state.day);
    return stopped_on(next, day, before.dataset());
}

ViewerState applied(const Before& before, const MoveCamera& action) {
    auto next = before.state;
    next.camera = action.camera;
    next.home_view = false;
    next.fitted_view.reset();
    const auto& zoom = before.map.zoom;
    next.camera.centre = nearest_in(before.map.everything, next.camera.centre);
    next.camera.metres_per_unit = std::clamp(next.camera.metres_per_unit, zoom.nearest, zoom.farthest);
    return next;
}

ViewerState applied(const Before& before, const ShowHomeView&) {
    auto next = before.state;
    next.home_view = true;
    next.fitted_view.reset();
    return next;
}

ViewerState applied(const Before& before, const ShowGround& action) {
    auto next = before.state;
    next.home_view = false;
    next.fitted_view = action.box;
    return next;
}

ViewerState applied(const Before& before, const SetCounting& action) {
    auto next = before.state;
    next.counting = action.counting;
    return next;
}

ViewerState applied(const Before& before, const SetLayers& action) {
    auto next = before.state;
    next.layers = action.layers;
    return next;
}

ViewerState applied(const Before& before, const SetLook& action) {
    auto next = before.state;
    next.look = action.look;
    return next;
}

ViewerState applied(const Before& before, const SetNames& action) {
    auto next = before.state;
    next.names = action.names;
    return next;
}

ViewerState applied(const Before& before, const SetProfile& action) {
    auto next = before.state;
    try {
        next.prefer = profile_text(before.dataset(), parse_profile(before.dataset(), action.text));
    } catch (const Error&) {
        // a wish that means nothing
    }
    return next;
}

ViewerState applied(const Before& before, const SetParty& action) {
    auto next = before.state;
    const auto parties = listed_parties(before.map);
    if (action.id.empty() || action.id == all_parties ||
        std::any_of(parties.begin(), parties.end(),
                    [&](PartyIndex party) { return before.map.party(party).id == action.id; })) {
        next.party = action.id;
    }
    return next;
}

ViewerState applied(const Before& before, const SetMainView& action) {
    auto next = before.state;
    next.main_view = action.view;
    return next;
}

ViewerState applied(const Before& before, const ShowTab& action) {
    auto next = before.state;
    next.tab = action.tab;
    next.panel_open = true;
    return next;
}

ViewerState applied(const Before& before, const TogglePanel&) {
    auto next = before.state;
    next.panel_open = !next.panel_open;
    return next;
}

ViewerState applied(const Before& before, const SetTextScale& action) {
    auto next = before.state;
    next.text_scale = std::clamp(action.scale, smallest_text, largest_text);
    return next;
}

ViewerState applied(const Before& before, const AddTotal& action) {
    auto next = before.state;
    if (readable_total(before.dataset(), action.sentence)) {
        next.added_totals.push_back(action.sentence);
    }
    return next;
}

ViewerState applied(const Before& before, const RemoveTotal& action) {
    auto next = before.state;
    if (action.position >= 0 && action.position < static_cast<int>(next.added_totals.size())) {
        next.added_totals.erase(next.added_totals.begin() + action.position);
    }
    return next;
}

}  // namespace viewer
