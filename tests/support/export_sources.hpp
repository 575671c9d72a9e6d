#pragma once

#include "app/state/action.hpp"
#include "app/window/export/export_work.hpp"
#include "tests/support/scenes.hpp"

// What a window shows when something is exported from it.
namespace test {

constexpr viewer::PageRect place{0, 0, 1457, 873};

/// A window that shows the state.
inline viewer::ExportSource source_of(const viewer::ViewerState& state) {
    return {map(), state, map().home, place, 1.25, ""};
}

inline viewer::ViewerState state_on(const char* on) {
    return viewer::apply(viewer::initial_state(map()), viewer::GoToDay{day(on)}, map());
}

/// As much of it chosen as pictures show.
inline viewer::ViewerState unusual_state() {
    auto state = state_on("1993-08-23");
    state.look = {viewer::ThemeName::dark, viewer::Vision::deuteranopia, false};
    state.comparing = {viewer::Comparison::side_by_side, day("1992-12-31"), 0.5};
    state.layers.legend = false;
    state.selected = region("lachin");
    return state;
}

}  // namespace test
