#pragma once

#include "app/export/pictures/handout.hpp"
#include "app/window/export/export_work.hpp"

#include <filesystem>
#include <vector>

namespace viewer {

/// A handout as it will be written.
struct HandoutOrder {
    HandoutPaper paper;
    std::vector<HandoutPage> pages;
};

/// A sheet for each scene of the presentation, with its caption and note, or for each day of change, in the look of the window.
HandoutOrder handout_order(const ExportChoices& choices, const ExportSource& source);

/// Writes it as one PDF, whole or not at all. Throws geodata::Error.
void write_handout(const ExportChoices& choices, const ExportSource& source,
                   const std::filesystem::path& target, bool overwrite);

}  // namespace viewer
