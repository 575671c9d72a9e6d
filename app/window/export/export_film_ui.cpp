#include "app/ui/calendar.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/export_groups_ui.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double day_width = 215;  // units

// Left as it was, the field stands for the days that the window plays, whatever these will be then.
void draw_day(const UiContext& ui, const char* title, Day usual, std::string& shown, std::string& choice) {
    coloured_text(ui.fonts.small, ui_theme().secondary, title);
    if (draw_day_field(ui, title, iso_text(usual).c_str(), ui.units(day_width), shown)) {
        choice = shown == iso_text(usual) ? std::string() : shown;
    }
}

void draw_days(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    const auto usual = usual_range(source.state.range, *source.map.dataset);
    draw_group_title(ui, "Days");
    const bool beside = ImGui::GetContentRegionAvail().x >= ui.units(2 * day_width + 16);
    if (ImGui::BeginTable("days", beside ? 2 : 1, ImGuiTableFlags_SizingFixedFit)) {
        ImGui::TableNextColumn();
        draw_day(ui, "first day", usual.from, dialog.first_day, dialog.choices.first_day);
        ImGui::TableNextColumn();
        draw_day(ui, "last day", usual.to, dialog.last_day, dialog.choices.last_day);
        ImGui::EndTable();
    }
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

void draw_step(const UiContext& ui, ExportChoices& choices, const char* title, bool of_film) {
    static const std::vector<Chip> steps{{"play", "Equal time for each change"},
                                         {"change", "Each change"},
                                         {"day", "Each day"},
                                         {"week", "Each week"},
                                         {"month", "Each month"}};
    // A sheet of maps has no time to share out: what a film plays by change stands there once for each.
    const std::vector<Chip> offered(steps.begin() + (of_film ? 0 : 1), steps.end());
    if (!of_film && choices.by == "play") {
        choices.by = "change";
    }
    draw_group_title(ui, title);
    if (const auto word = draw_chips(ui, "by", offered, choices.by)) {
        choices.by = *word;
        choices.hold = 0;
    }
}

void draw_pace(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_step(ui, choices, "Pictures", true);
    double hold = choices.hold > 0 ? choices.hold : usual_seconds(choices, state);
    const double before = hold;
    draw_number(ui, choices.by == "play" ? "seconds a change" : "seconds each", hold, 0.1, 0.01, 600);
    choices.hold = hold == before ? choices.hold : hold;
    draw_number(ui, "frames a second", choices.fps, 1, 1, 60);
    if (choices.extension() == ".gif") {
        draw_group_title(ui, "It plays");
        if (const auto word = draw_chips(ui, "once", {{"no", "Again and again"}, {"yes", "Once"}},
                                         choices.once ? "yes" : "no")) {
            choices.once = *word == "yes";
        }
    }
}

}  // namespace

void draw_day_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    draw_days(ui, dialog, source);
    draw_step(ui, dialog.choices, "Maps", false);
}

void draw_film_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    draw_days(ui, dialog, source);
    draw_pace(ui, dialog.choices, source.state);
}

}  // namespace viewer
