#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/totals/user_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

namespace viewer {

using namespace geodata;

namespace {

// Of the dataset at hand, so that Enter works at once.
std::string example(const Dataset& dataset) {
    const auto year = year_month_day(dataset.last_day).year;
    if (dataset.reference_areas.empty()) {
        return fmt::format("about 1000 km² as of {}", year);
    }
    const auto& name = dataset.reference_areas.front().name;
    return fmt::format("about 20 % of {} as of {}", name.substr(0, name.find(',')), year);
}

// What may follow the colon: two regions by name.
std::string some_regions(const Dataset& dataset) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < dataset.regions.size() && i < 2; ++i) {
        names.push_back(dataset.regions[i].name);
    }
    return enumerated(names);
}

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
        entry = {true, false, true, entry.text.empty() ? example(ui.dataset()) : entry.text, {}};
    }
    if (!entry.open) {
        return;
    }
    place_popup(ui, 640, 0.3);
    begin_popup("a total of your own");
    coloured_text(ui.fonts.bold, ui_theme().text, "A total of your own, compared with the list");
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(entry.focus);
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (ImGui::InputText("##total", &entry.text, flags)) {
        add_typed_total(ui, entry);
    }
    ImGui::PopFont();
    draw_problem(
        ui, entry.problem,
        fmt::format("A value with its unit (%, km², regions or changes), then, where you like, of which "
                    "area, as of which day, month or year, and after a colon of which regions, by name "
                    "in any language: “: {}”. Enter tests it, Esc closes.",
                    some_regions(ui.dataset())));
    end_card(ui);
}

}  // namespace viewer
