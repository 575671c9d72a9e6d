#pragma once

#include "app/window/export/export_dialog.hpp"

namespace viewer {

/// The height in pixels of what stands below the choices.
float export_footer_height(const UiContext& ui, const ExportDialog& dialog);

/// Folder and name of the file, what came of it, the buttons; or the question and the progress in their place.
void draw_export_footer(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

}  // namespace viewer
