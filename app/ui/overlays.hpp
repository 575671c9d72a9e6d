#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// The field for typing a day (`G`): accepts a day, a month or a year and goes there; tells in a sentence what it
/// cannot read.
void draw_date_entry(const UiContext& ui);

/// The list of keys (`F1`, `?`), read from the table of keys.
void draw_help(const UiContext& ui);

/// What lies under the mouse on the map: name, state, date, area, source.
void draw_region_tip(const UiContext& ui, geodata::RegionIndex region);

}  // namespace viewer
