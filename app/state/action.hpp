#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/state/viewer_state.hpp"

#include <memory>
#include <variant>

namespace viewer {

// What a user can do, as values: keys, the mouse, panels, files of actions and tests all speak in them.

struct GoToDay {
    geodata::Day day;
};
/// To the next (1) or previous (-1) day on which the list changes; stays at the ends.
struct StepChange {
    int direction = 1;
};
struct StepDays {
    int days = 1;
};
struct StepMonths {
    int months = 1;
};
struct GoToFirstDay {};
struct GoToLastDay {};
/// Starts or stops playing; at the last day it starts again from the first.
struct TogglePlay {};
struct ToggleLoop {};
struct ToggleBackwards {};
struct SetPacing {
    Pacing pacing = Pacing::by_change;
};
/// Multiplies the speed, within its limits.
struct ScaleSpeed {
    double factor = 2;
};
/// So fast that the range takes so many seconds, within the limits of the speed.
struct SetRunTime {
    double seconds = 20;
};
/// The days that are played; nothing: the whole span. Turned the right way round and brought into the span.
struct SetRange {
    std::optional<DayRange> range;
};
/// What the timeline shows; days that it cannot show are brought into the span.
struct SetTimeline {
    TimelineView view;
};
/// Time has passed while the window was open.
struct Tick {
    double seconds = 0;
};
/// Selects a region; unless `keep_day`, also goes to the day it is first held. No region clears the selection. `more`
/// keeps what is selected, and takes the region out of it if it is there.
struct SelectRegion {
    geodata::RegionIndex region;
    bool keep_day = false;
    bool more = false;
};
struct MoveCamera {
    Camera camera;
};
struct ShowHomeView {};
/// Shows a piece of ground, whatever the size of the window.
struct ShowGround {
    geodata::PlaneBox box;
};
struct SetCounting {
    geodata::Counting counting = geodata::Counting::once;
};
struct SetTimeMode {
    TimeMode mode = TimeMode::held;
    int recent_days = 365;
};
struct SetComparing {
    Comparing comparing;
};
struct SetLayers {
    Layers layers;
};
struct SetLook {
    Look look;
};
struct SetNames {
    geodata::NamePolicy names;
};
/// Whose dates and areas count, as `geodata::parse_profile` reads it; a text that cannot be read changes nothing.
struct SetProfile {
    std::string text;
};
/// Whom sums and headlines are about, by id; empty: the dataset's own. One that the list has no regions of changes nothing.
struct SetParty {
    std::string id;
};
struct SetMainView {
    MainView view = MainView::map;
};
struct ShowTab {
    PanelTab tab = PanelTab::regions;
};
struct TogglePanel {};
struct SetTextScale {
    double scale = 1;
};
/// A total that the user wants tested, as a sentence of `geodata::parse_user_total`; one that cannot be read changes
/// nothing.
struct AddTotal {
    std::string sentence;
};
struct RemoveTotal {
    int position = 0;  ///< among the added ones
};
/// Begins to present at a scene of the presentation, or at the map as it is when there is none.
struct Present {
    int scene = 0;
};
struct StopPresenting {};
/// The next (1) or previous (-1) scene, after the answer that it asks for; without scenes the next change.
struct StepSlide {
    int direction = 1;
};
struct SetBlank {
    Blank blank = Blank::no;
};
struct ToggleSpotlight {};
struct ToggleThinTimeline {};
/// Shows what the slide hides, or hides it again.
struct ToggleAnswer {};
/// Something drawn on the map. One that is no mark (no points, too many, no number) changes nothing.
struct AddMark {
    Mark mark;
};
struct RemoveLastMark {};
struct ClearMarks {};
/// The marks on the map stay with the slide that is presented.
struct KeepMarks {};
/// Shows what a scene of the presentation shows, without presenting.
struct ShowScene {
    int scene = 0;
};
/// The presentation as the user has ordered and written it.
struct EditPresentation {
    Presentation presentation;
};
/// The dataset as it is after so many changes of it.
struct EditData {
    int edits = 0;
};
/// Everything at once: a session or a state string that is opened.
struct OpenState {
    std::shared_ptr<const ViewerState> state;
};

using Action =
    std::variant<GoToDay, StepChange, StepDays, StepMonths, GoToFirstDay, GoToLastDay, TogglePlay, ToggleLoop,
                 ToggleBackwards, SetPacing, ScaleSpeed, SetRunTime, SetRange, SetTimeline, Tick,
                 SelectRegion, MoveCamera, ShowHomeView, ShowGround, SetCounting, SetTimeMode, SetComparing,
                 SetLayers, SetLook, SetNames, SetProfile, SetParty, SetMainView, ShowTab, TogglePanel,
                 SetTextScale, AddTotal, RemoveTotal, Present, StopPresenting, StepSlide, SetBlank,
                 ToggleSpotlight, ToggleThinTimeline, ToggleAnswer, AddMark, RemoveLastMark, ClearMarks,
                 KeepMarks, ShowScene, EditPresentation, EditData, OpenState>;

/// The state at the start: the first day, everything closed that can wait.
ViewerState initial_state(const MapData& map);

/// How long the days that are played take at the speed chosen.
double run_seconds(const ViewerState& state, const MapData& map);
/// The view that is the user's own: while presenting, the one that comes back at its end.
ViewerState own_view(const ViewerState& state);

/// Whether a mark can be drawn, written and read again.
bool is_sound_mark(const Mark& mark);

/// The only writer of state. Pure: equal input gives equal output; out-of-range wishes are brought into range, and those
/// that mean nothing (no number, a box without a side) change nothing.
ViewerState apply(const ViewerState& state, const Action& action, const MapData& map);

}  // namespace viewer
