#pragma once

#include "app/ui/panels/panel.hpp"

#include <string>

// The rows of the panel of regions.
namespace viewer {

/// What is drawn next, this text, ends at the right edge of its column or panel.
void go_right(ImFont* font, const std::string& text);

/// A row of the table of regions, whose five columns are open: sign, name, since, area, source. A name `wraps` into
/// further lines or is cut.
void region_row(const UiContext& ui, const geodata::ListRow& row, bool wraps);

/// The table with its search field: searched, sorted by a click on a head, and of a long list only what is in sight.
void draw_region_table(const UiContext& ui);

}  // namespace viewer
