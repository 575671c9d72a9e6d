#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"

#include <imgui_stdlib.h>

namespace viewer {

using namespace geodata;

namespace {

constexpr const char* example = "about 20 % of azerbaijan as of 1992";

void add_typed_total(const UiContext& ui, Entry& entry) {
    try {
        make_user_total(ui.dataset(), parse_user_total(entry.text), "Y1");
        ui.act(AddTotal{entry.text});
        ui.act(ShowTab{PanelTab::totals});
        entry.open = false;
    } catch (const Error& error) {
        entry.refuse(error.what());
    }
}

}  // namespace

void draw_total_entry(const UiContext& ui) {
    auto& entry = ui.memory.total_entry;
    if (entry.asked) {
        entry = {true, false, true, entry.text.empty() ? example : entry.text, {}};
    }
    if (!entry.open) {
        return;
    }
    place_popup(ui, 640, 0.3);
    begin_popup("a total of your own");
    coloured_text(ui.fonts.bold, ui_theme().text, "A total of your own, compared with the list");
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(entry);
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (ImGui::InputText("##total", &entry.text, flags)) {
        add_typed_total(ui, entry);
    }
    ImGui::PopFont();
    draw_entry_hint(
        ui, entry,
        "[about] VALUE UNIT [of DENOMINATOR] [as of DATE] [: SCOPE]. Units: %, km2, regions, changes, "
        "events. Denominators and scopes go by their ids, like azerbaijan or lachin;kind=district. "
        "Enter tests it, Esc closes.");
    end_card(ui);
}

}  // namespace viewer
