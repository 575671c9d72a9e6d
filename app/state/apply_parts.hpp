#pragma once

#include "app/state/action.hpp"

namespace viewer {

// Internal to the files of `apply`: what each action does, a few to a file.

/// What an action works on.
struct Before {
    const ViewerState& state;
    const MapData& map;
    const geodata::Dataset& dataset() const { return *map.dataset; }
};

/// The day brought into the span, at its beginning.
ViewerState on_day(ViewerState state, geodata::Day day, const geodata::Dataset& dataset);

/// The same by hand, which takes the clock away from playing.
ViewerState stopped_on(ViewerState state, geodata::Day day, const geodata::Dataset& dataset);

/// The same state with the timeline moved so that the day is on it.
ViewerState with_day_on_timeline(ViewerState state, const geodata::Dataset& dataset);

/// The days that are played: the range, or the whole span.
DayRange played_days(const ViewerState& state, const geodata::Dataset& dataset);

// Time: apply_time.cpp
ViewerState applied(const Before& before, const GoToDay& action);
ViewerState applied(const Before& before, const StepChange& action);
ViewerState applied(const Before& before, const StepDays& action);
ViewerState applied(const Before& before, const StepMonths& action);
ViewerState applied(const Before& before, const GoToFirstDay& action);
ViewerState applied(const Before& before, const GoToLastDay& action);
ViewerState applied(const Before& before, const SetTimeMode& action);
ViewerState applied(const Before& before, const SetTimeline& action);
ViewerState applied(const Before& before, const SetComparing& action);

// Playing: apply_play.cpp
ViewerState applied(const Before& before, const TogglePlay& action);
ViewerState applied(const Before& before, const ToggleLoop& action);
ViewerState applied(const Before& before, const ToggleBackwards& action);
ViewerState applied(const Before& before, const SetPacing& action);
ViewerState applied(const Before& before, const ScaleSpeed& action);
ViewerState applied(const Before& before, const SetRunTime& action);
ViewerState applied(const Before& before, const SetRange& action);
ViewerState applied(const Before& before, const Tick& action);

// What is shown and how: apply_view.cpp
ViewerState applied(const Before& before, const SelectRegion& action);
ViewerState applied(const Before& before, const MoveCamera& action);
ViewerState applied(const Before& before, const ShowHomeView& action);
ViewerState applied(const Before& before, const ShowGround& action);
ViewerState applied(const Before& before, const SetCounting& action);
ViewerState applied(const Before& before, const SetLayers& action);
ViewerState applied(const Before& before, const SetLook& action);
ViewerState applied(const Before& before, const SetNames& action);
ViewerState applied(const Before& before, const SetProfile& action);
ViewerState applied(const Before& before, const SetParty& action);
ViewerState applied(const Before& before, const SetMainView& action);
ViewerState applied(const Before& before, const ShowTab& action);
ViewerState applied(const Before& before, const TogglePanel& action);
ViewerState applied(const Before& before, const SetTextScale& action);
ViewerState applied(const Before& before, const AddTotal& action);
ViewerState applied(const Before& before, const RemoveTotal& action);

// What is drawn on the map: apply_marks.cpp
ViewerState applied(const Before& before, const AddMark& action);
ViewerState applied(const Before& before, const RemoveLastMark& action);
ViewerState applied(const Before& before, const ClearMarks& action);
ViewerState applied(const Before& before, const KeepMarks& action);

// Presentations: apply_presentation.cpp
ViewerState applied(const Before& before, const Present& action);
ViewerState applied(const Before& before, const StopPresenting& action);
ViewerState applied(const Before& before, const StepSlide& action);
ViewerState applied(const Before& before, const SetBlank& action);
ViewerState applied(const Before& before, const ToggleSpotlight& action);
ViewerState applied(const Before& before, const ToggleThinTimeline& action);
ViewerState applied(const Before& before, const ToggleAnswer& action);
ViewerState applied(const Before& before, const ShowScene& action);
ViewerState applied(const Before& before, const EditPresentation& action);
ViewerState applied(const Before& before, const EditData& action);
ViewerState applied(const Before& before, const OpenState& action);

}  // namespace viewer
