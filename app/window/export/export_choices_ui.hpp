#pragma once

#include "app/window/export/export_dialog.hpp"

#include <vector>

namespace viewer {

// The choices of the export dialog, its left column.

/// What can be exported, with the word of each kind as its position.
void draw_kind_choices(const UiContext& ui, ExportDialog& dialog);

/// Formats, page, parts, days: what the chosen kind has.
void draw_export_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

}  // namespace viewer
