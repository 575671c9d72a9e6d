#include "app/ui/key_bindings.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

namespace viewer {

namespace {

// Keys of one group below each other; the same action on two keys is one line.
void draw_group(const UiContext& ui, const KeyGroup& group) {
    coloured_text(ui.fonts.bold, ui_theme().text, group.title.c_str());
    if (!ImGui::BeginTable(group.title.c_str(), 2, ImGuiTableFlags_SizingFixedFit)) {
        return;
    }
    std::string keys;
    for (std::size_t i = 0; i < group.bindings.size(); ++i) {
        keys += (keys.empty() ? "" : ", ") + key_text(group.bindings[i].press);
        if (i + 1 < group.bindings.size() && group.bindings[i + 1].help == group.bindings[i].help) {
            continue;
        }
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        coloured_text(ui.fonts.small_bold, ui_theme().link, keys.c_str());
        ImGui::TableNextColumn();
        coloured_text(ui.fonts.small, ui_theme().text, (group.bindings[i].help + "    ").c_str());
        keys.clear();
    }
    ImGui::EndTable();
}

}  // namespace

void draw_help(const UiContext& ui) {
    if (!ui.memory.help_open) {
        return;
    }
    centre_popup(ui);
    ImGui::Begin("keys", nullptr, popup_flags | ImGuiWindowFlags_HorizontalScrollbar);
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.units(4), ui.units(0.5)});
    if (ImGui::BeginTable("groups", 3, ImGuiTableFlags_SizingFixedFit)) {
        ImGui::TableNextRow();
        ImGui::TableNextColumn();
        draw_group(ui, key_groups()[0]);
        ImGui::TableNextColumn();
        draw_group(ui, key_groups()[1]);
        ImGui::TableNextColumn();
        draw_group(ui, key_groups()[2]);
        draw_group(ui, presenting_keys());
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
    coloured_text(
        ui.fonts.small, ui_theme().secondary,
        "Mouse: drag moves the map, wheel zooms at the cursor, Shift and drag zooms to a box, click selects, "
        "right click copies the place;\nwheel over the timeline moves the day.  "
        "The program attributes, adds up and compares; it does not rule on who is right.");
    ImGui::End();
}

}  // namespace viewer
