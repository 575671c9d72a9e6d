#include "app/state/slide.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

void edit(const UiContext& ui, int position, const Slide& scene) {
    auto presentation = ui.state.presentation;
    presentation[static_cast<std::size_t>(position)] = scene;
    ui.act(EditPresentation{std::move(presentation)});
}

void move_scene(const UiContext& ui, int position, int step) {
    auto presentation = ui.state.presentation;
    const int to = position + step;
    if (to >= 0 && to < static_cast<int>(presentation.size())) {
        std::swap(presentation[static_cast<std::size_t>(position)],
                  presentation[static_cast<std::size_t>(to)]);
        ui.memory.presentation.edited = -1;
        ui.act(EditPresentation{std::move(presentation)});
    }
}

void remove_scene(const UiContext& ui, int position) {
    auto presentation = ui.state.presentation;
    presentation.erase(presentation.begin() + position);
    ui.memory.presentation.edited = -1;
    ui.act(EditPresentation{std::move(presentation)});
}

void begin_editing(const UiContext& ui, int position) {
    const auto& scene = ui.state.presentation[static_cast<std::size_t>(position)];
    ui.memory.presentation = {position, scene.caption, scene.note};
}

// The words of a scene, written when the field is left.
void draw_fields(const UiContext& ui, int position, const Slide& scene) {
    auto& memory = ui.memory.presentation;
    auto changed = scene;
    coloured_text(ui.fonts.small, ui_theme().secondary, "Caption, shown below the map");
    ImGui::InputTextMultiline("##caption", &memory.caption, {-1, ui.units(76)});
    const bool caption_left = ImGui::IsItemDeactivatedAfterEdit();
    coloured_text(ui.fonts.small, ui_theme().secondary, "Note, for the speaker and the handout");
    ImGui::InputTextMultiline("##note", &memory.note, {-1, ui.units(100)});
    if (ImGui::IsItemDeactivatedAfterEdit() || caption_left) {
        changed.caption = memory.caption;
        changed.note = memory.note;
        edit(ui, position, changed);
    }
    if (ImGui::Checkbox("Ask for the total first, then show it", &changed.hide_total)) {
        edit(ui, position, changed);
    }
}

void draw_tools(const UiContext& ui, int position) {
    const auto tool = [&](const char* title) {
        ImGui::SameLine(0, ui.units(12));
        return link_text(ui.fonts.small, title, title);
    };
    const bool open = ui.memory.presentation.edited == position;
    if (link_text(ui.fonts.small, open ? "Done" : "Edit", "edit")) {
        open ? void(ui.memory.presentation = {}) : begin_editing(ui, position);
    }
    if (tool("Up")) {
        move_scene(ui, position, -1);
    }
    if (tool("Down")) {
        move_scene(ui, position, 1);
    }
    if (tool("Present from here")) {
        ui.act(Present{position});
    }
    if (tool("Remove")) {
        remove_scene(ui, position);
    }
}

void draw_scene(const UiContext& ui, int position) {
    const auto scene = ui.state.presentation[static_cast<std::size_t>(position)];
    const bool shown = ui.state.presenting.scene == position && ui.state.day == scene.day;
    ImGui::PushID(position);
    const auto title = fmt::format("{}  {}", position + 1, long_text(scene.day));
    if (link_text(shown ? ui.fonts.bold : ui.fonts.body, title.c_str(), "show")) {
        ui.act(ShowScene{position});
    }
    wrapped_text(ui.fonts.small, ui_theme().text, scene.caption.c_str());
    if (ui.memory.presentation.edited == position) {
        draw_fields(ui, position, scene);
    } else if (!scene.note.empty()) {
        wrapped_text(ui.fonts.small, ui_theme().secondary, scene.note.c_str());
    }
    draw_tools(ui, position);
    ImGui::Dummy({0, ui.units(7)});
    ImGui::PopID();
}

}  // namespace

void draw_presentation_panel(const UiContext& ui) {
    wrapped_text(
        ui.fonts.small, ui_theme().secondary,
        "The steps of a talk. F5 presents them full screen; a clicker, PgUp, PgDn or the arrows go through "
        "them; B blanks the page; Esc ends.");
    ImGui::PushFont(ui.fonts.body);
    if (ImGui::Button("Present (F5)")) {
        ui.perform(user_action("present"));
    }
    ImGui::SameLine();
    if (ImGui::Button("Keep this view (K)")) {
        ui.perform(user_action("keep-scene"));
    }
    ImGui::PopFont();
    ImGui::Dummy({0, ui.units(4)});
    for (int i = 0; i < static_cast<int>(ui.state.presentation.size()); ++i) {
        draw_scene(ui, i);
    }
    if (link_text(ui.fonts.small, "A new talk: one scene for every day of change", "new")) {
        ui.act(EditPresentation{plain_presentation(ui.map)});
    }
}

}  // namespace viewer
