#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

constexpr auto popup_flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                             ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_AlwaysAutoResize |
                             ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;

/// The next window stands in the middle and never larger than the window; what does not fit scrolls.
void centre_popup(const UiContext& ui);

/// A wide one of fixed width in units, a part `at` of the height from the top, growing downwards with its content.
void place_popup(const UiContext& ui, double width, double at);

/// A line of text with a problem below it, or a hint while there is none.
void draw_entry_hint(const UiContext& ui, const Entry& entry, const char* hint);

}  // namespace viewer
