#include "app/window/import/database_dialog.hpp"

#include "app/ui/buttons.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/io/database_dataset.hpp"

#include <imgui_stdlib.h>

#include <chrono>
#include <exception>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

void draw_field(const UiContext& ui, const char* title, const char* hint, std::string& text, bool& asked) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    coloured_text(ui.fonts.body, ui_theme().text, title);
    ImGui::TableNextColumn();
    ImGui::SetNextItemWidth(-1);
    take_keyboard(asked);
    ImGui::PushFont(ui.fonts.body);
    ImGui::PushID(title);
    ImGui::InputTextWithHint("##value", hint, &text, ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopID();
    ImGui::PopFont();
}

void draw_fields(const UiContext& ui, DatabaseDialog& dialog) {
    if (!ImGui::BeginTable("##address", 2, ImGuiTableFlags_SizingStretchProp)) {
        return;
    }
    ImGui::TableSetupColumn("", 0, 0.25F);
    ImGui::TableSetupColumn("", 0, 0.75F);
    bool later = false;
    draw_field(ui, "Host", "this computer", dialog.address.host, later);
    draw_field(ui, "Database", "its name", dialog.address.name, dialog.asked);
    draw_field(ui, "User", "as on this computer", dialog.address.user, later);
    draw_field(ui, "Schema", "public", dialog.address.schema, later);
    ImGui::EndTable();
}

void draw_database_buttons(const UiContext& ui, DatabaseDialog& dialog) {
    const bool entered = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
    if ((primary_button(ui, "Open") || entered) && !dialog.busy()) {
        connect_to_database(dialog);
    }
    if (next_button(ui, "Cancel")) {
        dialog.open = false;
    }
}

}  // namespace

void open_database_dialog(DatabaseDialog& dialog, DatabaseAddress address, bool connect) {
    dialog.open = dialog.asked = true;
    dialog.address = std::move(address);
    dialog.problem.clear();
    if (connect) {
        connect_to_database(dialog);
    }
}

void connect_to_database(DatabaseDialog& dialog) {
    if (dialog.address.name.empty() && dialog.address.service.empty()) {
        dialog.problem = "Type the name of the database.";
        return;
    }
    if (dialog.address.schema.empty()) {
        dialog.address.schema = DatabaseAddress().schema;
    }
    dialog.problem.clear();
    dialog.checking = std::async(std::launch::async, [address = dialog.address]() -> std::string {
        try {
            const DatabaseDataset there(address);
            return {};
        } catch (const std::exception& error) {
            return error.what();
        }
    });
}

std::optional<std::filesystem::path> draw_database_dialog(const UiContext& ui, DatabaseDialog& dialog) {
    std::optional<std::filesystem::path> chosen;
    if (dialog.busy() && dialog.checking.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        dialog.problem = dialog.checking.get();
        if (dialog.open && dialog.problem.empty()) {
            chosen = text_of(dialog.address);
            dialog.open = false;
        }
    }
    if (begin_dialog(ui, "##database", dialog.open, {640, 345}, false)) {
        wrapped_text(ui.fonts.bold, ui_theme().text, "Open a dataset in a PostGIS database");
        draw_fields(ui, dialog);
        draw_problem(ui, dialog.problem,
                     dialog.busy()
                         ? "Connecting…"
                         : "No password is asked for or kept: PostgreSQL takes it from ~/.pgpass, a "
                           "service file or PGPASSWORD. Enter opens, Esc closes.");
        draw_database_buttons(ui, dialog);
        end_dialog();
    }
    return chosen;
}

}  // namespace viewer
