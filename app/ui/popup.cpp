#include "app/ui/popup.hpp"

#include "app/ui/ui_style.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

constexpr auto dialog_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                              ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoSavedSettings;
constexpr auto popup_flags = dialog_flags | ImGuiWindowFlags_AlwaysAutoResize;
constexpr auto without_keys = ImGuiWindowFlags_NoNavInputs;

ImVec2 page_size(const UiContext& ui) {
    return ui_point(ui.layout.timeline.width, ui.layout.timeline.bottom());
}

void place_dialog(const UiContext& ui, DialogSize size) {
    const auto page = page_size(ui);
    ImGui::SetNextWindowPos({page.x / 2, page.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize(
        {std::min(ui.units(size.width), page.x * 0.97F), std::min(ui.units(size.height), page.y * 0.96F)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.units(10));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.units(24), ui.units(18)});
}

}  // namespace

void centre_popup(const UiContext& ui) {
    const auto page = page_size(ui);
    ImGui::SetNextWindowPos({page.x / 2, page.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {page.x * 0.96F, page.y * 0.96F});
}

void place_popup(const UiContext& ui, double width, double at) {
    const auto page = page_size(ui);
    const float wide = std::min(ui.units(width), page.x * 0.96F);
    const float top = page.y * static_cast<float>(at);
    ImGui::SetNextWindowPos({(page.x - wide) / 2, top});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, page.y * 0.97F - top});
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
        ui.memory.dialog = window_box();
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
    ui.memory.card = window_box();
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

void take_keyboard(bool& asked) {
    if (std::exchange(asked, false)) {
        ImGui::SetKeyboardFocusHere();
    }
}

}  // namespace viewer
