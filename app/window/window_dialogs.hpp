#pragma once

#include "app/ui/files/file_dialog.hpp"
#include "app/window/export/export_dialog.hpp"
#include "app/window/export/picture_clipboard.hpp"
#include "app/window/import/database_dialog.hpp"
#include "app/window/import/import_sheet.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// The dialogs of the window and what goes on beside it: exports, a film being written, a picture on its way to the
/// clipboard, a dataset to be opened.
class WindowDialogs {
public:
    /// How the command line names the dataset shown; empty: the built-in one.
    std::string dataset;
    /// Of a database only what is shown is at hand.
    bool in_part = false;

    void open_export(const MapData& map, const ViewerState& state);
    /// `recent` are offered beside the folders.
    void open_dataset(const std::vector<RecentDataset>& recent);
    /// Where a dataset lives in a database.
    void open_database();
    /// A presentation from a file, and into one.
    void open_presentation();
    void save_presentation(const MapData& map);
    /// The picture as the window shows it, as PNG to the clipboard, or into a file where no program can take it.
    void copy_picture(const ExportSource& source);
    /// Puts the table of the panel's page on the clipboard as TSV; returns the sentence to say.
    std::string copy_table(const MapData& map, const ViewerState& state);

    /// Asks how somebody else's file is meant, over the map that was guessed.
    void ask_import(std::shared_ptr<const geodata::ImportResult> result);

    /// The same files are read again and shown; false while a film is being written.
    bool show_again();

    bool open() const {
        return export_.open || datasets_.open || presentations_.open || import_.open || database_.open;
    }
    /// What lies uppermost takes one step back; false when no dialog is open.
    bool step_back();
    /// Frames are due without any input: a film or a copy is on its way, or a dialog has just been opened.
    bool moving() const;
    /// Draws what is open and says what has ended.
    void draw(const UiContext& ui, const ExportSource& source);

    /// Asks for another dataset; one that cannot be read is told, and the window stays as it is.
    void want_dataset(const std::filesystem::path& path, UiMemory& memory);

    /// The dataset that the user wants to see instead; an empty path: the same one, read again.
    const std::optional<std::filesystem::path>& wanted_dataset() const { return wanted_dataset_; }

    /// The last choices of exports as words, for the session's file, and back.
    std::map<std::string, std::string> words() const { return words_of(export_.choices); }
    void take_words(const std::map<std::string, std::string>& words);

private:
    void follow_copy(const UiContext& ui);
    void draw_datasets(const UiContext& ui);
    void draw_import(const UiContext& ui);
    void draw_database(const UiContext& ui);
    std::string obstacle_to_dataset(const std::filesystem::path& path) const;
    void draw_presentations(const UiContext& ui);

    ExportDialog export_;
    FileDialog datasets_;
    ImportSheet import_;
    DatabaseDialog database_;
    FileDialog presentations_;
    std::filesystem::path presentation_folder_;  ///< gone to last
    PictureClipboard clipboard_;
    std::string copied_;       ///< the name that the picture on its way would have as a file
    std::string copied_size_;  ///< `1456 x 874 pixels`
    std::optional<std::filesystem::path> wanted_dataset_;
    int frames_to_settle_ = 0;
};

}  // namespace viewer
