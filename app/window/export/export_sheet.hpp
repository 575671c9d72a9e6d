#pragma once

#include "app/window/export/export_work.hpp"

#include <filesystem>
#include <vector>

namespace viewer {

/// A contact sheet as it will be written: many days on one page.
struct SheetOrder {
    SceneSettings page;
    std::vector<geodata::Day> days;
    double scale = 1;  ///< pixels per page unit
};

/// The days and step of a film on the paper of a handout, in the colours of the window. Throws UsageError for more days than a
/// page can show, and geodata::Error for days that cannot be read.
SheetOrder sheet_order(const ExportChoices& choices, const ExportSource& source);

/// Writes it whole or not at all, in the picture format of its extension. Throws the same.
void write_contact_sheet(const ExportChoices& choices, const ExportSource& source,
                         const std::filesystem::path& target, bool overwrite);

}  // namespace viewer
