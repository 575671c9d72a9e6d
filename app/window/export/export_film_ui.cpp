#include "app/ui/ui_style.hpp"
#include "app/window/export/export_groups_ui.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Left as it was, the field stands for the days that the window plays, whatever these will be then.
void draw_day(const UiContext& ui, const char* title, Day usual, std::string& shown, std::string& choice) {
    ImGui::SetNextItemWidth(ui.units(140));
    if (ImGui::InputTextWithHint(title, iso_text(usual).c_str(), &shown)) {
        choice = shown == iso_text(usual) ? std::string() : shown;
    }
}

void draw_days(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    const auto usual = usual_range(source.state.range, *source.map.dataset);
    draw_group_title(ui, "Days");
    draw_day(ui, "first day", usual.from, dialog.first_day, dialog.choices.first_day);
    ImGui::SameLine(0, ui.units(24));
    if (ImGui::GetContentRegionAvail().x < ui.units(240)) {
        ImGui::NewLine();
    }
    draw_day(ui, "last day", usual.to, dialog.last_day, dialog.choices.last_day);
}

void draw_number(const UiContext& ui, const char* title, double& value, double step, double least,
                 double most) {
    ImGui::SetNextItemWidth(ui.units(140));
    ImGui::InputDouble(title, &value, step, step * 4, "%.4g");
    value = std::clamp(value, least, most);
}

double usual_seconds(const ExportChoices& choices, const ViewerState& state) {
    const auto pace = pace_of(choices.by);
    return pace == Pace::play ? state.change_seconds : usual_hold(pace, choices.fps);
}

void draw_pace(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    static const std::vector<Chip> steps{{"play", "Equal time for each change"},
                                         {"change", "Each change"},
                                         {"day", "Each day"},
                                         {"week", "Each week"},
                                         {"month", "Each month"}};
    draw_group_title(ui, "Pictures");
    if (const auto word = draw_chips(ui, "by", steps, choices.by)) {
        choices.by = *word;
        choices.hold = 0;
    }
    double hold = choices.hold > 0 ? choices.hold : usual_seconds(choices, state);
    const double before = hold;
    draw_number(ui, choices.by == "play" ? "seconds a change" : "seconds each", hold, 0.1, 0.01, 600);
    choices.hold = hold == before ? choices.hold : hold;
    draw_number(ui, "frames a second", choices.fps, 1, 1, 60);
}

}  // namespace

void draw_film_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    draw_days(ui, dialog, source);
    draw_pace(ui, dialog.choices, source.state);
}

}  // namespace viewer
