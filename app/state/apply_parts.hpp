#pragma once

#include "app/state/action.hpp"

namespace viewer {

// Internal to the files of `apply`: what actions do to a state, but for those that `action.cpp` keeps for itself.

/// The day brought into the span, at its beginning.
void go_to(ViewerState& state, const MapData& map, geodata::Day day);

/// The same by hand, which takes the clock away from playing.
void stop_on(ViewerState& state, const MapData& map, geodata::Day day);

/// The timeline is moved so that the day is on it.
void keep_day_on_timeline(ViewerState& state, const MapData& map);

void change(ViewerState& state, const MapData& map, const StepChange& wanted);

// Playing: apply_play.cpp
void change(ViewerState& state, const MapData& map, const TogglePlay& wanted);
void change(ViewerState& state, const MapData& map, const ScaleSpeed& wanted);
void change(ViewerState& state, const MapData& map, const SetRunTime& wanted);
void change(ViewerState& state, const MapData& map, const SetRange& wanted);
void change(ViewerState& state, const MapData& map, const Tick& wanted);

// Presentations and what is drawn on the map: apply_presentation.cpp
void change(ViewerState& state, const MapData& map, const Present& wanted);
void change(ViewerState& state, const MapData& map, const StepSlide& wanted);
void change(ViewerState& state, const MapData& map, const ShowScene& wanted);
void change(ViewerState& state, const MapData& map, const EditPresentation& wanted);
void change(ViewerState& state, const MapData& map, const AddMark& wanted);
void change(ViewerState& state, const MapData& map, const KeepMarks& wanted);

}  // namespace viewer
