#pragma once

#include "app/ui/buttons.hpp"
#include "app/ui/files/file_list.hpp"
#include "app/ui/popup.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// A folder that can be gone to at once.
struct FilePlace {
    std::string title;
    std::filesystem::path folder;
};

/// What a file dialog is opened for.
struct FileQuestion {
    std::string title;
    std::string action;  ///< on the button
    bool saving = false;
    FileFilter filter{};
    std::filesystem::path folder{};
    std::string name{};  ///< saving: the file's name as suggested
    /// Opening: a folder that holds a file of this name is chosen as a whole; empty: only files are.
    std::string folder_mark{};
    std::vector<FilePlace> places{};
    std::vector<FilePlace> offers{};  ///< opening: what was opened before, chosen by one click
};

/// A file dialog while it is open: folders, a list, a name; the arrows, Enter and Backspace go through it.
struct FileDialog {
    bool open = false;
    bool asked = false;  ///< the name field takes the keyboard in the next frame
    FileQuestion question;
    FileList list;
    std::size_t rows = 0;  ///< of the longest list since it was opened: it does not shrink under the mouse
    int chosen = -1;       ///< position in the list, or -1
    int name_field =
        0;  ///< counts names put into the field from the list: a field being typed in keeps its own text
    bool moved = false;  ///< the chosen line is brought into view in the next frame
    bool naming_folder = false;
    bool folder_asked = false;
    std::string new_folder;
    Question overwrite;
    std::string problem;  ///< one sentence, or empty
};

void open_file_dialog(FileDialog& dialog, FileQuestion question);

/// Draws it while it is open. Returns the path that was chosen, which an existing file has only after the user agreed
/// to replace it; the dialog stays open, so that whoever uses the path can put a problem into it or close it.
std::optional<std::filesystem::path> draw_file_dialog(const UiContext& ui, FileDialog& dialog);

/// How large it is with so many entries in its list: a few leave it small, very many do not make it larger than most windows.
DialogSize file_dialog_size(std::size_t rows);

/// One step back, as Escape does: out of a question, out of the name of a new folder, out of the dialog.
void step_back(FileDialog& dialog);

/// Whether a path can be chosen as a whole when opening.
bool is_marked_folder(const FileQuestion& question, const std::filesystem::path& folder);

}  // namespace viewer
