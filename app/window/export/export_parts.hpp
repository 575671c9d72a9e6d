#pragma once

#include "app/window/export/export_dialog.hpp"

// Internal to the export dialog: what it is drawn from, and how its files come to be.
namespace viewer {

/// What can be exported, its format, and all that can be chosen of it but for its parts.
void draw_export_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

/// The parts that can be left out of it.
void draw_export_parts(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

/// Their height in pixels at that width; 0 where there are none.
float export_parts_height(const UiContext& ui, const ExportOrder& order, float width);

/// What will be written: a small picture, or the first rows of a table, with its size in words. At most so high, in
/// pixels.
void draw_export_preview(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height);

/// The height in pixels of what stands below the choices.
float export_footer_height(const UiContext& ui, const ExportDialog& dialog);

/// Folder and name of the file, what came of it, the buttons; or the question and the progress in their place.
void draw_export_footer(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

/// Writes the file that the dialog names, or asks first where it is there already.
void ask_to_write(ExportDialog& dialog, const ExportSource& source);

/// Writes to `dialog.target`, a film in its thread. What went wrong is one sentence in the dialog.
void write_now(ExportDialog& dialog, const ExportSource& source, bool overwrite);

/// Whether what is chosen comes as pages of paper.
bool can_be_printed(const ExportOrder& order);

/// Writes it as PDF into the program's own folder and gives that to the desktop's program for PDF, from which it is printed.
void print_now(ExportDialog& dialog, const ExportSource& source);

/// Opens the file dialog on the folder of the choices.
void browse(ExportDialog& dialog);

/// Tells of a film that is over, whether or not the dialog is still open.
void follow_film(const UiContext& ui, ExportDialog& dialog);

}  // namespace viewer
