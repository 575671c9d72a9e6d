#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

namespace viewer {

using namespace geodata;

namespace {

void go_to_typed_day(const UiContext& ui, Entry& entry) {
    const auto date = parse_edtf(entry.text);
    const auto& dataset = ui.dataset();
    if (!date) {
        entry.problem = "Type a day like 1992-05-08, a month 1992-05 or a year 1992.";
    } else if (date->latest < dataset.first_day || date->earliest > dataset.last_day) {
        entry.problem = fmt::format("The dataset runs from {} to {}.", long_text(dataset.first_day),
                                    long_text(dataset.last_day));
    } else {
        ui.act(GoToDay{date->earliest});
        entry.open = false;
    }
}

}  // namespace

void draw_date_entry(const UiContext& ui) {
    auto& entry = ui.memory.date_entry;
    if (entry.asked) {
        entry = {true, true, iso_text(ui.state.day), {}};
    }
    if (!entry.open) {
        return;
    }
    centre_popup(ui);
    begin_popup("go to a day");
    coloured_text(ui.fonts.bold, ui_theme().text, "Go to a day");
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(ui.units(300));
    if (entry.asked) {
        ImGui::SetKeyboardFocusHere();
        entry.asked = false;
    }
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (ImGui::InputText("##day", &entry.text, flags)) {
        go_to_typed_day(ui, entry);
    }
    ImGui::PopFont();
    draw_entry_hint(ui, entry, "Enter goes there, Esc closes");
    end_popup();
}

}  // namespace viewer
