#pragma once

#include "app/order/order_option.hpp"
#include "app/ui/files/file_dialog.hpp"
#include "app/window/export/export_preview.hpp"
#include "app/window/export/film_job.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace viewer {

/// The export dialog: its choices stay when it is closed, its film goes on being written.
struct ExportDialog {
    bool open = false;
    bool asked = false;  ///< the name field takes the keyboard in the next frame
    ExportOrder order;
    /// What was typed into fields of options, by their names, until `typed_order` reads it.
    TypedFields typed;
    std::string name;
    bool name_typed = false;  ///< by the user; else it follows the choices
    Question overwrite;
    std::filesystem::path target;   ///< that is asked about or being written
    std::optional<DayRange> range;  ///< played in the window when the dialog was opened last
    std::string problem;            ///< one sentence, or empty
    std::string done;               ///< the same
    FileDialog files;
    ExportPreview preview;
    FilmJob film;
};

/// Opens it on what the window shows; parts that are off in the window are off in the file.
void open_export_dialog(ExportDialog& dialog, const MapData& map, const ViewerState& state);

/// The order with what was typed into its fields. Throws UsageError for what cannot be read.
ExportOrder typed_order(const ExportDialog& dialog, const MapData& map);

/// Draws it while it is open, and writes what the user asks for.
void draw_export_dialog(const UiContext& ui, ExportDialog& dialog, const ExportSource& source);

/// One step back, as Escape does. A film goes on.
void step_back(ExportDialog& dialog);

}  // namespace viewer
