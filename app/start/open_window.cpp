#include "app/start/open_window.hpp"

#include "app/cli/state_options.hpp"
#include "app/export/pictures/picture_state.hpp"
#include "app/state/action.hpp"
#include "app/state/state_words.hpp"
#include "app/state/talk_scene.hpp"
#include "app/state/talk_text.hpp"
#include "app/window/session_file.hpp"
#include "app/window/viewer_window.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <ostream>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// A dataset folder may bring a talk; without one there is a scene for every day of change.
Talk talk_of(const Loaded& loaded, const MapData& map) {
    const auto file = loaded.path / "talk.json";
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return plain_talk(map);
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        return parse_talk(text, map);
    } catch (const Error& error) {
        throw Error(fmt::format("{}: {}.", file.string(), error.what()));
    }
}

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

// The last session, unless another state is asked for; one that cannot be read is told and left alone.
void take_session(const Options& options, const MapData& map, WindowStart& start) {
    if (options.fresh || !options.state.empty()) {
        return;
    }
    try {
        if (const auto kept = read_session(start.session, map)) {
            const auto talk = start.state.talk;
            start.state = kept->state;
            start.state.talk = kept->talk_edited ? kept->state.talk : talk;
            start.choices = kept->choices;
            start.past = kept->past;
            start.future = kept->future;
        }
    } catch (const Error& error) {
        start.notice = error.what();
    }
}

WindowStart start_of(const Options& options, const Loaded& loaded, const MapData& map) {
    WindowStart start;
    start.title = "Terrachron: " + loaded.dataset->title;
    start.dataset = dataset_word(options);
    start.session = session_file(loaded.path);
    start.state = options.state.empty() ? initial_state(map) : typed_state(options.state, map);
    start.state.talk = start.talk_of_dataset = talk_of(loaded, map);
    take_session(options, map, start);
    if (!options.list.empty() || !options.prefer.empty()) {
        start.state.prefer = profile_text(*loaded.dataset, loaded.listing.profile);
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

PreparedWindow prepared(const Options& options) {
    const auto loaded = load(options);
    auto map = make_map_data(loaded.dataset, loaded.listing);
    auto start = start_of(options, loaded, map);
    return {std::move(map), std::move(start), [path = loaded.path] { try_to_remember(path); }};
}

}  // namespace

int open_window(const Options& options, const Streams& streams) {
    if (!display_available()) {
        streams.err
            << "terrachron: There is no display to open a window on; to draw a picture without one, use "
               "'terrachron render --date 1993-08-23 -o map.png'.\n";
        return 2;
    }
    run_window([&options] { return prepared(options); });
}

}  // namespace viewer
