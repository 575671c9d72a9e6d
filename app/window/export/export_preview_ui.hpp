#pragma once

#include "app/window/export/export_dialog.hpp"

namespace viewer {

/// What will be written: a small picture, or the first rows of a table, with its size in words. At most so high, in
/// pixels.
void draw_export_preview(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height);

}  // namespace viewer
