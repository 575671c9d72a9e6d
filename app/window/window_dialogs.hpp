#pragma once

#include "app/ui/files/file_dialog.hpp"
#include "app/window/export/export_dialog.hpp"
#include "app/window/export/other_programs.hpp"
#include "app/window/import/database_dialog.hpp"
#include "app/window/import/import_sheet.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// A question with several answers, each a button; the first one stands out.
struct AskedChoice {
    bool open = false;
    std::string text;
    std::string detail;  ///< small, below it
    std::vector<std::string> answers;
};

/// The dialogs of the window and what goes on beside it: exports, a film being written, a picture on its way to the
/// clipboard, a dataset to be opened.
class WindowDialogs {
public:
    /// How the command line names the dataset shown; empty: the built-in one.
    std::string dataset;
    /// Of a database only what is shown is at hand.
    bool in_part = false;

    void open_export(const MapData& map, const ViewerState& state) {
        open_export_dialog(export_, map, state);
    }
    /// `recent` are offered beside the folders.
    void open_dataset(const std::vector<RecentDataset>& recent);
    /// Where a dataset lives in a database.
    void open_database() { open_database_dialog(database_, database_.address, false); }
    /// A presentation from a file, and into one.
    void open_presentation();
    void save_presentation(const MapData& map);
    /// The picture as the window shows it, as PNG to the clipboard, or into a file where no program can take it.
    void copy_picture(const ExportSource& source);
    /// Puts the table of the panel's page on the clipboard as TSV; returns the sentence to say.
    std::string copy_table(const MapData& map, const ViewerState& state);

    /// Asks how somebody else's file is meant, over the map that was guessed.
    void ask_import(std::shared_ptr<const geodata::ImportResult> result) {
        open_import_sheet(import_, std::move(result));
    }

    /// What the answers of that sheet make of the file, once after each change of them; null: nothing changed.
    std::shared_ptr<const geodata::Dataset> take_view();
    /// The layers agreed upon there, where others than were asked for at the start.
    const std::optional<std::vector<std::string>>& chosen_layers() const { return chosen_layers_; }

    /// Where a copy of the dataset is to be written.
    void save_copy(const std::string& name);
    /// The path chosen for it, once; the dialog stays open until `copied` says how it went: a sentence, or empty.
    std::optional<std::filesystem::path> take_copy() { return std::exchange(copy_, {}); }
    void copied(const std::string& problem) {
        files_.problem = problem;
        files_.open = !problem.empty();
    }

    /// Asks something about changes of the data that are not saved. Escape chooses nothing.
    void ask(AskedChoice choice);
    /// Which of the answers was chosen, once.
    std::optional<int> take_choice() { return std::exchange(chosen_, {}); }
    bool asking() const { return choice_.open; }

    /// The dataset that was wanted is no more.
    void stay() { wanted_dataset_.reset(); }

    /// The same files are read again and shown; false while a film is being written.
    bool show_again();

    bool open() const { return export_.open || files_.open || choice_.open || database_.open; }
    /// The sheet about somebody else's file is open: it stands in the place of the panel, and the map beside it goes on.
    bool asks_about_import() const { return import_.open; }
    /// Why the dataset cannot be changed now: a film is being written, which shows it as it is. Empty: it can.
    std::string film_obstacle() const;
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
    std::map<std::string, std::string> words() const { return words_of(export_.order); }
    void take_words(const std::map<std::string, std::string>& words) { export_.order = order_from(words); }

private:
    void follow_copy(const UiContext& ui);
    enum class FilesFor : unsigned char { dataset, presentation, copy };
    void ask_file(FilesFor what, FileQuestion question);
    void draw_files(const UiContext& ui);
    void take_dataset(const std::filesystem::path& path, UiMemory& memory);
    void take_presentation(const std::filesystem::path& path, const UiContext& ui);
    void draw_import(const UiContext& ui);
    void draw_database(const UiContext& ui);
    std::string obstacle_to_dataset(const std::filesystem::path& path) const;
    void draw_choice(const UiContext& ui);

    ExportDialog export_;
    FileDialog files_;
    FilesFor files_for_ = FilesFor::dataset;
    ImportSheet import_;
    DatabaseDialog database_;
    std::optional<std::filesystem::path> copy_;
    AskedChoice choice_;
    std::optional<int> chosen_;
    std::filesystem::path presentation_folder_;  ///< gone to last
    PictureClipboard clipboard_;
    std::string copied_;       ///< the name that the picture on its way would have as a file
    std::string copied_size_;  ///< `1456 x 874 pixels`
    std::optional<std::filesystem::path> wanted_dataset_;
    std::optional<std::vector<std::string>> chosen_layers_;
    bool was_open_ = false;  ///< in the last frame
    int frames_to_settle_ = 0;
};

}  // namespace viewer
