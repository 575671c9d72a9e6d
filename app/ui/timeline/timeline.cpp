#include "app/ui/timeline/timeline.hpp"

#include "app/state/timeline_view.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
constexpr double snap_reach = 7;  // units
constexpr double zoom_per_notch = 1.35;

std::vector<Day> days_of_change(const MapData& map) {
    std::vector<Day> days;
    std::ranges::transform(map.steps, std::back_inserter(days), &ChangeDay::day);
    return days;
}

TimeAxis axis_of(const TimelineFrame& frame) {
    const auto& ui = frame.ui;
    return time_axis(
        frame.days, [&](const std::string& text) { return width_in(ui.fonts.body, text); }, frame.units(14),
        frame.units(5));
}

// With Ctrl it zooms at the pointer, sideways it moves what is shown, else it turns the days.
void turn_wheel(const TimelineFrame& frame, float x) {
    const auto& io = ImGui::GetIO();
    const auto& ui = frame.ui;
    if (io.KeyCtrl && io.MouseWheel != 0) {
        frame.show(zoomed_days(frame.shown(), frame.whole(), std::pow(zoom_per_notch, io.MouseWheel),
                               frame.days.day_at(x)));
        return;
    }
    const int days = frame.days.last - frame.days.first + 1;
    if (io.MouseWheelH != 0 && ui.state.timeline.shown) {
        frame.show(moved_days(frame.shown(), frame.whole(),
                              static_cast<int>(std::lround(io.MouseWheelH * static_cast<float>(days) / 12))));
        return;
    }
    const float turn = io.MouseWheel != 0 ? -io.MouseWheel : io.MouseWheelH;
    ui.act(StepDays{static_cast<int>(std::lround(turn * (io.KeyShift ? 30 : 7)))});
}

// Flags, events and chart are one handle: press and drag anywhere.
void scrub(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto& io = ImGui::GetIO();
    const auto& chart = frame.boxes.chart;
    const double top = frame.boxes.flags.top;
    box_button("days", {chart.left, top, chart.width, chart.bottom() - top});
    ui.memory.scrubbing = ImGui::IsItemActive();
    if (ui.memory.scrubbing) {
        ui.act(GoToDay{frame.day_meant(io.MousePos.x)});
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(day_menu(ui.map, ui.state, frame.day_meant(io.MousePos.x)));
    }
    if (ImGui::IsItemHovered() && (io.MouseWheel != 0 || io.MouseWheelH != 0)) {
        turn_wheel(frame, io.MousePos.x);
    }
}

const TimeName* name_under(const TimeAxis& axis, Day day) {
    return first_of(axis.names, [&](const TimeName& name) { return name.from <= day && day < name.until; });
}

// The years are pulled along, a double click on one shows it alone, and a right click offers to play it.
void handle_years(TimelineFrame& frame, const TimeAxis& axis) {
    const auto& ui = frame.ui;
    auto& memory = ui.memory.timeline;
    const float x = ImGui::GetIO().MousePos.x;
    box_button("years", frame.boxes.years);
    const auto* name = name_under(axis, frame.days.day_at(x));
    if (ImGui::IsItemActivated()) {
        memory.pressed = frame.days.day_at(x);
        memory.shown_then = frame.shown();
    }
    if (ImGui::IsItemActive() && ui.state.timeline.shown && ImGui::IsMouseDragging(0)) {
        const float by = ImGui::GetMouseDragDelta(0).x / frame.days.day_width();
        frame.show(moved_days(memory.shown_then, frame.whole(), -static_cast<int>(std::lround(by))));
    }
    if (ImGui::IsItemHovered()) {
        if (name != nullptr && ImGui::IsMouseDoubleClicked(0)) {
            frame.show({name->from, name->until - 1});
        }
        if (name != nullptr && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
            ui.ask(
                span_menu(ui.state, name->text, days_within({name->from, name->until - 1}, frame.whole())));
        }
        if (ImGui::GetIO().MouseWheel != 0 || ImGui::GetIO().MouseWheelH != 0) {
            turn_wheel(frame, x);
        }
        if (name != nullptr && !ImGui::IsMouseDown(0)) {
            tip_above(frame, fmt::format("A double click shows {} alone, a right click plays it{}",
                                         name->text, ui.state.timeline.shown ? ", a drag moves along" : ""));
        }
    }
}

// Until the pointer moves after the days began to go by.
void follow_playing(const UiContext& ui) {
    auto& memory = ui.memory.timeline;
    const auto mouse = ImGui::GetIO().MousePos;
    const PagePoint at{mouse.x, mouse.y};
    if (ui.state.playing && !memory.playing) {
        memory.quiet_at = at;
    } else if (!ui.state.playing || memory.quiet_at != at) {
        memory.quiet_at.reset();
    }
    memory.playing = ui.state.playing;
}

double lanes_height(const UiContext& ui) {
    return ui.state.timeline.lanes ? std::max(0.0, ui.layout.timeline.height - ui.layout.plain_timeline) : 0;
}

TimelineFrame frame_of(const UiContext& ui, ImDrawList& draw) {
    const auto& place = ui.layout.timeline;
    const auto shown = shown_days(ui.state.timeline, ui.dataset());
    const double lanes = lanes_height(ui);
    const auto once = lay_out_timeline(place, ui.layout.unit, 1, lanes);
    const DayScale days{shown.first, shown.last, as_float(once.chart.left), as_float(once.chart.right())};
    return {ui, draw, lay_out_timeline(place, ui.layout.unit, wished_event_rows(ui, days), lanes), days};
}

}  // namespace

Day TimelineFrame::day_meant(float x) const {
    static const std::vector<Day> none;
    const bool free = ImGui::GetIO().KeyShift;
    return snapped_day(days, x, free ? none : days_of_change(ui.map), units(snap_reach));
}

