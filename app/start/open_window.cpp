#include "app/start/open_window.hpp"

#include "app/cli/command.hpp"
#include "app/cli/state_options.hpp"
#include "app/export/pictures/picture_state.hpp"
#include "app/start/window_dataset.hpp"
#include "app/state/action.hpp"
#include "app/state/presentation_text.hpp"
#include "app/state/slide.hpp"
#include "app/state/state_text.hpp"
#include "app/window/display/x_display.hpp"
#include "app/window/session/database_view.hpp"
#include "app/window/session/session_file.hpp"
#include "app/window/session/session_place.hpp"
#include "app/window/session/user_settings.hpp"
#include "app/window/viewer_window.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

ViewerState typed_state(const std::string& line, const MapData& map) {
    const auto words = find_state(line);
    if (!words) {
        throw UsageError{"--state takes a line that the window copied with Ctrl+Shift+S, like "
                         "'terrachron-state:1;date=1992-05-18;end'."};
    }
    try {
        return state_from(*words, map);
    } catch (const Error& error) {
        throw UsageError{fmt::format("--state: {}", error.what())};
    }
}

// One that cannot be read is told and set aside, so that the new one does not take its place.
std::optional<SavedSession> last_session(const SessionPlace& place, const MapData& map, std::string& notice) {
    try {
        return read_session(place.begin_with, map);
    } catch (const Error& error) {
        notice = error.what();
        if (place.begin_with == place.file) {
            notice += fmt::format(" It is kept as {}.", set_aside(place.file).string());
        }
        return std::nullopt;
    }
}

// The last session, unless another state is asked for.
void take_session(const Options& options, const MapData& map, const SessionPlace& place, WindowStart& start) {
    if (options.fresh || !options.state.empty()) {
        return;
    }
    if (const auto kept = last_session(place, map, start.notice)) {
        const auto presentation = start.state.presentation;
        start.state = kept->state;
        start.state.presentation = kept->presentation_edited ? kept->state.presentation : presentation;
        start.choices = kept->choices;
        start.past = kept->past;
        start.future = kept->future;
    }
}

// What was done in a second window and is not seen in this one.
std::string left_notice(const std::filesystem::path& first, const MapData& map) {
    for (const auto& file : left_sessions(first)) {
        try {
            const auto kept = read_session(file, map);
            if (kept && kept->presentation_edited) {
                return fmt::format("A second window of this dataset kept a presentation of {} slides of its "
                                   "own; it is there again "
                                   "when a second window is opened.",
                                   kept->state.presentation.size());
            }
        } catch (const Error&) {
            // told when that window is opened
        }
    }
    return {};
}

// A folder that takes no files is told, and the window opens all the same.
void claim_place(const Options& options, const std::filesystem::path& dataset, const MapData& map,
                 WindowStart& start) {
    try {
        auto place = std::make_shared<SessionPlace>(claim_session(session_file(dataset)));
        start.session = place->file;
        start.notice = place->notice;
        take_session(options, map, *place, start);
        if (start.notice.empty()) {
            start.notice = left_notice(place->file, map);
        }
        start.place = std::move(place);
    } catch (const Error& error) {
        start.session.clear();
        start.notice = error.what();
    }
}

// A dataset folder may bring a presentation; without one there is a slide for every day of change. One that cannot be read
// is told, and the map is there all the same.
Presentation presentation_of(const Loaded& loaded, const MapData& map, std::string& notice) {
    try {
        const auto file = presentation_of_folder(loaded.path);
        return file.empty() ? plain_presentation(map) : read_presentation(file, map);
    } catch (const Error& error) {
        notice = error.what();
        return plain_presentation(map);
    }
}

bool is_same(const std::filesystem::path& a, const std::filesystem::path& b) {
    if (is_database_address(a) || is_database_address(b)) {
        return a == b;
    }
    std::error_code ignored;
    return std::filesystem::equivalent(a, b, ignored);
}

bool is_built_in(const std::filesystem::path& dataset) {
    try {
        return is_same(dataset, built_in_dataset());
    } catch (const Error&) {
        return false;  // an incomplete installation has none
    }
}

std::string title_of(const std::filesystem::path& dataset) {
    if (is_database_address(dataset)) {
        return "The " + shown_text(parse_database_address(dataset.string()));
    }
    const auto whole = dataset.has_filename() ? dataset : dataset.parent_path();
    return is_built_in(dataset)
               ? std::string("The dataset that comes with the program")
               : fmt::format("{}, in {}", whole.filename().string(), whole.parent_path().string());
}

std::vector<RecentDataset> recent_without(const std::filesystem::path& shown) {
    std::vector<RecentDataset> recent;
    for (const auto& path : recent_datasets()) {
        if (!is_same(path, shown)) {
            recent.push_back({title_of(path), path.string()});
        }
    }
    return recent;
}

