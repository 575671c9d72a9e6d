#include "app/ui/buttons.hpp"
#include "app/ui/calendar.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/model/typed_date.hpp"

#include <imgui_stdlib.h>

namespace viewer {

using namespace geodata;

namespace {

void go_to(const UiContext& ui, Entry& entry, Day day) {
    ui.act(GoToDay{day});
    entry.open = false;
}

TypedDay typed_day(const UiContext& ui, const Entry& entry) {
    return read_typed_day(entry.text, ui.dataset().first_day, ui.dataset().last_day);
}

void show_month_of(const UiContext& ui, Day day) {
    const auto date = year_month_day(day);
    ui.memory.calendar = {date.year, date.month};
}

// The calendar follows what is typed as far as it can be read.
void draw_field(const UiContext& ui, Entry& entry) {
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(ui.units(350));
    take_keyboard(entry.focus);
    const auto before = entry.text;
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    bool entered = ImGui::InputText("##day", &entry.text, flags);
    ImGui::PopFont();
    ImGui::SameLine();
    entered = primary_button(ui, "Go") || entered;
    const auto typed = typed_day(ui, entry);
    if (entry.text != before && typed.day) {
        show_month_of(ui, *typed.day);
    }
    if (entered && typed.day) {
        go_to(ui, entry, *typed.day);
    } else if (entered) {
        entry.refuse(typed.problem);
    }
}

}  // namespace

void draw_date_entry(const UiContext& ui) {
    auto& entry = ui.memory.date_entry;
    if (entry.asked) {
        entry = {true, false, true, long_text(ui.state.day), {}};
        show_month_of(ui, ui.state.day);
    }
    if (!entry.open) {
        return;
    }
    centre_popup(ui);
    begin_popup("go to a day");
    coloured_text(ui.fonts.bold, ui_theme().text, "Go to a day");
    draw_field(ui, entry);
    draw_problem(ui, entry.problem, "8 May 1992, May 1992 or 1992-05-08: Enter goes there, Esc closes");
    ImGui::Dummy({0, ui.units(4)});
    const auto shown = typed_day(ui, entry).day.value_or(ui.state.day);
    if (const auto day = draw_calendar(ui, ui.memory.calendar, shown)) {
        go_to(ui, entry, *day);
    }
    end_card(ui);
}

}  // namespace viewer
