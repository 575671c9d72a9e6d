#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

void draw_finding(const UiContext& ui, const Finding& finding, int number) {
    const auto& theme = ui_theme();
    ImGui::PushID(number);
    const bool serious = finding.severity > Severity::info;
    coloured_text(ui.fonts.small_bold, serious ? theme.emphasis : theme.secondary,
                  severity_text(finding.severity));
    wrapped_text(ui.fonts.body, theme.text, finding.message);
    if (ImGui::TreeNode("both sides", "%zu statements", finding.sides.size())) {
        for (std::size_t i = 0; i < finding.sides.size(); ++i) {
            wrapped_text(ui.fonts.small, ui_theme().text, finding.sides[i].statement);
            source_link(ui, finding.sides[i].citation, std::to_string(i));
        }
        ImGui::TreePop();
    }
    ImGui::Dummy({0, ui.units(6)});
    ImGui::PopID();
}

void wish_repairs(const UiContext& ui, std::vector<Edit> edits) {
    ui.memory.data.wanted = std::move(edits);
    ui.memory.data.cell = {};
    ui.wish(WindowCommand::edit_data);
}

void draw_repair(const UiContext& ui, const Repair& repair, int number) {
    ImGui::PushID(number);
    wrapped_text(ui.fonts.body, ui_theme().text, repair.finding.message);
    if (wrapped_link(ui.fonts.small, "Repair: " + repair.finding.repair, "repair")) {
        wish_repairs(ui, repair.edits);
    }
    const auto& edit = repair.edits.front();
    if (edit.kind == Edit::Kind::set) {
        if (next_link(ui, "Show the row", "row")) {
            ui.memory.data.show(edit.table, edit.row);
            ui.act(ShowTab{PanelTab::data});
        }
    }
    ImGui::Dummy({0, ui.units(4)});
    ImGui::PopID();
}

// What is written otherwise than it should be, where it is plain how: each is one change of the data, which Ctrl+Z takes back.
void draw_repairs(const UiContext& ui) {
    constexpr std::size_t most_shown = 50;
    const auto& data = ui.memory.data;
    if (data.repairs.empty()) {
        return;
    }
    draw_group_title(ui, "Faults of the files that can be repaired");
    if (!data.problem.empty()) {
        wrapped_text(ui.fonts.small_bold, ui_theme().emphasis, data.problem);
    }
    for (std::size_t i = 0; i < std::min(most_shown, data.repairs.size()); ++i) {
        draw_repair(ui, data.repairs[i], static_cast<int>(i));
    }
    if (data.repairs.size() > most_shown) {
        coloured_text(ui.fonts.small, ui_theme().secondary,
                      fmt::format("and {} more", count_text(data.repairs.size() - most_shown)));
    }
    if (data.repairs.size() > 1 && plain_button(ui, "Repair them all")) {
        wish_repairs(ui, separate_edits(data.repairs));
    }
    draw_line_across(ui);
}

}  // namespace

void draw_findings_panel(const UiContext& ui) {
    draw_repairs(ui);
    draw_remark(
        ui,
        "Where sources, or a source and its own list, are at odds. Both sides are cited; the program rules "
        "for neither.");
    ImGui::Dummy({0, ui.units(4)});
    if (ui.findings.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary,
                     "Nothing found: no source is at odds with another.");
    }
    for (std::size_t i = 0; i < ui.findings.size(); ++i) {
        draw_finding(ui, ui.findings[i], static_cast<int>(i));
    }
}

}  // namespace viewer
