#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// An invisible button large enough for a touch board, with a ring when the keyboard is on it.
bool hit(const UiContext& ui, ImDrawList& draw, const char* id, ImVec2 centre, float radius,
         const char* help) {
    ImGui::SetCursorScreenPos({centre.x - radius, centre.y - radius});
    const bool pressed = ImGui::InvisibleButton(id, {2 * radius, 2 * radius});
    if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", help);
    }
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        draw.AddCircle(centre, radius + ui.units(3), draw_colour(ui_theme().text), 0, ui.units(2));
    }
    return pressed;
}

void draw_play(const UiContext& ui, ImDrawList& draw, ImVec2 at) {
    // With large text on a small window the timeline is hardly higher than the button.
    const float room = at.y - static_cast<float>(ui.layout.timeline.top) - ui.units(4);
    const float r = std::min(ui.units(33), room);
    const auto& theme = ui_theme();
    if (hit(ui, draw, "play", at, r, ui.state.playing ? "Pause (Space)" : "Play (Space)")) {
        ui.act(TogglePlay{});
    }
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemActive();
    draw.AddCircleFilled(at, r, draw_colour(lit ? mixed(theme.link, theme.text, 0.25) : theme.link), 48);
    const auto white = draw_colour(theme.card);
    const float s = ui.units(13);
    if (ui.state.playing) {
        draw.AddRectFilled({at.x - s * 0.8F, at.y - s}, {at.x - s * 0.2F, at.y + s}, white);
        draw.AddRectFilled({at.x + s * 0.2F, at.y - s}, {at.x + s * 0.8F, at.y + s}, white);
    } else {
        draw.AddTriangleFilled({at.x - s * 0.7F, at.y - s}, {at.x + s, at.y}, {at.x - s * 0.7F, at.y + s},
                               white);
    }
}

void draw_step_button(const UiContext& ui, ImDrawList& draw, ImVec2 at, int direction) {
    const char* help = direction > 0 ? "Next change (Right)" : "Previous change (Left)";
    if (hit(ui, draw, direction > 0 ? "next" : "previous", at, ui.units(24), help)) {
        ui.act(StepChange{direction});
    }
    const auto& theme = ui_theme();
    const auto colour = draw_colour(ImGui::IsItemHovered() ? theme.link : theme.secondary);
    const float s = ui.units(12);
    const auto d = static_cast<float>(direction);
    draw.AddTriangleFilled({at.x - d * s * 0.7F, at.y - s}, {at.x + d * s * 0.7F, at.y},
                           {at.x - d * s * 0.7F, at.y + s}, colour);
    draw.AddLine({at.x + d * s * 0.95F, at.y - s}, {at.x + d * s * 0.95F, at.y + s}, colour, ui.units(3));
}

std::string mode_text(const UiContext& ui) {
    switch (ui.state.time_mode) {
        case TimeMode::since_start: return "newly held since the start";
        case TimeMode::recently: return fmt::format("newly held in {} days", ui.state.recent_days);
        case TimeMode::everything: return "everything, any day";
        default: return "held on this day";
    }
}

std::string speed_text(const UiContext& ui) {
    const auto& whole = ui.dataset();
    const auto days = ui.state.range.value_or(DayRange{whole.first_day, whole.last_day});
    const double seconds = (days.last - days.first + 1) / ui.state.days_per_second;
    const auto run = seconds >= 120 ? fmt::format("{:.0f} min", seconds / 60)
                                    : fmt::format("{:.0f} s", std::max(seconds, 1.0));
    return fmt::format("{:.0f} days/s · run {}{}{}", ui.state.days_per_second, run,
                       ui.state.looping ? " · loop" : "", ui.state.backwards ? " · back" : "");
}

// A line of text below the buttons; a click on the one of the mode goes on to the next.
void draw_line(const UiContext& ui, ImDrawList& draw, const std::string& text, ImVec2 at, const char* id,
               const char* help) {
    auto* font = ui.fonts.small;
    const auto size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
    ImGui::SetCursorScreenPos({at.x - size.x / 2, at.y});
    const bool mode = std::string(id) == "mode";
    if (ImGui::InvisibleButton(id, {size.x, size.y}) && mode) {
        const auto next = ui.state.time_mode == TimeMode::everything
                              ? TimeMode::held
                              : static_cast<TimeMode>(static_cast<int>(ui.state.time_mode) + 1);
        ui.act(SetTimeMode{next, ui.state.recent_days});
    }
    if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", help);
    }
    draw.AddText(font, font->FontSize, {at.x - size.x / 2, at.y},
                 draw_colour(mode ? ui_theme().link : ui_theme().secondary), text.c_str());
}

}  // namespace

void draw_play_controls(const UiContext& ui, ImDrawList& draw, ImVec2 centre) {
    const float apart = ui.units(70);
    draw_step_button(ui, draw, {centre.x - apart, centre.y}, -1);
    draw_play(ui, draw, centre);
    draw_step_button(ui, draw, {centre.x + apart, centre.y}, 1);
    draw_line(ui, draw, speed_text(ui), {centre.x, centre.y + ui.units(40)}, "speed",
              "Speed: [ and ] halve and double it, L loops, R turns round, I and O choose the days that are "
              "played");
    // A large text leaves the timeline no room for a second line; the panel tells the mode too.
    const float second = centre.y + ui.units(58);
    if (second + ui.fonts.small->FontSize <= static_cast<float>(ui.layout.timeline.bottom())) {
        draw_line(ui, draw, mode_text(ui), {centre.x, second}, "mode",
                  "What the map shows: a click or M goes on to the next");
    }
}

}  // namespace viewer
