#include "app/ui/actions/menu.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace viewer {

using namespace geodata;

namespace {

constexpr double row_of_buttons = 74;  // units, as large as they may be
constexpr double row_of_choice = 30;
constexpr std::size_t choices_all = 3;

/// A round place for a button, large enough for a touch board.
struct RoundButton {
    const char* action;
    ImVec2 centre;
    float radius;
};

void press_round(TimelineFrame& frame, const RoundButton& button) {
    const auto& action = user_action(button.action);
    if (box_button(button.action,
                   box_at({button.centre.x, button.centre.y}, 2 * button.radius, 2 * button.radius))) {
        frame.ui.perform(action);
    }
    action_tip_above(frame, action);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        frame.draw.AddCircle(button.centre, button.radius + frame.units(3), draw_colour(ui_theme().text), 0,
                             frame.units(2));
    }
}

void draw_play(TimelineFrame& frame, ImVec2 at, float r) {
    const auto& theme = ui_theme();
    const auto& state = frame.ui.state;
    press_round(frame, {"play", at, r});
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    frame.draw.AddCircleFilled(at, r, draw_colour(lit ? mixed(theme.link, theme.text, 0.25) : theme.link),
                               48);
    const auto white = draw_colour(theme.card);
    const float s = r * 0.4F;
    if (state.playing) {
        frame.draw.AddRectFilled({at.x - s * 0.8F, at.y - s}, {at.x - s * 0.2F, at.y + s}, white);
        frame.draw.AddRectFilled({at.x + s * 0.2F, at.y - s}, {at.x + s * 0.8F, at.y + s}, white);
        return;
    }
    const float ahead = state.backwards ? -1.0F : 1.0F;
    frame.draw.AddTriangleFilled({at.x - ahead * s * 0.7F, at.y - s}, {at.x + ahead * s, at.y},
                                 {at.x - ahead * s * 0.7F, at.y + s}, white);
}

void draw_step_button(TimelineFrame& frame, ImVec2 at, float r, int direction) {
    press_round(frame, {direction > 0 ? "next-change" : "previous-change", at, r});
    const auto colour = draw_colour(ImGui::IsItemHovered() ? ui_theme().link : ui_theme().secondary);
    const float s = r * 0.5F;
    const auto d = static_cast<float>(direction);
    frame.draw.AddTriangleFilled({at.x - d * s * 0.7F, at.y - s}, {at.x + d * s * 0.7F, at.y},
                                 {at.x - d * s * 0.7F, at.y + s}, colour);
    frame.draw.AddLine({at.x + d * s * 0.95F, at.y - s}, {at.x + d * s * 0.95F, at.y + s}, colour, s / 4);
}

// Lit while it is on, with a dot below for those who cannot tell by the colour.
ImU32 draw_switch(TimelineFrame& frame, const RoundButton& button, bool on) {
    press_round(frame, button);
    const bool lit = on || ImGui::IsItemHovered();
    if (on) {
        frame.draw.AddCircleFilled({button.centre.x, button.centre.y + button.radius * 0.85F},
                                   frame.units(2.5), draw_colour(ui_theme().link));
    }
    return draw_colour(lit ? ui_theme().link : ui_theme().secondary);
}

void draw_loop(TimelineFrame& frame, ImVec2 at, float r) {
    const auto colour = draw_switch(frame, {"loop", at, r}, frame.ui.state.looping);
    const float s = r * 0.45F;
    frame.draw.PathArcTo(at, s, 0.6F, 5.6F, 24);
    frame.draw.PathStroke(colour, 0, s / 3.5F);
    const ImVec2 tip{at.x + s * std::cos(5.7F), at.y + s * std::sin(5.7F)};
    frame.draw.AddTriangleFilled({tip.x + s * 0.45F, tip.y - s * 0.25F}, {tip.x + s * 0.2F, tip.y + s * 0.6F},
                                 {tip.x - s * 0.55F, tip.y + s * 0.1F}, colour);
}

void draw_backwards(TimelineFrame& frame, ImVec2 at, float r) {
    const auto colour = draw_switch(frame, {"backwards", at, r}, frame.ui.state.backwards);
    const float s = r * 0.45F;
    for (const float x : {-0.1F, 0.95F}) {
        frame.draw.AddTriangleFilled({at.x + s * x, at.y - s * 0.8F}, {at.x + s * (x - 1), at.y},
                                     {at.x + s * x, at.y + s * 0.8F}, colour);
    }
}

void draw_buttons(TimelineFrame& frame, ImVec2 centre, float height) {
    const float r = std::min(height / 2 - frame.units(3), as_float(frame.boxes.controls.width) / 256 * 33);
    const float near = r * 2.05F;
    const float far = r * 3.3F;
    draw_backwards(frame, {centre.x - far, centre.y}, r * 0.55F);
    draw_step_button(frame, {centre.x - near, centre.y}, r * 0.72F, -1);
    draw_play(frame, centre, r);
    draw_step_button(frame, {centre.x + near, centre.y}, r * 0.72F, 1);
    draw_loop(frame, {centre.x + far, centre.y}, r * 0.55F);
}