// Who says on the command line what is to be shown, or has a session of this dataset, knows the program already.
bool needs_welcome(const Options& options, const std::filesystem::path& dataset) {
    std::error_code ignored;
    return !std::filesystem::exists(session_file(dataset), ignored) && options.date.empty() &&
           options.state.empty() && options.actions.empty() && !options.fresh && !was_welcomed();
}

WindowStart start_of(const WindowDataset& found, const MapData& map, double text_scale) {
    const auto& options = found.shown;
    const auto& loaded = found.loaded;
    WindowStart start;
    start.title = "Terrachron: " + loaded.dataset->title;
    start.path = loaded.path;
    start.built_in = is_built_in(loaded.path);
    start.recent = recent_without(loaded.path);
    start.welcome = needs_welcome(options, loaded.path);
    start.dataset = dataset_word(options);
    start.state = options.state.empty() ? initial_state(map) : typed_state(options.state, map);
    start.state.text_scale = options.state.empty() ? text_scale : start.state.text_scale;
    std::string of_presentation;
    start.state.presentation = start.presentation_of_dataset = presentation_of(loaded, map, of_presentation);
    claim_place(options, loaded.path, map, start);
    if (!options.fresh && options.state.empty()) {
        take_kept_look(start.state);  // whoever chose colours and size of text wants them of any dataset
    }
    start.notice = start.notice.empty() ? of_presentation : start.notice;
    if (!options.list.empty() || !options.prefer.empty()) {
        start.state.prefer = profile_text(*loaded.dataset, loaded.listing.profile);
    }
    if (!options.party.empty()) {
        start.state.party = options.party;
    }
    if (!options.date.empty()) {
        start.state = apply(start.state, GoToDay{chosen_day(options, *loaded.dataset)}, map);
    }
    if (!options.actions.empty()) {
        start.actions = read_actions(options.actions, map);
    }
    return start;
}

// A list of recent files is a convenience: without it the window works all the same.
void try_to_remember(const std::filesystem::path& dataset) {
    try {
        remember_dataset(dataset);
    } catch (const std::exception&) {
    }
}

// What a window goes on with when the user opens another dataset in it, or when the same files are read again: what was
// typed about the first view has had its time then.
Options options_for(const Options& typed, const std::filesystem::path& dataset) {
    Options options;
    if (dataset.empty()) {
        options = typed;
        options.date.clear();
        options.state.clear();
        options.actions.clear();
        options.fresh = false;
        return options;
    }
    options.dataset = is_built_in(dataset) ? std::filesystem::path() : dataset;
    return options;
}

// The dataset that comes with the program does not change.
void watch_files(const Options& options, WindowStart& start) {
    if (options.dataset.empty() || is_database_address(options.dataset)) {
        return;
    }
    start.watched = import_request(options).files;
    start.reread = [options] { read_again(options); };
}

PreparedWindow prepared(const Options& options, double text_scale) {
    auto found = dataset_for_window(options);
    auto& loaded = found.loaded;
    auto map = make_map_data(loaded.dataset, loaded.listing);
    auto start = start_of(found, map, text_scale);
    // Of a large database what was read first may tell nothing of the day that a session or a line asks for.
    if (found.view != nullptr && !found.view->tells_of(start.state.day)) {
        loaded = loaded_as_asked(options, found.view->read_around(start.state.day));
        map = make_map_data(loaded.dataset, loaded.listing);
    }
    start.imported = std::move(found.asked);
    start.database = std::move(found.view);
    start.repaired = std::move(found.repaired);
    start.notice = found.notice.empty() ? start.notice : found.notice;
    if (!found.fault.empty()) {
        start.notice = found.fault;
        return {std::move(map), std::move(start), [] {}};
    }
    watch_files(options, start);
    return {std::move(map), std::move(start), [path = loaded.path] { try_to_remember(path); }};
}

}  // namespace

int open_window(const Options& options, const Streams& streams) {
    if (const auto fault = display_fault(); !fault.empty()) {
        streams.err << "terrachron: " << fault << '\n';
        return 2;
    }
    tell_display_errors();
    const double text_scale = desktop_scale();
    auto shown = options;
    bool first = true;
    run_window([&](const WantedDataset& wanted) {
        shown = first ? options : options_for(shown, wanted.path);
        if (wanted.path.empty() && wanted.layers) {
            shown.layers = *wanted.layers;
        }
        auto made = prepared(shown, text_scale);
        made.start.welcome = made.start.welcome && first;  // who opens another knows the window
        first = false;
        return made;
    });
}

}  // namespace viewer
