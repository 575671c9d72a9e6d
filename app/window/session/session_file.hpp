#pragma once

#include "app/state/action.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// What of an open window is there again the next time: the state, the presentation as the user wrote it, the choices of
/// dialogs, and what can be undone and done again, as `History` has it.
struct SavedSession {
    ViewerState state;
    bool presentation_edited = false;  ///< the presentation is the user's and not the dataset's
    std::map<std::string, std::string> choices;
    std::vector<ViewerState> past;
    std::vector<ViewerState> future;
};

/// The ground that a state shows in the window, which a state that only knows its camera does not tell.
using GroundOf = std::function<geodata::PlaneBox(const ViewerState&)>;

/// The folder for what the program remembers: `$XDG_STATE_HOME/terrachron`, by default `~/.local/state/terrachron`;
/// empty when there is no home either, and then nothing is kept.
std::filesystem::path state_folder();

/// The file of a dataset's session; the dataset is told apart by its path.
std::filesystem::path session_file(const std::filesystem::path& dataset);

/// The session of a dataset, or nothing when there is none. Throws geodata::Error when it cannot be read.
std::optional<SavedSession> read_session(const std::filesystem::path& file, const MapData& map);

/// Writes it whole or not at all, with the last hundred steps that can be undone; makes the folder. Throws
/// geodata::Error.
void write_session(const std::filesystem::path& file, const SavedSession& session, const MapData& map,
                   const GroundOf& ground_of);

/// The datasets opened last, the newest first, at most ten; those that are gone are left out.
std::vector<std::filesystem::path> recent_datasets();
void remember_dataset(const std::filesystem::path& dataset);

}  // namespace viewer
