#include "app/ui/actions/menu.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

constexpr double narrowest_column = 46;
constexpr double widest_column = 210;
constexpr double widest_first = 150;  // it stays in sight, and leaves the others their room

float row_height(const UiContext& ui) {
    return ui.fonts.small->FontSize + 2 * ImGui::GetStyle().CellPadding.y;
}

// A press that was begun there and is let go now.
bool is_click_within(ImVec2 low, ImVec2 high) {
    const auto begun = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
    return ImGui::IsMouseReleased(ImGuiMouseButton_Left) && begun.x >= low.x && begun.x < high.x &&
           begun.y >= low.y && begun.y < high.y;
}

// Of the first rows, which stand for the others.
float column_width(const UiContext& ui, const DataView& view, std::size_t column) {
    constexpr std::size_t most_measured = 100;
    float width = width_in(ui.fonts.small_bold, view.table.columns[column]);
    for (std::size_t i = 0; i < std::min(most_measured, view.table.rows.size()); ++i) {
        width = std::max(width, width_in(ui.fonts.small, view.shown(static_cast<int>(i), column)));
    }
    return std::clamp(width + ui.units(10), ui.units(narrowest_column), ui.units(widest_column));
}

// Empty behind the last one.
std::string next_column(const DataView& view, const std::string& column) {
    const auto here = std::find(view.columns.begin(), view.columns.end(), view.table.column(column));
    return here == view.columns.end() || here + 1 == view.columns.end() ? std::string()
                                                                        : view.table.columns[*(here + 1)];
}

void open_cell(const UiContext& ui, const DataView& view, int row, std::size_t column) {
    auto& data = ui.memory.data;
    const auto& name = view.table.columns[column];
    data.cell = {row, name, view.table.rows[static_cast<std::size_t>(row)].cells[column].text, true, {}, {}};
    data.problem.clear();
    data.shown_row = row;
}

void wish_cell(const UiContext& ui, const DataView& view) {
    auto& data = ui.memory.data;
    const auto& row = view.table.rows[static_cast<std::size_t>(data.cell.row)];
    if (row.cells[view.table.column(data.cell.column)].text == data.cell.text) {
        data.cell = cell_after(view, data.cell);
        return;
    }
    const auto written = view.written(data.cell.text, view.table.column(data.cell.column));
    data.wanted = {set_cell(data.table, data.cell.row, data.cell.column, written)};
    ui.wish(WindowCommand::edit_data);
}

// What was refused keeps the keyboard, also when the mouse went elsewhere: nothing that was typed is lost.
void draw_field(const UiContext& ui, const DataView& view) {
    auto& cell = ui.memory.data.cell;
    take_keyboard(cell.focus);
    ImGui::PushFont(ui.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(3), 0});
    ImGui::SetNextItemWidth(-1);
    const bool entered = ImGui::InputText(
        "##cell", &cell.text, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    const bool left = ImGui::IsItemDeactivated();
    const bool tabbed = ImGui::IsItemActive() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Tab));
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (!cell.problem.empty()) {
        // Below the field, and never beyond the edge of the window.
        const auto& panel = ui.layout.panel;
        const auto right = static_cast<float>(panel.left + panel.width) - ui.units(8);
        ImGui::SetNextWindowPos({right, ImGui::GetItemRectMax().y + ui.units(6)}, 0, {1, 0});
        draw_tip(ui, cell.problem);
    }
    const bool escaped = left && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape));
    if (escaped) {
        cell = {};
    } else if (entered || left || tabbed) {
        cell.then = tabbed ? next_column(view, cell.column) : std::string();
        wish_cell(ui, view);
    }
}

void draw_cell(const UiContext& ui, const DataView& view, int row, std::size_t column) {
    auto& data = ui.memory.data;
    const auto& name = view.table.columns[column];
    const auto& written = view.table.rows[static_cast<std::size_t>(row)].cells[column].text;
    const auto text = view.shown(row, column);
    if (data.on && data.cell.row == row && data.cell.column == name) {
        ImGui::PushID(static_cast<int>(column));  // another cell is another field, with another text
        draw_field(ui, view);
        ImGui::PopID();
        return;
    }
    const float room = ImGui::GetContentRegionAvail().x;
    const auto shown = cut_to(ui.fonts.small, text, room);
    const auto at = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(column));
    const bool chosen = ImGui::InvisibleButton("cell", {std::max(room, 1.0F), ui.fonts.small->FontSize});
    ImGui::PopID();
    // The row is higher than its letters, and no click falls between two.
    const float padding = ImGui::GetStyle().CellPadding.y;
    const ImVec2 low{at.x, at.y - padding};
    const ImVec2 high{at.x + room, at.y + ui.fonts.small->FontSize + padding};
    const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(low, high);
    const bool pressed = chosen || (hovered && !data.cell.open() && is_click_within(low, high));
    if (hovered) {
        if (data.on) {
            ImGui::GetWindowDrawList()->AddRect(low, high, draw_colour(ui_theme().link));
        }
        if (text != written) {
            draw_tip(ui, text + "\nwritten as " + written);
        } else if (shown != text) {
            draw_tip(ui, text);
        }
    }
    draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small, at, ui_theme().text, shown);
    if (pressed && data.on) {
        open_cell(ui, view, row, column);
    } else if (pressed) {
        data.shown_row = row;
    }
}

