#pragma once

#include "app/scene/camera.hpp"
#include "app/scene/play_schedule.hpp"
#include "app/state/presentation.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/model/day.hpp"
#include "geodata/model/naming.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// The pages of the panel on the right.
enum class PanelTab : unsigned char {
    regions,
    totals,
    events,
    documents,
    sources,
    findings,
    words,
    presentation,
    view,
    data
};

/// What lies on the map besides the land, each on or off.
struct Layers {
    bool labels = true;
    bool graticule = true;
    bool degrees = true;
    bool legend = true;
    bool scale_bar = true;
    bool inset = true;
    bool north_arrow = true;
    bool source_line = true;
    friend bool operator==(const Layers&, const Layers&) = default;
};

/// How everything looks, whatever is shown.
struct Look {
    ThemeName theme = ThemeName::light;
    Vision vision = Vision::full;  ///< a preview; files keep all colours
    bool reduced_motion = false;   ///< nothing fades, and playing goes from change to change
    friend bool operator==(const Look&, const Look&) = default;
};

/// What of the past the map tells apart; one key goes through them.
enum class TimeMode : unsigned char { held, since_start, recently, everything };

enum class Comparison : unsigned char { off, side_by_side, swipe, difference };

/// The day shown, held against another one.
struct Comparing {
    Comparison kind = Comparison::off;
    geodata::Day with;   ///< day A; the day shown is B
    double swipe = 0.5;  ///< where A ends and B begins, as a part of the width
    friend bool operator==(const Comparing&, const Comparing&) = default;
};

/// Days that are played in a loop, both included.
struct DayRange {
    geodata::Day first;
    geodata::Day last;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// What the timeline shows of time.
struct TimelineView {
    std::optional<DayRange> shown;  ///< the days along it; nothing: the whole span
    bool lanes = false;             ///< below it a lane for each region, with who holds it by which source
    std::vector<std::string> hidden_kinds;  ///< of events, which have no marks then
    friend bool operator==(const TimelineView&, const TimelineView&) = default;
};

enum class Blank : unsigned char { no, black, white };

struct ViewerState;

/// A presentation being given: the map alone, with the caption of the scene.
struct Presenting {
    bool on = false;
    int scene = 0;  ///< position in the presentation
    Blank blank = Blank::no;
    bool revealed = false;  ///< the answers of a slide that hides some
    bool spotlight = false;
    bool thin_timeline = false;  ///< a thin timeline stands below the slide
    std::shared_ptr<const ViewerState>
        before;  ///< the own view, which comes back when presenting ends; never null while on
    friend bool operator==(const Presenting&, const Presenting&) = default;
};

/// What fills the place of the map.
enum class MainView : unsigned char { map, chart };

/// Everything the user can change, as a value. The window shows it, `apply` alone makes a new one.
struct ViewerState {
    geodata::Day day;
    double day_fraction = 0;  ///< progress of playing towards the next day, 0 to 1
    Camera camera;
    bool home_view = true;  ///< the camera follows the size of the window until it is moved
    std::optional<geodata::PlaneBox>
        fitted_view;  ///< the camera shows this ground in any window, until it is moved
    geodata::RegionIndex selected;
    /// Further regions beside `selected`, in the order of their selection; none where nothing is selected.
    std::vector<geodata::RegionIndex> selected_too;
    geodata::Counting counting = geodata::Counting::once;
    TimeMode time_mode = TimeMode::held;
    int recent_days = 365;  ///< of `TimeMode::recently`, at least 1
    Comparing comparing;
    bool playing = false;
    bool looping = false;
    bool backwards = false;         ///< playing goes towards the first day
    std::optional<DayRange> range;  ///< of playing; nothing: the whole span
    Pacing pacing = Pacing::by_change;
    double change_seconds = 3;     ///< of playing by change, from one to the next: 0.25 to 60
    double days_per_second = 128;  ///< speed by calendar, 1 to 2048: 128 runs seven years in 20 s
    TimelineView timeline;
    Layers layers;
    Look look;
    geodata::NamePolicy names;
    std::string
        prefer;  ///< whose dates and areas count, as `geodata::parse_profile` reads it; empty: the default
    std::string
        party;  ///< id of whom sums and headlines are about, or `geodata::all_parties`; empty: the dataset's own
    MainView main_view = MainView::map;
    PanelTab tab = PanelTab::regions;
    bool panel_open = true;
    double text_scale = 1;                  ///< 1 to 3
    std::vector<Mark> marks;                ///< drawn on the map; a slide brings its own
    std::vector<std::string> added_totals;  ///< sentences as `geodata::parse_user_total` reads them
    Presentation presentation;
    int edits = 0;  ///< how many of the window's changes of the dataset are made; no word of the state
    Presenting presenting;
    friend bool operator==(const ViewerState&, const ViewerState&) = default;
};

constexpr double slowest = 1;
constexpr double fastest = 2048;
constexpr double least_change_seconds = 0.25;
constexpr double most_change_seconds = 60;
constexpr int least_shown_days = 3;
constexpr double least_swipe = 0.05;
constexpr double most_swipe = 0.95;
constexpr double smallest_text = 1;
constexpr double largest_text = 3;
inline constexpr std::array text_scales{1.0, 1.25, 1.5, 2.0, 3.0};  ///< those that are offered

}  // namespace viewer
