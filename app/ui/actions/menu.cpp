#include "app/ui/actions/menu.hpp"

#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr auto also_grey = ImGuiHoveredFlags_AllowWhenDisabled;

// Without a menu open there is nothing to close.
bool dismissed(const UiContext& ui) {
    if (ui.memory.menu_dismissed) {
        ui.memory.menu_dismissed = false;
        ImGui::CloseCurrentPopup();
        return true;
    }
    return false;
}

}  // namespace

bool begin_menu(const UiContext& ui, const char* id) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.units(14), ui.units(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.units(10), ui.units(6)});
    ImGui::PushFont(ui.fonts.body);
    const bool open = ImGui::BeginPopup(id);
    if (open && !dismissed(ui)) {
        ui.memory.menu_open = true;
    }
    if (!open) {
        ImGui::PopFont();
        ImGui::PopStyleVar(2);
    }
    return open;
}

bool begin_choice(const UiContext& ui, const char* id, const std::string& shown) {
    const bool open = ImGui::BeginCombo(id, shown.c_str());
    if (open && !dismissed(ui)) {
        ui.memory.menu_open = true;
    }
    return open;
}

void end_menu() {
    ImGui::EndPopup();
    ImGui::PopFont();
    ImGui::PopStyleVar(2);
}

void draw_tip(const UiContext& ui, const std::string& sentence) {
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ui.units(420));
    coloured_text(ui.fonts.small, ui_theme().text, sentence);
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
}

void action_button(const UiContext& ui, const UserAction& action, const char* title) {
    ImGui::BeginDisabled(!obstacle_to(action, ui.now).empty());
    if (ImGui::Button(title)) {
        ui.perform(action);
    }
    note_widget(title);
    ImGui::EndDisabled();
}

void item_tip(const UiContext& ui, const std::string& sentence) {
    if (ImGui::IsItemHovered()) {
        draw_tip(ui, sentence);
    }
}

void number_link(const UiContext& ui, ImFont* font, Colour colour, const std::string& value, const char* id,
                 const std::string& number_id) {
    if (link_text(font, colour, value, id)) {
        ui.explain(number_id);
    }
    item_tip(ui, "A click shows where this number comes from");
    if (ImGui::IsItemHovered() && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(number_menu(value, number_id));
    }
}

void draw_action_tip(const UiContext& ui, const UserAction& action) {
    if (!ImGui::IsItemHovered(also_grey)) {
        return;
    }
    const auto obstacle = obstacle_to(action, ui.now);
    const auto keys = keys_text(action.keys);
    const auto title = full_title(action) + (keys.empty() ? "" : "  (" + keys + ")");
    draw_tip(ui, obstacle.empty() ? title : title + "\n" + obstacle);
}

void draw_action_item(const UiContext& ui, const UserAction& action) {
    const auto obstacle = obstacle_to(action, ui.now);
    const auto key = action.keys.empty() ? std::string() : key_text(action.keys.front());
    const bool ticked = action.chosen && action.chosen(ui.state);
    if (ImGui::MenuItem(action.title.c_str(), key.c_str(), ticked, obstacle.empty())) {
        ui.perform(action);
    }
    if (!obstacle.empty() && ImGui::IsItemHovered(also_grey)) {
        draw_tip(ui, obstacle);
    }
}

void draw_offered_items(const UiContext& ui, const UserAction& action) {
    const auto items = action.offers(ui);
    if (!ImGui::BeginMenu(action.title.c_str(), !items.empty())) {
        return;
    }
    std::function<void(const UiContext&)> chosen;
    for (const auto& item : items) {
        ImGui::PushID(&item);
        if (ImGui::MenuItem(item.title.c_str())) {
            chosen = item.choose;
        }
        ImGui::PopID();
    }
    ImGui::EndMenu();
    if (chosen) {
        chosen(ui);
    }
}

void draw_action_items(const UiContext& ui, const ActionGroup& group) {
    const auto& actions = group.actions;
    for (auto action = actions.begin(); action != actions.end();) {
        if (action->key_only) {
            ++action;
            continue;
        }
        if (action->begins_part) {
            ImGui::Separator();
        }
        if (action->offers) {
            draw_offered_items(ui, *action++);
            continue;
        }
        if (action->submenu.empty()) {
            draw_action_item(ui, *action++);
            continue;
        }
        const auto end = std::find_if(
            action, actions.end(), [&](const UserAction& other) { return other.submenu != action->submenu; });
        if (ImGui::BeginMenu(action->submenu.c_str())) {
            std::for_each(action, end, [&](const UserAction& each) { draw_action_item(ui, each); });
            ImGui::EndMenu();
        }
        action = end;
    }
}

}  // namespace viewer
