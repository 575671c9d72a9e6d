#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// The table that is shown, by name, with the others behind it.
void draw_choice_of_table(const UiContext& ui) {
    auto& data = ui.memory.data;
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    if (begin_choice(ui, "##table", data_table_title(data.table))) {
        for (const auto& table : editable_tables()) {
            if (ImGui::Selectable(data_table_title(table.name).c_str(), table.name == data.table)) {
                data.show(table.name, -1);
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopFont();
}

// The file is the table's title: whoever opens it beside the program finds the same rows.
void draw_title(const UiContext& ui, const DataView& view) {
    const auto rows = view.table.rows.size();
    coloured_text(ui.fonts.bold, ui_theme().text, view.table.format->file);
    const auto counted = fmt::format("{} {}", rows, rows == 1 ? "row" : "rows");
    stay_in_row(width_in(ui.fonts.small, counted), ui.units(10));
    coloured_text(ui.fonts.small, ui_theme().secondary, counted);
}

void draw_beginning(const UiContext& ui) {
    draw_remark(ui, "The tables of this dataset as they are written. Nothing changes until editing begins.");
    if (primary_button(ui, "Edit the data")) {
        ui.wish(WindowCommand::edit_mode);
    }
}

// What is to be done about changes that are not on the disk. Always as high, so that no row moves away from the mouse.
void draw_saving(const UiContext& ui) {
    const auto& data = ui.memory.data;
    const bool unsaved = !data.unsaved.empty();
    const auto line = unsaved ? fmt::format("Not saved yet: {}.", enumerated(data.unsaved))
                              : std::string("Nothing is waiting to be saved.");
    wrapped_text(unsaved ? ui.fonts.small_bold : ui.fonts.small,
                 unsaved ? ui_theme().emphasis : ui_theme().secondary, line);
    if (!data.obstacle.empty()) {
        draw_remark(ui, data.obstacle + ": changes are saved as a copy.");
    } else {
        ImGui::BeginDisabled(!unsaved);
        if (primary_button(ui, "Save changes")) {
            ui.wish(WindowCommand::save_data);
        }
        ImGui::EndDisabled();
    }
    const char* copy = "Save as a copy\u2026";
    if (data.obstacle.empty() ? next_button(ui, copy) : plain_button(ui, copy)) {
        ui.wish(WindowCommand::save_data_copy);
    }
    if (next_button(ui, "Done")) {
        ui.wish(WindowCommand::edit_mode);
    }
}

void draw_problem(const UiContext& ui, const std::string& problem) {
    if (!problem.empty()) {
        wrapped_text(ui.fonts.small_bold, ui_theme().emphasis, problem);
    }
}

void draw_row_search(const UiContext& ui) {
    ImGui::PushFont(ui.fonts.small);
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##filter", "search rows", &ui.memory.data.filter);
    ImGui::PopFont();
}

// A row is typed whole before it is taken: an empty one would be refused by what is wrong with it.
void draw_new_row(const UiContext& ui, const DataView& view) {
    auto& data = ui.memory.data;
    data.new_cells.resize(view.table.columns.size());
    ImGui::PushFont(ui.fonts.small);
    for (const auto column : view.columns) {
        const auto& name = view.table.columns[column];
        ImGui::AlignTextToFramePadding();
        coloured_text(ui.fonts.small, ui_theme().secondary, name);
        ImGui::SameLine(ui.units(140));
        take_keyboard(data.new_focus);
        ImGui::SetNextItemWidth(-1);
        ImGui::InputText(("##new " + name).c_str(), &data.new_cells[column]);
    }
    ImGui::PopFont();
    if (primary_button(ui, "Add the row")) {
        std::vector<std::pair<std::string, std::string>> cells;
        for (const auto column : view.columns) {
            if (!data.new_cells[column].empty()) {
                cells.emplace_back(view.table.columns[column], view.written(data.new_cells[column], column));
            }
        }
        data.wanted = {add_row(data.table, std::move(cells))};
        ui.wish(WindowCommand::edit_data);
    }
    if (next_button(ui, "Cancel")) {
        data.adding = false;
        data.problem.clear();
    }
}

void draw_adding(const UiContext& ui, const DataView& view) {
    auto& data = ui.memory.data;
    if (view.table.format->one_row()) {
        return;
    }
    if (data.adding) {
        draw_new_row(ui, view);
    } else if (wrapped_link(ui.fonts.small, "+ Add a row", "add")) {
        data.adding = true;
        data.new_focus = true;
        data.new_cells.clear();
        data.problem.clear();
    }
}

}  // namespace

void draw_data_panel(const UiContext& ui) {
    auto& data = ui.memory.data;
    if (!data.on) {
        draw_beginning(ui);
    } else {
        draw_saving(ui);
    }
    ImGui::Dummy({0, ui.units(4)});
    draw_choice_of_table(ui);
    const auto view = data.view;
    if (view == nullptr || view->table.format->name != data.table) {
        return;  // read before the next frame
    }
    draw_title(ui, *view);
    if (!view->problem.empty()) {
        draw_problem(ui, view->problem);
        return;
    }
    draw_problem(ui, data.problem);
    if (data.on) {
        draw_adding(ui, *view);
    }
    if (!data.adding) {
        draw_row_search(ui);
        draw_data_table(ui, *view);
    }
}

void draw_edit_link(const UiContext& ui, const char* table, int row) {
    if (ui.memory.data.on &&
        wrapped_link(ui.fonts.small, "Edit this row\u2026", fmt::format("edit {} {}", table, row))) {
        ui.edit_row(table, row);
    }
}

}  // namespace viewer
