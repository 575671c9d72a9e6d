#pragma once

#include "app/ui/files/file_dialog.hpp"

#include <imgui.h>

namespace viewer {

// The parts of a file dialog above its name field.

/// From one line of the list to the next, units.
constexpr double row_advance = 33;

/// Whether the key went down now, or repeats.
bool pressed(ImGuiKey_ key);

/// Reads the folder and shows it; what was chosen is forgotten.
void go_to_folder(FileDialog& dialog, const std::filesystem::path& folder);

/// Null while no line is chosen.
const FileEntry* chosen_entry(const FileDialog& dialog);

/// Up, Down and Backspace; Alt+Up goes up also while a name is typed.
void move_in_files(FileDialog& dialog);

/// The path as links, the places, a new folder, hidden files.
void draw_file_places(const UiContext& ui, FileDialog& dialog);

/// What the list says where it holds nothing that can be opened or replaced, only folders or not even these; else empty.
std::string nothing_to_choose(const FileDialog& dialog);

/// The list, which leaves so many pixels below it. Returns whether a line was opened by a double click.
bool draw_file_rows(const UiContext& ui, FileDialog& dialog, float left_below);

}  // namespace viewer