// The number of the row, a mark where the disk has it otherwise, and what takes the row away.
void draw_row_head(const UiContext& ui, const DataView& view, int row) {
    const auto& theme = ui_theme();
    auto& data = ui.memory.data;
    const bool unsaved = view.unsaved[static_cast<std::size_t>(row)];
    coloured_text(unsaved ? ui.fonts.small_bold : ui.fonts.small, unsaved ? theme.emphasis : theme.secondary,
                  fmt::format("{}{}", row + 1, unsaved ? " \u2022" : ""));
    if (unsaved && ImGui::IsItemHovered()) {
        draw_tip(ui, "Changed, and not saved yet");
    }
    if (!data.on || view.table.format->one_row()) {
        return;
    }
    ImGui::SameLine(ui.units(46));
    if (link_text(ui.fonts.small, "\u00D7", fmt::format("remove {}", row))) {
        data.cell = {};
        data.wanted = {remove_row(data.table, row)};
        ui.wish(WindowCommand::edit_data);
    }
    item_tip(ui, "Removes this row; Ctrl+Z brings it back");
}

void draw_row(const UiContext& ui, const DataView& view, int row) {
    auto& data = ui.memory.data;
    ImGui::TableNextRow();
    if (row == data.shown_row) {
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0,
                               draw_colour(mixed(ui_theme().card, ui_theme().link, 0.14)));
    }
    ImGui::PushID(row);
    ImGui::TableNextColumn();
    draw_row_head(ui, view, row);
    for (const auto column : view.columns) {
        ImGui::TableNextColumn();
        draw_cell(ui, view, row, column);
    }
    ImGui::PopID();
}

void draw_heads(const UiContext& ui, const DataView& view) {
    // Of what a row is stays in sight beside its number, however far a cell lies to the right.
    ImGui::TableSetupScrollFreeze(view.columns.size() > 1 ? 2 : 1, 1);
    ImGui::TableSetupColumn("row", ImGuiTableColumnFlags_WidthFixed, ui.units(ui.memory.data.on ? 62 : 44));
    for (const auto column : view.columns) {
        const float width = column_width(ui, view, column);
        const bool first = column == view.columns.front() && view.columns.size() > 1;
        ImGui::TableSetupColumn(view.table.columns[column].c_str(), ImGuiTableColumnFlags_WidthFixed,
                                first ? std::min(width, ui.units(widest_first)) : width);
    }
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    ImGui::TableNextColumn();
    for (const auto column : view.columns) {
        ImGui::TableNextColumn();
        coloured_text(ui.fonts.small_bold, ui_theme().secondary, view.table.columns[column]);
    }
}

// Only the rows in sight are made; one that is asked for comes into sight.
void draw_rows(const UiContext& ui, const DataView& view, const std::vector<int>& rows) {
    auto& data = ui.memory.data;
    if (data.row_asked) {
        const auto at = std::find(rows.begin(), rows.end(), data.shown_row) - rows.begin();
        ImGui::SetScrollY(std::max(0.0F, (static_cast<float>(at) - 3) * row_height(ui)));
        data.row_asked = false;
    }
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            draw_row(ui, view, rows[static_cast<std::size_t>(i)]);
        }
    }
}

}  // namespace

void draw_data_table(const UiContext& ui, const DataView& view) {
    constexpr auto flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY | ImGuiTableFlags_Resizable |
                           ImGuiTableFlags_BordersInner | ImGuiTableFlags_SizingFixedFit |
                           ImGuiTableFlags_NoSavedSettings;
    const auto rows = found_rows(view, ui.memory.data.filter);
    if (rows.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary,
                     view.table.rows.empty() ? "This table has no rows."
                                             : "Nothing found: no row has these letters.");
        return;
    }
    const auto id =
        fmt::format("data {} {} {}", view.table.format->name, ui.memory.data.on, std::lround(ui.units(100)));
    // Where large text leaves it no room the page scrolls, and the table in it.
    const ImVec2 size{0, std::max(ImGui::GetContentRegionAvail().y, 6 * row_height(ui))};
    if (ImGui::BeginTable(id.c_str(), static_cast<int>(view.columns.size()) + 1, flags, size)) {
        draw_heads(ui, view);
        draw_rows(ui, view, rows);
        ImGui::EndTable();
    }
}

}  // namespace viewer