std::string mode_text(const ViewerState& state) {
    switch (state.time_mode) {
        case TimeMode::since_start: return "Newly held since the start";
        case TimeMode::recently: return fmt::format("Newly held in {} days", state.recent_days);
        case TimeMode::everything: return "Everything, any day";
        default: return "Held on this day";
    }
}

std::string run_text(double seconds) {
    return seconds >= 120 ? fmt::format("{:.0f} min", seconds / 60)
                          : fmt::format("{:.0f} s", std::max(seconds, 1.0));
}

std::string speed_text(const UiContext& ui) {
    const auto run = run_text(run_seconds(ui.state, ui.map));
    return ui.state.pacing == Pacing::by_change
               ? fmt::format("{:.3g} s a change · {} in all", ui.state.change_seconds, run)
               : fmt::format("{:.0f} days/s · {} in all", ui.state.days_per_second, run);
}

std::string range_text(const UiContext& ui) {
    return ui.state.range
               ? fmt::format("{} – {}", short_text(ui.state.range->first), short_text(ui.state.range->last))
               : std::string("The whole span");
}

/// A line that opens a menu of actions.
struct Choice {
    const char* id;
    std::string text;
    const char* help;
    std::vector<const char*> actions;
};

std::vector<Choice> choices_of(const UiContext& ui) {
    return {{"speed of playing",
             speed_text(ui),
             "How playing shares out its time, and how fast",
             {"pace-by-change", "pace-by-calendar", "faster", "slower", "loop", "backwards"}},
            {"mode of time",
             mode_text(ui.state),
             "What the map shows",
             {"mode-held", "mode-since-start", "mode-recently", "mode-everything"}},
            {"days played",
             range_text(ui),
             "The days that are played; their flags on the chart can be dragged",
             {"play-from", "play-until", "play-shown", "play-all"}}};
}

// As much of it as has room, with a sign that something opens.
void draw_choice_text(TimelineFrame& frame, const PageRect& box, const std::string& text, bool lit) {
    auto* font = frame.ui.fonts.small;
    const float room = as_float(box.width) - frame.units(34);
    const auto colour = lit ? ui_theme().link : ui_theme().text;
    draw_text(frame.draw, font, {as_float(box.left) + frame.units(10), text_top(box, font)}, colour,
              cut_to(font, text, room));
    const ImVec2 sign{as_float(box.right()) - frame.units(14), as_float(box.top + box.height / 2)};
    const float s = frame.units(4);
    frame.draw.AddTriangleFilled({sign.x - s, sign.y - s * 0.6F}, {sign.x + s, sign.y - s * 0.6F},
                                 {sign.x, sign.y + s * 0.8F}, draw_colour(colour));
}

void draw_choice(TimelineFrame& frame, const PageRect& box, const Choice& choice,
                 const std::function<void()>& items) {
    if (box_button(choice.id, box)) {
        ImGui::OpenPopup(choice.id);
    }
    const bool lit = ImGui::IsItemHovered() || ImGui::IsPopupOpen(choice.id);
    tip_above(frame, choice.help);
    frame.draw.AddRect(low_of(box), high_of(box), draw_colour(lit ? ui_theme().link : ui_theme().card_rim),
                       frame.units(5));
    draw_choice_text(frame, box, choice.text, lit);
    if (!ImGui::IsPopupOpen(choice.id)) {
        return;
    }
    ImGui::SetNextWindowPos(place_of(box.left, box.top - frame.units(3)), ImGuiCond_Always, {0, 1});
    if (begin_menu(frame.ui, choice.id)) {
        items();
        end_menu();
    }
}

void draw_actions(const UiContext& ui, const Choice& choice) {
    for (const auto* id : choice.actions) {
        draw_action_item(ui, user_action(id));
    }
}

}  // namespace

void draw_play_controls(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto& box = frame.boxes.controls;
    const double room = box.height / frame.boxes.unit;
    const auto choices = choices_of(ui);
    // Where not all have room, one line opens them all.
    const bool all = room >= 50 + choices_all * row_of_choice;
    const double rows = all ? choices_all * row_of_choice : row_of_choice;
    const double buttons = std::clamp(room - rows - 12, 30.0, row_of_buttons);
    const double top = box.top + std::max(4.0, (room - rows - buttons) / 2 - 2) * frame.boxes.unit;
    draw_buttons(frame, place_of(box.left + box.width / 2, top + buttons / 2 * frame.boxes.unit),
                 frame.units(buttons));
    PageRect line{box.left + 14 * frame.boxes.unit, top + buttons * frame.boxes.unit,
                  box.width - 20 * frame.boxes.unit, (row_of_choice - 5) * frame.boxes.unit};
    if (!all) {
        const Choice one{"playing", "Speed, mode, days", "Speed, mode and days of playing", {}};
        draw_choice(frame, line, one, [&] {
            for (const auto& choice : choices) {
                if (ImGui::BeginMenu((choice.text + "##" + choice.id).c_str())) {
                    draw_actions(ui, choice);
                    ImGui::EndMenu();
                }
            }
        });
        return;
    }
    for (const auto& choice : choices) {
        draw_choice(frame, line, choice, [&] { draw_actions(ui, choice); });
        line.top += row_of_choice * frame.boxes.unit;
    }
}

}  // namespace viewer
