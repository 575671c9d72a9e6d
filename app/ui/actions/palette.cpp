#include "app/ui/actions/menu.hpp"
#include "app/ui/actions/palette_items.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

constexpr std::size_t most_rows = 11;

void move_choice(PaletteMemory& memory, int count) {
    const int step = (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow)) ? 1 : 0) -
                     (ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_UpArrow)) ? 1 : 0);
    memory.chosen = std::clamp(memory.chosen + step, 0, std::max(count - 1, 0));
}

bool draw_item(const UiContext& ui, const PaletteItem& item, bool chosen, int number) {
    ImGui::PushID(number);
    const bool pressed = ImGui::Selectable("##item", chosen, 0, {0, ui.units(26)});
    if (!item.obstacle.empty() && ImGui::IsItemHovered()) {
        draw_tip(ui, item.obstacle);
    }
    ImGui::SameLine(ui.units(18));
    // Small words stand on the line of the title.
    const float down = std::round(ui.fonts.body->Ascent - ui.fonts.small->Ascent);
    const auto small = [&](Colour colour, const std::string& text) {
        const auto at = ImGui::GetCursorScreenPos();
        draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small, {at.x, at.y + down}, colour, text);
        ImGui::Dummy({width_in(ui.fonts.small, text), ui.fonts.small->FontSize});
    };
    small(ui_theme().secondary, item.kind);
    ImGui::SameLine(ui.units(110));
    const bool possible = item.obstacle.empty();
    coloured_text(chosen ? ui.fonts.bold : ui.fonts.body,
                  possible ? ui_theme().text : with_alpha(ui_theme().secondary, 170), item.title);
    ImGui::PushFont(ui.fonts.small);
    const float right = ImGui::GetWindowContentRegionMax().x - ImGui::CalcTextSize(item.note.c_str()).x;
    ImGui::PopFont();
    ImGui::SameLine();
    // A long title needs the place of its note.
    if (right > ImGui::GetCursorPosX()) {
        ImGui::SetCursorPosX(right);
        small(ui_theme().link, item.note);
    } else {
        ImGui::NewLine();
    }
    ImGui::PopID();
    return pressed;
}

void choose(const UiContext& ui, const PaletteItem& item) {
    ui.memory.palette.open = false;
    item.choose(ui);
}

void draw_field(const UiContext& ui, PaletteMemory& memory, bool& entered) {
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(memory.asked);
    const auto before = memory.query;
    entered = ImGui::InputTextWithHint("##query", "command, region, town, day or event", &memory.query,
                                       ImGuiInputTextFlags_EnterReturnsTrue);
    if (memory.query != before) {
        memory.chosen = 0;
    }
    ImGui::PopFont();
}

}  // namespace

void draw_palette(const UiContext& ui) {
    auto& memory = ui.memory.palette;
    if (memory.asked) {
        memory = {true, true, {}, 0};
    }
    if (!memory.open) {
        return;
    }
    place_popup(ui, 720, 0.12);
    begin_popup("palette");
    bool entered = false;
    draw_field(ui, memory, entered);
    const auto items = found_items(ui, memory.query, most_rows);
    move_choice(memory, static_cast<int>(items.size()));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool chosen = static_cast<int>(i) == memory.chosen;
        if (draw_item(ui, items[i], chosen, static_cast<int>(i)) || (chosen && entered)) {
            choose(ui, items[i]);
        }
    }
    if (items.empty()) {
        coloured_text(ui.fonts.small, ui_theme().secondary, "Nothing of that name; Esc closes.");
    }
    end_card(ui);
}

}  // namespace viewer
