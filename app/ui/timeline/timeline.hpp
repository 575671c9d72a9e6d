#pragma once

#include "app/ui/timeline/timeline_geometry.hpp"
#include "app/ui/ui_context.hpp"

#include <string>
#include <vector>

namespace viewer {

/// The bar over the full width at the bottom: controls for playing, the step chart of the listed total with its low-high
/// band and axes, stated totals as dashed lines, event marks, years, the playhead with its day, an overview of the whole
/// span, and on wish a lane for each region. The wheel with Ctrl, the buttons and a double click on a year zoom in time.
void draw_timeline(const UiContext& ui);

/// The timeline while it is drawn: what its parts, each a function below, need.
struct TimelineFrame {
    const UiContext& ui;
    ImDrawList& draw;
    TimelineBoxes boxes;
    DayScale days;           ///< along the chart
    bool mark_held = false;  ///< a press on a mark goes on
    bool taken = false;      ///< a part under the pointer has it; what is drawn later leaves it alone

    float units(double value) const { return static_cast<float>(value * boxes.unit); }
    DayRange whole() const { return {ui.dataset().first_day, ui.dataset().last_day}; }
    DayRange shown() const { return {days.first, days.last}; }
    /// The day that a press at `x` means: changes near by draw it to them, unless Shift is held.
    geodata::Day day_meant(float x) const;
    void show(const DayRange& days) const;
};

inline ImVec2 place_of(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }
inline float as_float(double value) { return static_cast<float>(value); }
inline ImVec2 low_of(const PageRect& box) { return place_of(box.left, box.top); }
inline ImVec2 high_of(const PageRect& box) { return place_of(box.right(), box.bottom()); }
/// Where a line of text begins that stands in the middle of a row.
inline float text_top(const PageRect& row, const ImFont* font) {
    return as_float(row.top + (row.height - font->FontSize) / 2);
}

/// A button without a look over a box; true when it was pressed.
bool box_button(const char* id, const PageRect& box);
/// An upright line over the rows of a box.
void draw_upright(ImDrawList& draw, float x, double top, double bottom, Colour colour, float width);
/// Lines rising to the right over a box, `step` apart; they run on into a box beside it that has the same phase.
void draw_hatch(ImDrawList& draw, ImVec2 low, ImVec2 high, Colour colour, float step, float phase);

/// The mouse is on the timeline, on nothing of it that was pressed before.
bool pointer_in(const TimelineFrame& frame, const PageRect& box);

/// A mark under the pointer may have it: nothing else has, and no press that began elsewhere goes on.
bool mark_is_free(const TimelineFrame& frame);
/// A button at the pointer for the mark under it, which then has it; true when it is clicked.
bool press_mark(TimelineFrame& frame, const char* id);

/// Whether what lies under the pointer may be told: whoever begins to play looks at the map.
bool tells(const UiContext& ui);

/// The next tooltip stands above `top`, at `x` but within the window, so that it never covers what it speaks of.
void place_tip_above(const UiContext& ui, float x, double top);
/// A sentence of a tooltip.
struct TipLine {
    ImFont* font;
    Colour colour;
    std::string text;
};
/// A tooltip there of several sentences.
void tell_above(const UiContext& ui, float x, double top, const std::vector<TipLine>& lines);
/// One sentence there, for the item just drawn, while the mouse is on it.
void tip_above(const TimelineFrame& frame, const std::string& sentence);
void action_tip_above(const TimelineFrame& frame, const UserAction& action);

// Parts of the timeline.
void draw_time_axis(TimelineFrame& frame);
void draw_total_chart(TimelineFrame& frame);
/// The days that are played, when they are not all.
void draw_played_days(TimelineFrame& frame);
/// Ticks on the lines of the stated totals at the day each is tested on; hovering one tells it, a click opens it up.
void draw_claim_ticks(TimelineFrame& frame);
/// Marks of dated statements above the chart; hovering one tells it, a click opens its card.
void draw_event_marks(TimelineFrame& frame);
/// The day shown and day A of a comparison, each with a chip; A is dragged by its own.
void draw_flags(TimelineFrame& frame);
/// The whole span with a window on what the chart shows.
void draw_overview(TimelineFrame& frame);
void draw_time_buttons(TimelineFrame& frame);
void draw_play_controls(TimelineFrame& frame);
/// Day and listed area under the pointer.
void draw_read_out(TimelineFrame& frame);
/// A lane for each region, with a band for each holder.
void draw_region_lanes(TimelineFrame& frame);

/// The events of a mark that was clicked: what they are, by which source, and where to go on.
void draw_event_card(const UiContext& ui);

/// How many rows the marks of events would take, at most as many as there can be.
int wished_event_rows(const UiContext& ui, const DayScale& days);

/// Shape and colour by kind, so that either tells them apart.
void draw_event_mark(ImDrawList& draw, const std::string& kind, ImVec2 at, float radius);

/// The highest sum or stated total, in km², with a little room above: the top of the chart.
double top_of_chart(const UiContext& ui);

/// Years, changes and the day in one thin strip, for a class: a press goes to a day. Without the day while a slide asks
/// for it.
void draw_thin_timeline(const UiContext& ui);

}  // namespace viewer
