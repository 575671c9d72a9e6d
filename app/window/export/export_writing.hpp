#pragma once

#include "app/window/export/export_dialog.hpp"

// Internal to the export dialog: from its choices to the file.
namespace viewer {

/// Writes the file that the dialog names, or asks first where it is there already.
void ask_to_write(ExportDialog& dialog, const ExportSource& source);

/// Writes to `dialog.target`, a film in its thread. What went wrong is one sentence in the dialog.
void write_now(ExportDialog& dialog, const ExportSource& source, bool overwrite);

/// Whether what is chosen comes as pages of paper.
bool can_be_printed(const ExportChoices& choices);

/// Writes it as PDF into the program's own folder and gives that to the desktop's program for PDF, from which it is printed.
void print_now(ExportDialog& dialog, const ExportSource& source);

/// Opens the file dialog on the folder of the choices.
void browse(ExportDialog& dialog);

/// Tells of a film that is over, whether or not the dialog is still open.
void follow_film(const UiContext& ui, ExportDialog& dialog);

}  // namespace viewer
