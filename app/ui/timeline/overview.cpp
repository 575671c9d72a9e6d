#include "app/state/timeline_view.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

constexpr double edge_reach = 6;  // units

DayScale overview_scale(const TimelineFrame& frame) {
    const auto& box = frame.boxes.overview;
    return {frame.whole().first, frame.whole().last, as_float(box.left), as_float(box.right())};
}

// The highest sum of each step, as a silhouette.
void draw_silhouette(const TimelineFrame& frame, const DayScale& scale) {
    const auto& ui = frame.ui;
    const auto& box = frame.boxes.overview;
    const double most = top_of_chart(ui);
    const auto fill =
        draw_colour(mixed(colour_from(listed_party(ui.map).colour), ui_theme().tint, ui_theme().held_tint));
    for (std::size_t i = 0; i < ui.series.size(); ++i) {
        const float left = scale.x_of(ui.series[i].day);
        const float right = i + 1 < ui.series.size() ? scale.x_of(ui.series[i + 1].day) : scale.right;
        const double part = std::min(1.0, ui.series[i].sum.high.square_metres / 1e6 / most);
        frame.draw.AddRectFilled({left, as_float(box.bottom() - part * box.height)},
                                 {right, as_float(box.bottom())}, fill);
    }
}

void draw_window(const TimelineFrame& frame, const DayScale& scale) {
    const auto& box = frame.boxes.overview;
    const float left = scale.x_of(frame.days.first);
    const float right = std::max(scale.x_of(frame.days.last + 1), left + frame.units(4));
    const float top = as_float(box.top);
    const float bottom = as_float(box.bottom());
    const auto shade = draw_colour(with_alpha(ui_theme().card, 170));
    frame.draw.AddRectFilled({scale.left, top}, {left, bottom}, shade);
    frame.draw.AddRectFilled({right, top}, {scale.right, bottom}, shade);
    frame.draw.AddRect({left, top}, {right, bottom}, draw_colour(ui_theme().link), frame.units(3), 0,
                       frame.units(1.8));
    const float middle = (top + bottom) / 2;
    for (const float x : {left, right}) {
        frame.draw.AddRectFilled({x - frame.units(2.5), middle - frame.units(5)},
                                 {x + frame.units(2.5), middle + frame.units(5)},
                                 draw_colour(ui_theme().link), frame.units(2));
    }
}

OverviewGrip grip_at(const TimelineFrame& frame, const DayScale& scale, float x) {
    const float left = scale.x_of(frame.days.first);
    const float right = scale.x_of(frame.days.last + 1);
    const float reach = frame.units(edge_reach);
    if (std::abs(x - left) <= reach) {
        return OverviewGrip::first;
    }
    if (std::abs(x - right) <= reach) {
        return OverviewGrip::last;
    }
    // Where all is shown there is nothing to move: a drag marks what is to be seen.
    const bool within = x > left && x < right && frame.ui.state.timeline.shown;
    return within ? OverviewGrip::window : OverviewGrip::drawn;
}

void drag_overview(const TimelineFrame& frame, const DayScale& scale, float x) {
    auto& memory = frame.ui.memory.timeline;
    const auto day = scale.day_at(x);
    auto then = memory.shown_then;
    switch (memory.grip) {
        case OverviewGrip::first: frame.show({std::min(day, then.last), then.last}); break;
        case OverviewGrip::last: frame.show({then.first, std::max(day, then.first)}); break;
        case OverviewGrip::window: frame.show(moved_days(then, frame.whole(), day - memory.pressed)); break;
        case OverviewGrip::drawn:
            if (ImGui::IsMouseDragging(0)) {
                frame.show({std::min(memory.pressed, day), std::max(memory.pressed, day)});
            }
            break;
        default: break;
    }
}

// A click beside the window brings it there.
void click_overview(const TimelineFrame& frame) {
    const auto& memory = frame.ui.memory.timeline;
    const bool drawn = !(frame.shown() == memory.shown_then);  // by the drag that ends with this click
    if (memory.grip == OverviewGrip::drawn && frame.ui.state.timeline.shown && !drawn) {
        frame.show(days_with(memory.shown_then, frame.whole(), memory.pressed));
    }
}

}  // namespace

void draw_overview(TimelineFrame& frame) {
    const auto& box = frame.boxes.overview;
    if (box.empty()) {
        return;
    }
    const auto scale = overview_scale(frame);
    auto& memory = frame.ui.memory.timeline;
    frame.draw.AddRectFilled(low_of(box), high_of(box),
                             draw_colour(mixed(ui_theme().card, ui_theme().neighbour, 0.6)), frame.units(3));
    draw_silhouette(frame, scale);
    draw_window(frame, scale);
    const float day = std::clamp(scale.x_of(frame.ui.state.day), scale.left, scale.right);
    draw_upright(frame.draw, day, box.top, box.bottom(), ui_theme().link, frame.units(1.5));
    const float x = ImGui::GetIO().MousePos.x;
    const double more = frame.units(edge_reach);
    const bool clicked = box_button("overview", {box.left - more, box.top, box.width + 2 * more, box.height});
    const auto under = grip_at(frame, scale, x);
    if (ImGui::IsItemActivated()) {
        memory.grip = under;
        memory.pressed = scale.day_at(x);
        memory.shown_then = frame.shown();
    }
    if (ImGui::IsItemActive()) {
        drag_overview(frame, scale, x);
    }
    if (clicked) {
        click_overview(frame);
    }
    if (ImGui::IsItemHovered() && (under == OverviewGrip::first || under == OverviewGrip::last)) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    tip_above(frame, frame.ui.state.timeline.shown
                         ? "The whole span: drag the window, its edges, or beside it what is to be seen"
                         : "The whole span: a drag marks what the timeline shows");
}

}  // namespace viewer
