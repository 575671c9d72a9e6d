#include "app/window/session/session_file.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/picture_state.hpp"
#include "app/state/presentation_text.hpp"
#include "app/state/state_text.hpp"
#include "app/window/session/session_place.hpp"
#include "app/window/session/user_folders.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/io/database_address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace viewer {

using namespace geodata;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_recent = 10;
constexpr int session_version = 1;

ViewerState state_of_line(const std::string& line, const MapData& map) {
    const auto words = find_state(line);
    if (!words) {
        throw Error("its state cannot be read");
    }
    return state_from(*words, map);
}

bool can_be_read(const std::string& line, const MapData& map) {
    try {
        state_of_line(line, map);
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// Steps of undoing as a list of states, each with the number of its presentation, since few steps change that.
class Steps {
public:
    explicit Steps(const MapData& map) : map_(map) {}

    Json written(const std::vector<ViewerState>& states, const GroundOf& ground_of) {
        Json list = Json::array();
        for (auto state = states.end() - std::min<std::ptrdiff_t>(most_steps, std::ssize(states));
             state != states.end(); ++state) {
            const auto line = state_line(state_text(*state, map_, ground_of(*state)));
            if (can_be_read(line, map_)) {
                list.push_back(
                    {{"state", line}, {"talk", number_of(presentation_text(state->presentation, map_))}});
            }
        }
        return list;
    }
    Json presentations() const {
        Json list = Json::array();
        for (const auto& presentation : presentations_) {
            list.push_back(Json::parse(presentation));
        }
        return list;
    }

private:
    std::size_t number_of(const std::string& presentation) {
        const auto found = std::find(presentations_.begin(), presentations_.end(), presentation);
        const auto number = static_cast<std::size_t>(found - presentations_.begin());
        if (found == presentations_.end()) {
            presentations_.push_back(presentation);
        }
        return number;
    }

    static constexpr std::ptrdiff_t most_steps = 100;
    const MapData& map_;
    std::vector<std::string> presentations_;
};

const Json& talk_of(const Json& json, const Json& step) {
    const auto& position = step.at("talk");
    if (!position.is_number_unsigned()) {  // of 1e63 no position could be made
        throw Error("a step of it names no presentation");
    }
    return json.at("undo").at("talks").at(position.get<std::size_t>());
}

std::vector<ViewerState> steps_from(const Json& json, const char* which, const MapData& map) {
    std::vector<ViewerState> states;
    for (const auto& step : json.value("undo", Json::object()).value(which, Json::array())) {
        states.push_back(state_of_line(step.at("state").get<std::string>(), map));
        states.back().presentation = parse_presentation(talk_of(json, step).dump(), map);
    }
    return states;
}

SavedSession session_from(const Json& json, const MapData& map) {
    if (json.at("format_version").get<double>() > session_version) {
        throw Error("a newer version of the program wrote it");
    }
    SavedSession session;
    session.state = state_of_line(json.at("state").get<std::string>(), map);
    session.past = steps_from(json, "past", map);
    session.future = steps_from(json, "future", map);
    if (json.contains("talk")) {
        session.presentation_edited = true;
        session.state.presentation = parse_presentation(json["talk"].dump(), map);
    }
    if (json.contains("choices")) {
        session.choices = json["choices"].get<std::map<std::string, std::string>>();
    }
    return session;
}

void write_private(const fs::path& file, const std::string& content) {
    make_private_folder(file.parent_path());
    write_file(file, content, true);
    std::error_code ignored;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

// A convenience: one that cannot be read is begun anew.
Json recent_list() {
    try {
        auto list = parse_json<Json>(read_file(state_folder() / "recent.json"), "recent.json");
        return list.is_array() ? list : Json::array();
    } catch (const Error&) {
        return Json::array();
    }
}

bool names_database(const fs::path& path) {
    try {
        return is_database_address(path) && text_of(parse_database_address(path.string())) == path;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

fs::path state_folder() { return program_folder("XDG_STATE_HOME", ".local/state"); }

fs::path session_file(const fs::path& dataset) {
    const auto folder = state_folder();
    if (folder.empty()) {
        return {};
    }
    std::error_code ignored;
    if (is_database_address(dataset)) {
        const auto hash = std::hash<std::string>{}(text_of(parse_database_address(dataset.string())));
        return folder / "sessions" / fmt::format("database-{:016x}.json", hash);
    }
    const auto path = fs::weakly_canonical(dataset, ignored);
    const auto name =
        fmt::format("{}-{:016x}.json", path.stem().string(), std::hash<std::string>{}(path.string()));
    return folder / "sessions" / name;
}

std::optional<SavedSession> read_session(const fs::path& file, const MapData& map) {
    std::error_code ignored;
    if (file.empty() || !fs::exists(file, ignored)) {
        return std::nullopt;
    }
    try {
        return session_from(parse_json<Json>(read_file(file), "it"), map);
    } catch (const nlohmann::json::exception&) {
        throw Error(
            fmt::format("{}: the last session cannot be opened: a value is missing or of the wrong kind.",
                        file.string()));
    } catch (const std::exception& error) {
        throw Error(fmt::format("{}: the last session cannot be opened: {}.", file.string(), error.what()));
    }
}

void write_session(const fs::path& file, const SavedSession& session, const MapData& map,
                   const GroundOf& ground_of) {
    if (file.empty()) {
        return;
    }
    const auto line = state_line(state_text(session.state, map, ground_of(session.state)));
    state_of_line(line, map);  // what could not be read again is not written over what can
    Json json{{"format_version", session_version}, {"state", line}};
    if (session.presentation_edited) {
        json["talk"] = Json::parse(presentation_text(session.state.presentation, map));
    }
    if (!session.choices.empty()) {
        json["choices"] = session.choices;
    }
    if (!session.past.empty() || !session.future.empty()) {
        Steps steps(map);
        const auto past = steps.written(session.past, ground_of);
        const auto future = steps.written(session.future, ground_of);
        json["undo"] = {{"past", past}, {"future", future}, {"talks", steps.presentations()}};
    }
    write_private(file, json.dump(2) + "\n");
}

std::vector<fs::path> recent_datasets() {
    std::vector<fs::path> recent;
    const auto list = recent_list();
    for (const auto& entry : list) {
        std::error_code ignored;
        const fs::path path = entry.is_string() ? entry.get<std::string>() : std::string();
        const bool there = names_database(path) || fs::exists(path, ignored);
        if (!path.empty() && there && recent.size() < most_recent) {
            recent.push_back(path);
        }
    }
    return recent;
}

void remember_dataset(const fs::path& dataset) {
    const auto folder = state_folder();
    if (folder.empty()) {
        return;
    }
    make_private_folder(folder);
    const FileLock lock(folder / "recent.json", FileLock::Wait::yes);  // other windows add theirs
    const auto path = is_database_address(dataset)
                          ? fs::path(text_of(parse_database_address(dataset.string())))
                          : fs::absolute(dataset);
    auto recent = recent_datasets();
    std::erase(recent, path);
    recent.insert(recent.begin(), path);
    Json list = Json::array();
    for (std::size_t i = 0; i < std::min(recent.size(), most_recent); ++i) {
        list.push_back(recent[i].string());
    }
    write_private(folder / "recent.json", list.dump(2) + "\n");
}

}  // namespace viewer
