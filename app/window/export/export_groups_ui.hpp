#pragma once

#include "app/window/export/export_dialog.hpp"

#include <vector>

// Internal to the export_*_ui.cpp files: groups of choices in the left column of the export dialog.
namespace viewer {

/// Page, resolution, size of text and parts of a picture.
void draw_paper_choices(const UiContext& ui, ExportChoices& choices);

/// Sheets and paper of a handout.
void draw_handout_choices(const UiContext& ui, ExportChoices& choices, const ViewerState& state);

/// Paper, resolution and size of text of a contact sheet.
void draw_sheet_choices(const UiContext& ui, ExportChoices& choices);

/// First and last day, and the step between them.
void draw_day_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

/// Days, step and speed of a film.
void draw_film_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

}  // namespace viewer
