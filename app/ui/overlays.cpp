#include "app/ui/overlays.hpp"

#include "app/ui/key_bindings.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr auto popup_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_AlwaysAutoResize |
                             ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                             ImGuiWindowFlags_HorizontalScrollbar;

// In the middle of the window and never larger than it; what does not fit scrolls.
void centre(const UiContext& ui) {
    const auto width = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    ImGui::SetNextWindowPos({width / 2, height / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {width * 0.96F, height * 0.96F});
}

void go_to_typed_day(const UiContext& ui) {
    const auto date = parse_edtf(ui.memory.date_text);
    const auto& dataset = ui.dataset();
    if (!date) {
        ui.memory.date_problem = "Type a day like 1992-05-08, a month 1992-05 or a year 1992.";
    } else if (date->latest < dataset.first_day || date->earliest > dataset.last_day) {
        ui.memory.date_problem = fmt::format("The dataset runs from {} to {}.", long_text(dataset.first_day),
                                             long_text(dataset.last_day));
    } else {
        ui.act(GoToDay{date->earliest});
        ui.memory.date_entry_open = false;
    }
}

const ListRow* listed_row(const UiContext& ui, RegionIndex region) {
    const auto& rows = ui.map.listing.rows;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ListRow& row) { return row.region == region; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

void draw_date_entry(const UiContext& ui) {
    auto& memory = ui.memory;
    if (memory.date_entry_asked) {
        memory.date_text = iso_text(ui.state.day);
        memory.date_problem.clear();
        memory.date_entry_open = true;
    }
    if (!memory.date_entry_open) {
        return;
    }
    centre(ui);
    ImGui::Begin("go to a day", nullptr, popup_flags);
    coloured_text(ui.fonts.bold, light_theme().text, "Go to a day");
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(ui.units(260));
    if (memory.date_entry_asked) {
        ImGui::SetKeyboardFocusHere();
    }
    const auto flags = ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll;
    if (ImGui::InputText("##day", &memory.date_text, flags)) {
        go_to_typed_day(ui);
    }
    ImGui::PopFont();
    const auto hint =
        memory.date_problem.empty() ? std::string("Enter goes there, Esc closes") : memory.date_problem;
    coloured_text(ui.fonts.small,
                  memory.date_problem.empty() ? light_theme().secondary : light_theme().emphasis,
                  hint.c_str());
    ImGui::End();
    memory.date_entry_asked = false;
}

void draw_help(const UiContext& ui) {
    if (!ui.memory.help_open) {
        return;
    }
    centre(ui);
    ImGui::Begin("keys", nullptr, popup_flags);
    coloured_text(ui.fonts.title_bold, light_theme().text, "Keys");
    if (ImGui::BeginTable("keys", 4, ImGuiTableFlags_SizingFixedFit)) {
        const auto& table = key_bindings();
        const std::size_t half = (table.size() + 1) / 2;
        const auto cell = [&](std::size_t i) {
            ImGui::TableNextColumn();
            coloured_text(ui.fonts.small_bold, light_theme().link,
                          i < table.size() ? key_text(table[i].press).c_str() : "");
            ImGui::TableNextColumn();
            coloured_text(ui.fonts.small, light_theme().text,
                          i < table.size() ? (table[i].help + "    ").c_str() : "");
        };
        for (std::size_t i = 0; i < half; ++i) {
            ImGui::TableNextRow();
            cell(i);
            cell(i + half);
        }
        ImGui::EndTable();
    }
    coloured_text(ui.fonts.small, light_theme().secondary,
                  "Mouse: drag moves the map, wheel zooms at the cursor, click selects; wheel over the "
                  "timeline moves the day.\n"
                  "The program attributes, adds up and compares; it does not rule on who is right.");
    ImGui::End();
}

void draw_region_tip(const UiContext& ui, RegionIndex region) {
    const auto* row = listed_row(ui, region);
    if (row == nullptr) {
        return;
    }
    const auto holding = holding_on(ui.dataset(), *row, ui.state.day);
    const auto& record = ui.dataset().control[static_cast<std::size_t>(holding.record)];
    const auto& source = ui.dataset()[record.citation.source];
    const auto area = row->area_claim < 0
                          ? std::string("no area stated")
                          : grouped(in_square_km(stated_area(ui.dataset(), *row)), 0, "\u2009") + " km²";
    ImGui::BeginTooltip();
    coloured_text(ui.fonts.bold, light_theme().text, ui.dataset()[region].name.c_str());
    coloured_text(ui.fonts.small, light_theme().text,
                  fmt::format("{} · {} · {}", hold_text(holding.hold),
                              date_text(ui.dataset(), *row, holding.record), area)
                      .c_str());
    coloured_text(ui.fonts.small, light_theme().secondary,
                  fmt::format("{}, {}", source.short_name, record.citation.locator).c_str());
    if (ui.dataset()[region].basis == Basis::reconstructed) {
        coloured_text(ui.fonts.small, light_theme().secondary, "outline reconstructed");
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
