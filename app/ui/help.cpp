#include "app/ui/key_bindings.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

namespace viewer {

namespace {

struct KeyLine {
    std::string keys;
    std::string help;
};

// The same action on two keys is one line.
std::vector<KeyLine> lines_of(const KeyGroup& group) {
    std::vector<KeyLine> lines;
    for (const auto& binding : group.bindings) {
        if (!lines.empty() && lines.back().help == binding.help) {
            lines.back().keys += ", " + key_text(binding.press);
        } else {
            lines.push_back({key_text(binding.press), binding.help});
        }
    }
    return lines;
}

float widest_keys(const UiContext& ui, const std::vector<KeyLine>& lines) {
    auto* font = ui.fonts.small_bold;
    float width = 0;
    for (const auto& line : lines) {
        width = std::max(width, font->CalcTextSizeA(font->FontSize, 1e6F, 0, line.keys.c_str()).x);
    }
    return width;
}

// Three columns side by side where there is room for them, one below the other where there is not.
bool three_beside(const UiContext& ui) {
    constexpr double three_columns = 1560;
    return ui.layout.timeline.width >= ui.units(three_columns);
}

// Of the list of keys, within the window and its own scroll bar.
float most_width(const UiContext& ui) {
    return static_cast<float>(ui.layout.timeline.width) * 0.96F - 2 * ImGui::GetStyle().WindowPadding.x -
           ImGui::GetStyle().ScrollbarSize;
}

void draw_group(const UiContext& ui, const KeyGroup& group) {
    const auto lines = lines_of(group);
    const float text = widest_keys(ui, lines) + ui.units(12);
    coloured_text(ui.fonts.bold, ui_theme().text, group.title.c_str());
    for (const auto& line : lines) {
        const float left = ImGui::GetCursorPosX();
        const float left_edge = ImGui::GetStyle().WindowPadding.x;
        coloured_text(ui.fonts.small_bold, ui_theme().link, line.keys.c_str());
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + text);
        ImGui::PushTextWrapPos(three_beside(ui) ? -1.0F : left_edge + most_width(ui));
        coloured_text(ui.fonts.small, ui_theme().text, line.help.c_str());
        ImGui::PopTextWrapPos();
    }
}

void draw_column(const UiContext& ui, std::initializer_list<const KeyGroup*> groups) {
    ImGui::BeginGroup();
    for (const auto* group : groups) {
        draw_group(ui, *group);
        ImGui::Dummy({0, ui.units(6)});
    }
    ImGui::EndGroup();
}

void go_beside(const UiContext& ui) {
    if (three_beside(ui)) {
        ImGui::SameLine(0, ui.units(30));
    }
}

}  // namespace

void draw_help(const UiContext& ui) {
    if (!ui.memory.help_open) {
        return;
    }
    centre_popup(ui);
    begin_popup("keys", ImGuiWindowFlags_HorizontalScrollbar);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.units(8), ui.units(2)});
    draw_column(ui, {&key_groups()[0], &presenting_keys()});
    go_beside(ui);
    draw_column(ui, {&key_groups()[1]});
    go_beside(ui);
    draw_column(ui, {&key_groups()[2]});
    ImGui::PopStyleVar();
    ImGui::PushTextWrapPos(three_beside(ui) ? 0.0F : ImGui::GetStyle().WindowPadding.x + most_width(ui));
    coloured_text(
        ui.fonts.small, ui_theme().secondary,
        "Mouse: drag moves the map, wheel zooms at the cursor, Shift and drag zooms to a box, click selects, "
        "right click copies the place; wheel over the timeline moves the day. "
        "The program attributes, adds up and compares; it does not rule on who is right.");
    ImGui::PopTextWrapPos();
    end_popup();
}

}  // namespace viewer
