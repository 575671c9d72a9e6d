#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// The bar over the full width at the bottom: play controls, the step chart of the listed total with its low-high
/// band, stated totals as dashed lines, event marks, years, and the playhead with its day.
void draw_timeline(const UiContext& ui);

/// How the days of the span lie along a chart. The whole last day belongs to it, so it ends one day later.
struct DayScale {
    geodata::Day first;
    geodata::Day last;
    float left = 0;
    float right = 1;

    float x_of(geodata::Day day) const;
    /// The day under `x`, held within the span.
    geodata::Day day_at(float x) const;
};

// Parts of the timeline, each drawn into its box.
struct ChartBox {
    DayScale days;
    float top = 0;
    float bottom = 0;
};

/// The days that are played, when they are not all, and day A of a comparison; below the chart's lines.
void draw_chosen_days(const UiContext& ui, ImDrawList& draw, const ChartBox& box);
/// Ticks on the lines of the stated totals at the day each is tested on; hovering one tells it, a click opens it up.
void draw_claim_ticks(const UiContext& ui, ImDrawList& draw, const ChartBox& box);
void draw_total_chart(const UiContext& ui, ImDrawList& draw, const ChartBox& box);
/// Marks of dated statements above the chart; hovering one tells it, a click goes to its day.
void draw_event_marks(const UiContext& ui, ImDrawList& draw, const DayScale& days, float middle);
void draw_play_controls(const UiContext& ui, ImDrawList& draw, ImVec2 centre);

/// Years, changes and the day in one thin strip, for a class: a press goes to a day. Without the day while a slide asks
/// for it.
void draw_thin_timeline(const UiContext& ui);

}  // namespace viewer
