#include "app/ui/popup.hpp"

#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr auto dialog_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                              ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoSavedSettings;
constexpr auto without_keys = ImGuiWindowFlags_NoNavInputs;

void place_dialog(const UiContext& ui, DialogSize size) {
    const auto width = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    ImGui::SetNextWindowPos({width / 2, height / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize(
        {std::min(ui.units(size.width), width * 0.97F), std::min(ui.units(size.height), height * 0.96F)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.units(10));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.units(24), ui.units(18)});
}

}  // namespace

void centre_popup(const UiContext& ui) {
    const auto width = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    ImGui::SetNextWindowPos({width / 2, height / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {width * 0.96F, height * 0.96F});
}

void place_popup(const UiContext& ui, double width, double at) {
    const auto page = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    const float wide = std::min(ui.units(width), page * 0.96F);
    const float top = height * static_cast<float>(at);
    ImGui::SetNextWindowPos({(page - wide) / 2, top});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, height * 0.97F - top});
}

bool begin_dialog(const UiContext& ui, const char* id, bool open, DialogSize size, bool keys) {
    if (!open && !ImGui::IsPopupOpen(id)) {
        return false;
    }
    if (open && !ImGui::IsPopupOpen(id)) {
        ImGui::OpenPopup(id);
    }
    place_dialog(ui, size);
    const bool shown = ImGui::BeginPopupModal(id, nullptr, keys ? dialog_flags : dialog_flags | without_keys);
    ImGui::PopStyleVar(3);
    if (shown && !open) {
        ImGui::CloseCurrentPopup();
        end_dialog();
    } else if (shown) {
        const auto at = ImGui::GetWindowPos();
        const auto box = ImGui::GetWindowSize();
        ui.memory.dialog = {at.x, at.y, box.x, box.y};
    }
    return shown && open;
}

void end_dialog() { ImGui::EndPopup(); }

void begin_popup(const char* name, ImGuiWindowFlags more) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.5F);
    ImGui::Begin(name, nullptr, popup_flags | more);
}

void end_popup() {
    ImGui::End();
    ImGui::PopStyleVar(2);
}

void end_card(const UiContext& ui) {
    const auto at = ImGui::GetWindowPos();
    const auto size = ImGui::GetWindowSize();
    ui.memory.card = {at.x, at.y, size.x, size.y};
    end_popup();
}

void close_card_beside(UiMemory& memory) {
    const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !memory.menu_open;
    const auto at = ImGui::GetIO().MousePos;
    if (memory.card_open() && clicked && memory.card.width > 0 && !memory.card.contains({at.x, at.y})) {
        memory.close_uppermost();
    }
    memory.card = {};
}

void take_keyboard(Entry& entry) {
    if (entry.focus) {
        ImGui::SetKeyboardFocusHere();
        entry.focus = false;
    }
}

void draw_entry_hint(const UiContext& ui, const Entry& entry, const char* hint) {
    const bool fine = entry.problem.empty();
    wrapped_text(ui.fonts.small, fine ? ui_theme().secondary : ui_theme().emphasis,
                 fine ? hint : entry.problem.c_str());
}

}  // namespace viewer
