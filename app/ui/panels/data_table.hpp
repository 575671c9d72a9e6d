#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// The rows that the search finds, with their cells. While the data is being edited a click on a cell opens it: Enter or a
/// click elsewhere takes what was typed, Tab goes on to the next cell, Escape leaves it as it was.
void draw_data_table(const UiContext& ui, const DataView& view);

}  // namespace viewer
