#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/model/typed_date.hpp"

#include <imgui_stdlib.h>

namespace viewer {

using namespace geodata;

namespace {

void go_to_typed_day(const UiContext& ui, Entry& entry) {
    const auto typed = read_typed_day(entry.text, ui.dataset().first_day, ui.dataset().last_day);
    if (typed.day) {
        ui.act(GoToDay{*typed.day});
        entry.open = false;
    } else {
        entry.refuse(typed.problem);
    }
}

}  // namespace

void draw_date_entry(const UiContext& ui) {
    auto& entry = ui.memory.date_entry;
    if (entry.asked) {
        entry = {true, false, true, long_text(ui.state.day), {}};
    }
    if (!entry.open) {
        return;
    }
    centre_popup(ui);
    begin_popup("go to a day");
    coloured_text(ui.fonts.bold, ui_theme().text, "Go to a day");
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(ui.units(420));
    take_keyboard(entry);
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (ImGui::InputText("##day", &entry.text, flags)) {
        go_to_typed_day(ui, entry);
    }
    ImGui::PopFont();
    draw_entry_hint(ui, entry, "8 May 1992, May 1992 or 1992-05-08: Enter goes there, Esc closes");
    end_popup();
}

}  // namespace viewer
