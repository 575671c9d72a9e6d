#include "app/state/apply_parts.hpp"

#include <algorithm>

namespace viewer {

ViewerState initial_state(const MapData& map) {
    ViewerState state;
    state.day = map.dataset->first_day;
    state.comparing.with = map.dataset->first_day;
    return state;
}

ViewerState apply(const ViewerState& state, const Action& action, const MapData& map) {
    return std::visit([&](const auto& wanted) { return applied({state, map}, wanted); }, action);
}

}  // namespace viewer
