#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// Begins a menu that was opened with `ImGui::OpenPopup`; true while it is open, and then `end_menu` is due. Escape
/// closes it, and while one is open the map takes no mouse and no key.
bool begin_menu(const UiContext& ui, const char* id);
void end_menu();

/// Begins a menu of values below a field that shows the chosen one; true while it is open, and then `ImGui::EndCombo` is
/// due. Escape closes it as well.
bool begin_choice(const UiContext& ui, const char* id, const std::string& shown);

/// An action as a line of a menu: with its key, its tick, grey with the reason as a tooltip when it cannot begin.
void draw_action_item(const UiContext& ui, const UserAction& action);

/// What an action offers, as a submenu of its title; grey while there is nothing.
void draw_offered_items(const UiContext& ui, const UserAction& action);

/// The actions of a group with their submenus.
void draw_action_items(const UiContext& ui, const ActionGroup& group);

/// What an action does, with its key, or why it cannot begin: under the item just drawn, while the mouse is on it.
void draw_action_tip(const UiContext& ui, const UserAction& action);

/// The same for anything: one sentence in small type, wrapped.
void draw_tip(const UiContext& ui, const std::string& sentence);

/// A button that begins an action, grey while it cannot.
void action_button(const UiContext& ui, const UserAction& action, const char* title);

/// A sentence in a tooltip while the mouse is on the item just drawn.
void item_tip(const UiContext& ui, const std::string& sentence);

/// A number that can be opened up: a click explains it, a right click asks what to do with it. `id` tells it from the
/// others of its row.
void number_link(const UiContext& ui, ImFont* font, Colour colour, const std::string& value, const char* id,
                 const std::string& number_id);

}  // namespace viewer
