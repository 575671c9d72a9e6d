#include "app/window/session_file.hpp"

#include "app/export/atomic_file.hpp"
#include "app/export/picture_state.hpp"
#include "app/state/state_words.hpp"
#include "app/state/talk_text.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>

namespace viewer {

using namespace geodata;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_recent = 10;

fs::path absolute_path(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path();
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

KeptSession session_from(const Json& json, const MapData& map) {
    KeptSession session;
    const auto words = find_state(json.at("state").get<std::string>());
    if (!words) {
        throw Error("its state cannot be read");
    }
    session.state = state_from(*words, map);
    if (json.contains("talk")) {
        session.talk_edited = true;
        session.state.talk = parse_talk(json["talk"].dump(), map);
    }
    if (json.contains("choices")) {
        session.choices = json["choices"].get<std::map<std::string, std::string>>();
    }
    return session;
}

}  // namespace

fs::path state_folder() {
    const auto state = absolute_path("XDG_STATE_HOME");
    const auto home = absolute_path("HOME");
    if (state.empty() && home.empty()) {
        return {};
    }
    return (state.empty() ? home / ".local" / "state" : state) / "terrachron";
}

fs::path session_file(const fs::path& dataset) {
    const auto folder = state_folder();
    if (folder.empty()) {
        return {};
    }
    std::error_code ignored;
    const auto path = fs::weakly_canonical(dataset, ignored);
    const auto name =
        fmt::format("{}-{:016x}.json", path.stem().string(), std::hash<std::string>{}(path.string()));
    return folder / "sessions" / name;
}

std::optional<KeptSession> read_session(const fs::path& file, const MapData& map) {
    std::error_code ignored;
    if (file.empty() || !fs::exists(file, ignored)) {
        return std::nullopt;
    }
    try {
        return session_from(Json::parse(content_of(file)), map);
    } catch (const std::exception& error) {
        throw Error(fmt::format("{}: the last session cannot be opened: {}.", file.string(), error.what()));
    }
}

void write_session(const fs::path& file, const KeptSession& session, const MapData& map,
                   const PlaneBox& ground) {
    if (file.empty()) {
        return;
    }
    Json json{{"format_version", 1}, {"state", state_line(state_words(session.state, map, ground))}};
    if (session.talk_edited) {
        json["talk"] = Json::parse(talk_text(session.state.talk, map));
    }
    if (!session.choices.empty()) {
        json["choices"] = session.choices;
    }
    fs::create_directories(file.parent_path());
    write_file(file, json.dump(2) + "\n", true);
}

std::vector<fs::path> recent_datasets() {
    std::vector<fs::path> recent;
    const auto list = Json::parse(content_of(state_folder() / "recent.json"), nullptr, false);
    if (!list.is_array()) {
        return recent;
    }
    for (const auto& entry : list) {
        std::error_code ignored;
        const fs::path path = entry.is_string() ? entry.get<std::string>() : std::string();
        if (!path.empty() && fs::exists(path, ignored) && recent.size() < most_recent) {
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
    const auto path = fs::absolute(dataset);
    auto recent = recent_datasets();
    std::erase(recent, path);
    recent.insert(recent.begin(), path);
    Json list = Json::array();
    for (std::size_t i = 0; i < std::min(recent.size(), most_recent); ++i) {
        list.push_back(recent[i].string());
    }
    fs::create_directories(folder);
    write_file(folder / "recent.json", list.dump(2) + "\n", true);
}

}  // namespace viewer
