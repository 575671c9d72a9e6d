#include "app/state/apply_parts.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

bool finite(std::initializer_list<double> numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); });
}

// What a box that is drawn with the mouse, a wheel or a file of actions asks for may be no place at all.
bool is_place(const geodata::PlaneBox& box) {
    constexpr double least_side = 10;         // metres
    constexpr double most_side = 40'000'000;  // once round
    const auto fits = [](double side) { return side >= least_side && side <= most_side; };
    return finite({box.left, box.bottom, box.right, box.top}) && fits(box.width()) && fits(box.height());
}

// A state that can be drawn, written and read again.
bool is_sound(const ViewerState& state) {
    return finite({state.day_fraction, state.camera.centre.x, state.camera.centre.y,
                   state.camera.metres_per_unit, state.comparing.swipe, state.days_per_second,
                   state.text_scale, state.change_seconds}) &&
           (!state.fitted_view || is_place(*state.fitted_view));
}

}  // namespace

ViewerState initial_state(const MapData& map) {
    ViewerState state;
    const auto& dataset = *map.dataset;
    state.day =
        std::clamp(dataset.opening_day.value_or(dataset.first_day), dataset.first_day, dataset.last_day);
    state.comparing.with = map.dataset->first_day;
    return state;
}

ViewerState apply(const ViewerState& state, const Action& action, const MapData& map) {
    auto next = std::visit([&](const auto& wanted) { return applied({state, map}, wanted); }, action);
    return is_sound(next) ? next : state;
}

}  // namespace viewer
