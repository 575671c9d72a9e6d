#include "app/state/apply_parts.hpp"

#include <algorithm>
#include <memory>

namespace viewer {

using namespace geodata;

namespace {

int scene_count(const ViewerState& state) { return static_cast<int>(state.presentation.size()); }

ViewerState shown(const Before& before, int position) {
    if (scene_count(before.state) == 0) {
        return before.state;
    }
    const int scene = std::clamp(position, 0, scene_count(before.state) - 1);
    const auto& wanted = before.state.presentation[static_cast<std::size_t>(scene)];
    auto next = stopped_on(before.state, wanted.day, before.dataset());
    next.presenting.scene = scene;
    next.presenting.revealed = false;
    next.home_view = !wanted.view;
    next.fitted_view = wanted.view;
    next.selected = wanted.selected;
    next.marks = wanted.marks;
    next.selected_too.clear();
    next.main_view = MainView::map;
    next.time_mode = wanted.mode == ShowMode::everything ? TimeMode::everything : TimeMode::held;
    next.comparing.kind = wanted.mode == ShowMode::gained ? Comparison::difference : Comparison::off;
    if (wanted.mode == ShowMode::gained) {
        next.comparing.with = wanted.since;
    }
    return next;
}

// A step away from a blank page shows again what was there.
ViewerState unblanked(ViewerState state) {
    state.presenting.blank = Blank::no;
    return state;
}

bool asks(const ViewerState& state) {
    const auto scene = static_cast<std::size_t>(state.presenting.scene);
    return scene < state.presentation.size() && state.presentation[scene].hidden.any() &&
           !state.presenting.revealed;
}

}  // namespace

ViewerState applied(const Before& before, const Present& action) {
    auto next = shown(before, action.scene);
    if (!next.presenting.on) {
        next.presenting.before = std::make_shared<const ViewerState>(before.state);
    }
    next.presenting.on = true;
    next.presenting.blank = Blank::no;
    return next;
}

// What was edited meanwhile stays, and so does the place in the presentation, from which one can go on.
ViewerState own_view(const ViewerState& state) {
    if (!state.presenting.on) {
        return state;
    }
    auto own = state.presenting.before ? *state.presenting.before : state;
    own.presentation = state.presentation;
    own.edits = state.edits;
    own.presenting = {};
    own.presenting.scene = state.presenting.scene;
    own.presenting.thin_timeline = state.presenting.thin_timeline;
    return own;
}

ViewerState applied(const Before& before, const StopPresenting&) { return own_view(before.state); }

ViewerState applied(const Before& before, const StepSlide& action) {
    const auto& state = before.state;
    if (state.presenting.blank != Blank::no) {
        return unblanked(state);
    }
    if (action.direction > 0 && asks(state)) {
        auto next = state;
        next.presenting.revealed = true;
        return next;
    }
    if (state.presentation.empty()) {
        return applied(before, StepChange{action.direction});
    }
    const int scene = state.presenting.scene + (action.direction > 0 ? 1 : -1);
    return scene < 0 || scene >= scene_count(state) ? state : shown(before, scene);
}

ViewerState applied(const Before& before, const SetBlank& action) {
    auto next = before.state;
    next.presenting.blank = next.presenting.blank == action.blank ? Blank::no : action.blank;
    return next;
}

ViewerState applied(const Before& before, const ToggleSpotlight&) {
    auto next = before.state;
    next.presenting.spotlight = !next.presenting.spotlight;
    return next;
}

ViewerState applied(const Before& before, const ToggleThinTimeline&) {
    auto next = before.state;
    next.presenting.thin_timeline = !next.presenting.thin_timeline;
    return next;
}

ViewerState applied(const Before& before, const ToggleAnswer&) {
    auto next = before.state;
    next.presenting.revealed = !next.presenting.revealed;
    return next;
}

ViewerState applied(const Before& before, const ShowScene& action) { return shown(before, action.scene); }

ViewerState applied(const Before& before, const EditPresentation& action) {
    auto next = before.state;
    next.presentation = action.presentation;
    next.presenting.scene = std::clamp(next.presenting.scene, 0, std::max(0, scene_count(next) - 1));
    return next;
}

ViewerState applied(const Before& before, const EditData& action) {
    auto next = before.state;
    next.edits = action.edits;
    return next;
}

// What is shown is another; the dataset stays what was made of it.
ViewerState applied(const Before& before, const OpenState& action) {
    auto next = action.state ? *action.state : before.state;
    next.edits = before.state.edits;
    return next;
}

}  // namespace viewer
