#include "app/state/apply_parts.hpp"
#include "app/state/scene_of.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace viewer {

using namespace geodata;

namespace {

int scene_count(const ViewerState& state) { return static_cast<int>(state.presentation.size()); }

void show_slide(ViewerState& state, const MapData& map, int position) {
    if (scene_count(state) == 0) {
        return;
    }
    const int scene = std::clamp(position, 0, scene_count(state) - 1);
    const auto wanted = state.presentation[static_cast<std::size_t>(scene)];
    stop_on(state, map, wanted.day);
    state.presenting.scene = scene;
    state.presenting.revealed = false;
    state.home_view = !wanted.view;
    state.fitted_view = wanted.view;
    state.selected = wanted.selected;
    state.marks = wanted.marks;
    state.selected_too.clear();
    state.main_view = MainView::map;
    state.time_mode = wanted.mode == ShowMode::everything ? TimeMode::everything : TimeMode::held;
    state.comparing.kind = wanted.mode == ShowMode::gained ? Comparison::difference : Comparison::off;
    if (wanted.mode == ShowMode::gained) {
        state.comparing.with = wanted.since;
    }
}

bool asks(const ViewerState& state) {
    const auto* slide = slide_of(state);
    return slide != nullptr && slide->hidden.any() && !state.presenting.revealed;
}

bool is_on_earth(const geodata::LonLat& point) {
    return std::abs(point.lon) <= 180 && std::abs(point.lat) <= 89;  // false of what is no number
}

std::size_t least_points(MarkKind kind) { return kind == MarkKind::text ? 1 : 2; }

std::size_t most_points(MarkKind kind) {
    return kind == MarkKind::pen ? most_mark_points : least_points(kind);
}

}  // namespace

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

void change(ViewerState& state, const MapData& map, const Present& wanted) {
    auto before = state.presenting.on ? state.presenting.before : std::make_shared<const ViewerState>(state);
    show_slide(state, map, wanted.scene);
    state.presenting.before = std::move(before);
    state.presenting.on = true;
    state.presenting.blank = Blank::no;
}

// A step away from a blank page shows again what was there.
void change(ViewerState& state, const MapData& map, const StepSlide& wanted) {
    const int scene = state.presenting.scene + (wanted.direction > 0 ? 1 : -1);
    if (state.presenting.blank != Blank::no) {
        state.presenting.blank = Blank::no;
    } else if (wanted.direction > 0 && asks(state)) {
        state.presenting.revealed = true;
    } else if (state.presentation.empty()) {
        change(state, map, StepChange{wanted.direction});
    } else if (scene >= 0 && scene < scene_count(state)) {
        show_slide(state, map, scene);
    }
}

void change(ViewerState& state, const MapData& map, const ShowScene& wanted) {
    show_slide(state, map, wanted.scene);
}

void change(ViewerState& state, const MapData&, const EditPresentation& wanted) {
    state.presentation = wanted.presentation;
    state.presenting.scene = std::clamp(state.presenting.scene, 0, std::max(0, scene_count(state) - 1));
}

bool is_sound_mark(const Mark& mark) {
    const bool has_words = !mark.text.empty() && mark.text.size() <= longest_mark_text &&
                           mark.text.find('\n') == std::string::npos;
    return mark.points.size() >= least_points(mark.kind) && mark.points.size() <= most_points(mark.kind) &&
           std::all_of(mark.points.begin(), mark.points.end(), is_on_earth) &&
           (mark.kind == MarkKind::text ? has_words : mark.text.empty());
}

void change(ViewerState& state, const MapData&, const AddMark& wanted) {
    if (is_sound_mark(wanted.mark) && state.marks.size() < most_marks) {
        state.marks.push_back(wanted.mark);
    }
}

void change(ViewerState& state, const MapData&, const KeepMarks&) {
    const auto slide = static_cast<std::size_t>(state.presenting.scene);
    if (slide < state.presentation.size()) {
        state.presentation[slide].marks = state.marks;
    }
}

}  // namespace viewer
