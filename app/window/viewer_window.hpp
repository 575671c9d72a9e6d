#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/state/viewer_state.hpp"
#include "app/ui/ui_memory.hpp"
#include "app/window/session/action_script.hpp"
#include "geodata/edit/dataset_text.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geodata {
struct ImportResult;
}

namespace viewer {

class DatabaseView;
struct SessionPlace;

/// What a window begins with.
struct WindowStart {
    ViewerState state;
    std::vector<ViewerState> past;    ///< what can be undone, the last one first to come
    std::vector<ViewerState> future;  ///< and done again
    std::string title;
    std::filesystem::path session;              ///< where the session is kept; empty: nowhere
    std::shared_ptr<const SessionPlace> place;  ///< this window's claim on that file, as long as it lives
    std::vector<ScriptStep> actions;            ///< replayed once the window is open
    std::string notice;                         ///< said at the start; empty: nothing
    Presentation
        presentation_of_dataset;  ///< a presentation that differs from it is the user's own and is kept
    std::string dataset;          ///< its name for pictures of it; empty: the built-in one
    std::map<std::string, std::string> choices;  ///< of dialogs, as words
    /// Files of somebody else's that nobody has said yet how to understand; null: there is nothing to ask.
    std::shared_ptr<const geodata::ImportResult> imported{};
    std::vector<std::filesystem::path> watched{};  ///< files and folders that it is read from
    std::function<void()> reread{};  ///< reads them as at the start, throws; empty: they cannot change
    std::shared_ptr<DatabaseView>
        database{};  ///< of which only a part is at hand; null: all of the dataset is
    /// What repairs made of a dataset that cannot be read as it is; nothing: it can.
    std::optional<geodata::DatasetText> repaired{};
    bool welcome = false;               ///< the first lines stand on the map
    std::vector<RecentDataset> recent;  ///< the newest first, without the one that is shown
    std::filesystem::path path;         ///< of the dataset that is shown
    bool built_in = false;              ///< it is the one that comes with the program
    std::filesystem::path before;       ///< of the one shown before in this window; empty: none
    bool full_screen = false;           ///< the window has the whole screen already
};

/// What a window is to show.
struct WantedDataset {
    std::filesystem::path path;  ///< empty: what it begins with, or the same files again
    std::optional<std::vector<std::string>> layers{};  ///< chosen for these; nothing: as they were
};

struct PreparedWindow;
using PrepareWindow = std::function<PreparedWindow(const WantedDataset& dataset)>;

struct PreparedWindow {
    MapData map;
    WindowStart start;
    std::function<void()>
        beside;  ///< done in another thread while the window is open: what takes longer than reading
};

/// Opens the window and runs until it is closed. `prepare` is called with an empty path for what the window begins with, in
/// another thread while it opens, and what it throws then is passed on when the window is gone again; and with the path of
/// each other dataset that the user opens, which the same window goes on with.
/// Ends the program with status 0 instead of returning: the system takes window and memory back quicker. Throws
/// geodata::Error when the window cannot be made.
[[noreturn]] void run_window(const PrepareWindow& prepare);

}  // namespace viewer
