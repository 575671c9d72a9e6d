#pragma once

#include "app/ui/files/file_dialog.hpp"
#include "app/window/export/export_dialog.hpp"
#include "app/window/export/picture_clipboard.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace viewer {

/// The dialogs of the window and what goes on beside it: exports, a film being written, a picture on its way to the
/// clipboard, a dataset to be opened.
class WindowDialogs {
public:
    /// How the command line names the dataset shown; empty: the built-in one.
    std::string dataset;

    void open_export(const MapData& map, const ViewerState& state);
    void open_dataset();
    /// A presentation from a file, and into one.
    void open_presentation();
    void save_presentation(const MapData& map);
    /// The picture as the window shows it, as PNG to the clipboard, or into a file where no program can take it.
    void copy_picture(const ExportSource& source);
    /// Puts the table of the panel's page on the clipboard as TSV; returns the sentence to say.
    std::string copy_table(const MapData& map, const ViewerState& state);

    bool open() const { return export_.open || datasets_.open || presentations_.open; }
    /// What lies uppermost takes one step back; false when no dialog is open.
    bool step_back();
    /// Frames are due without any input: a film or a copy is on its way, or a dialog has just been opened.
    bool moving() const;
    /// Draws what is open and says what has ended.
    void draw(const UiContext& ui, const ExportSource& source);

    /// The dataset that the user wants to see instead; the window closes and the program begins anew on it.
    const std::optional<std::filesystem::path>& wanted_dataset() const { return wanted_dataset_; }

    /// The last choices of exports as words, for the session's file, and back.
    std::map<std::string, std::string> words() const { return words_of(export_.choices); }
    void take_words(const std::map<std::string, std::string>& words);

private:
    void follow_copy(const UiContext& ui);
    void draw_datasets(const UiContext& ui);
    void draw_presentations(const UiContext& ui);

    ExportDialog export_;
    FileDialog datasets_;
    FileDialog presentations_;
    std::filesystem::path presentation_folder_;  ///< gone to last
    PictureClipboard clipboard_;
    std::string copied_;       ///< the name that the picture on its way would have as a file
    std::string copied_size_;  ///< `1456 x 874 pixels`
    std::optional<std::filesystem::path> wanted_dataset_;
    int frames_to_settle_ = 0;
};

/// Replaces the program by itself, on another dataset. Throws geodata::Error when the system refuses.
void begin_anew(const std::filesystem::path& dataset);

}  // namespace viewer
