#pragma once

#include "app/ui/ui_context.hpp"

#include <string>
#include <vector>

namespace viewer {

/// A button of the bar: the short word that it shows for an action of the table.
struct BarItem {
    std::string word;
    std::string action;  ///< its id; empty: a menu of the group of that word
};

/// What the bar holds from left to right, behind the button of the menu. On a narrow window or with large type those
/// that are missed least go first; the menu has them all.
const std::vector<BarItem>& bar_items();

/// The bar over the full width at the top: the menu with everything, and what is wanted most. Folds away while
/// presenting.
void draw_bar(const UiContext& ui);

/// The buttons over the map that zoom and show all of it.
void draw_zoom_buttons(const UiContext& ui);

}  // namespace viewer