void TimelineFrame::show(const DayRange& wanted) const {
    auto view = ui.state.timeline;
    view.shown = wanted;
    ui.act(SetTimeline{view});
}

bool box_button(const char* id, const PageRect& box) {
    ImGui::SetCursorScreenPos(low_of(box));
    return ImGui::InvisibleButton(id, place_of(box.width, box.height));
}

void draw_upright(ImDrawList& draw, float x, double top, double bottom, Colour colour, float width) {
    draw.AddLine({x, as_float(top)}, {x, as_float(bottom)}, draw_colour(colour), width);
}

void draw_hatch(ImDrawList& draw, ImVec2 low, ImVec2 high, Colour colour, float step, float phase) {
    draw.PushClipRect(low, high, true);
    const float height = high.y - low.y;
    for (float x = std::floor((low.x + phase - height) / step) * step - phase; x < high.x; x += step) {
        draw.AddLine({x, high.y}, {x + height, low.y}, draw_colour(colour), 1.4F);
    }
    draw.PopClipRect();
}

bool pointer_in(const TimelineFrame& frame, const PageRect& box) {
    const auto mouse = ImGui::GetIO().MousePos;
    const auto& memory = frame.ui.memory;
    return !frame.taken && !memory.scrubbing && !memory.covers_map() && ImGui::IsWindowHovered() &&
           box.contains({mouse.x, mouse.y});
}

bool mark_is_free(const TimelineFrame& frame) {
    const auto& memory = frame.ui.memory;
    return !frame.taken && !memory.scrubbing && !memory.covers_map() &&
           (frame.mark_held || ImGui::IsWindowHovered());
}

bool press_mark(TimelineFrame& frame, const char* id) {
    const auto mouse = ImGui::GetIO().MousePos;
    frame.taken = true;
    ImGui::SetCursorScreenPos({mouse.x - frame.units(6), mouse.y - frame.units(6)});
    const bool pressed = ImGui::InvisibleButton(id, {frame.units(12), frame.units(12)});
    frame.ui.memory.timeline.mark_held = ImGui::IsItemActive();
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return pressed;
}

bool tells(const UiContext& ui) { return !ui.memory.timeline.quiet_at; }

void place_tip_above(const UiContext& ui, float x, double top) {
    // The buttons of the tour stay in sight.
    const auto& tour = ui.memory.tour.card;
    const auto width = as_float(tour.empty() ? ui.layout.timeline.width : tour.left);
    x = std::min(x, width);
    ImGui::SetNextWindowPos({x, as_float(top) - ui.units(6)}, ImGuiCond_Always,
                            {std::clamp(x / std::max(width, 1.0F), 0.0F, 1.0F), 1});
}

void tell_above(const UiContext& ui, float x, double top, const std::vector<TipLine>& lines) {
    if (!tells(ui)) {
        return;
    }
    place_tip_above(ui, x, top);
    ImGui::BeginTooltip();
    for (const auto& line : lines) {
        wrapped_text(line.font, line.colour, line.text.c_str(), ui.units(420));
    }
    ImGui::EndTooltip();
}

void tip_above(const TimelineFrame& frame, const std::string& sentence) {
    if (tells(frame.ui) && ImGui::IsItemHovered()) {
        place_tip_above(frame.ui, ImGui::GetIO().MousePos.x, frame.ui.layout.timeline.top);
        draw_tip(frame.ui, sentence);
    }
}

void action_tip_above(const TimelineFrame& frame, const UserAction& action) {
    if (tells(frame.ui) && ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) {
        place_tip_above(frame.ui, ImGui::GetIO().MousePos.x, frame.ui.layout.timeline.top);
        draw_action_tip(frame.ui, action);
    }
}

void draw_time_axis(TimelineFrame& frame) {
    const auto& theme = ui_theme();
    const auto& boxes = frame.boxes;
    const auto axis = axis_of(frame);
    const float bottom = as_float(boxes.chart.bottom());
    for (const auto day : axis.lines) {
        draw_upright(frame.draw, frame.days.x_of(day), boxes.events.top, bottom + frame.units(7),
                     theme.card_rim, frame.units(1.2));
    }
    for (const auto day : axis.marks) {
        draw_upright(frame.draw, frame.days.x_of(day), bottom, bottom + frame.units(4), theme.district_rim,
                     frame.units(1.2));
    }
    auto* font = frame.ui.fonts.body;
    for (const auto& name : axis.names) {
        draw_text(frame.draw, font, {name.middle - width_in(font, name.text) / 2, bottom + frame.units(3)},
                  theme.secondary, name.text);
    }
    handle_years(frame, axis);
}

void draw_timeline(const UiContext& ui) {
    const auto& rect = ui.layout.timeline;
    ImGui::SetNextWindowPos(low_of(rect));
    ImGui::SetNextWindowSize(place_of(rect.width, rect.height));
    ImGui::Begin("timeline", nullptr, plain_window);
    auto& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(place_of(rect.left, rect.top), place_of(rect.right(), rect.top),
                 draw_colour(ui_theme().card_rim));
    follow_playing(ui);
    auto frame = frame_of(ui, draw);
    frame.mark_held = std::exchange(ui.memory.timeline.mark_held, false);
    draw_time_axis(frame);
    draw_total_chart(frame);
    draw_played_days(frame);
    draw_claim_ticks(frame);
    draw_event_marks(frame);
    draw_flags(frame);
    scrub(frame);
    draw_read_out(frame);
    draw_overview(frame);
    draw_time_buttons(frame);
    draw_play_controls(frame);
    draw_region_lanes(frame);
    ImGui::End();
    draw_event_card(ui);
}

}  // namespace viewer
