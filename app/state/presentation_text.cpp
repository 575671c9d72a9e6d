#include "app/state/presentation_text.hpp"

#include "app/state/enum_names.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;
using Json = nlohmann::ordered_json;

namespace {

constexpr int format_version = 1;

Json scene_json(const Slide& scene, const MapData& map) {
    Json json{{"date", iso_text(scene.day)}, {"caption", scene.caption}};
    if (!scene.note.empty()) {
        json["note"] = scene.note;
    }
    if (scene.view) {
        json["view"] = ground_text(*scene.view, map);
    }
    if (scene.mode != ShowMode::held) {
        json["mode"] = word_of(show_mode_words(), scene.mode);
    }
    if (scene.mode == ShowMode::gained) {
        json["since"] = iso_text(scene.since);
    }
    if (scene.selected) {
        json["select"] = (*map.dataset)[scene.selected].id;
    }
    if (scene.hide_total) {
        json["hide_total"] = true;
    }
    return json;
}

std::string text_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end()) {
        return {};
    }
    if (!found->is_string()) {
        throw Error(fmt::format("'{}' must be a text", key));
    }
    return found->get<std::string>();
}

Day day_at(const Json& json, const char* key, const MapData& map) {
    const auto text = text_at(json, key);
    const auto day = parse_day(text);
    if (!day || *day < map.dataset->first_day || *day > map.dataset->last_day) {
        throw Error(fmt::format("'{}' must be a day from {} to {}, found '{}'", key,
                                iso_text(map.dataset->first_day), iso_text(map.dataset->last_day), text));
    }
    return *day;
}

void refuse_unknown_keys(const Json& json) {
    static const std::vector<std::string> known{"date", "caption", "note",   "view",
                                                "mode", "since",   "select", "hide_total"};
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw Error(fmt::format("there is no key '{}'.{}", key, did_you_mean(key, known)));
        }
    }
}

Slide parse_scene(const Json& json, const MapData& map) {
    refuse_unknown_keys(json);
    Slide scene;
    scene.day = day_at(json, "date", map);
    scene.caption = text_at(json, "caption");
    scene.note = text_at(json, "note");
    if (const auto view = text_at(json, "view"); !view.empty()) {
        scene.view = parse_ground(view, map);
    }
    if (const auto mode = text_at(json, "mode"); !mode.empty()) {
        scene.mode = value_of(show_mode_words(), "mode", mode);
    }
    if (scene.mode == ShowMode::gained) {
        scene.since = day_at(json, "since", map);
    }
    if (const auto id = text_at(json, "select"); !id.empty()) {
        scene.selected = find_region(*map.dataset, id);
        if (!scene.selected) {
            throw Error(fmt::format("'select' must be the id of a region, found '{}'", id));
        }
    }
    scene.hide_total = json.value("hide_total", false);
    return scene;
}

Json parsed(const std::string& text, const std::string& place) {
    auto json = parse_json<Json>(text, place);
    const auto version = json.is_object() ? json.find("format_version") : json.end();
    if (version != json.end() && *version == format_version && json.contains("scenes") &&
        json["scenes"].is_array()) {
        return json;
    }
    throw Error(fmt::format("{}: a talk must be JSON with format_version {} and a list of scenes.", place,
                            format_version));
}

}  // namespace

std::string presentation_text(const Presentation& presentation, const MapData& map) {
    Json scenes = Json::array();
    for (const auto& scene : presentation) {
        scenes.push_back(scene_json(scene, map));
    }
    return Json{{"format_version", format_version}, {"scenes", scenes}}.dump(2) + "\n";
}

Presentation read_presentation(const std::filesystem::path& file, const MapData& map) {
    return parse_presentation(read_file_or_input(file), map, printable(file.string()));
}

Presentation parse_presentation(const std::string& text, const MapData& map, const std::string& place) {
    const auto json = parsed(text, place);
    Presentation presentation;
    for (const auto& scene : json["scenes"]) {
        try {
            presentation.push_back(parse_scene(scene, map));
        } catch (const Error& error) {
            throw Error(fmt::format("{}: scene {}: {}.", place, presentation.size() + 1, error.what()));
        } catch (const nlohmann::json::exception&) {
            throw Error(
                fmt::format("{}: scene {}: a value is of the wrong kind.", place, presentation.size() + 1));
        }
    }
    return presentation;
}

}  // namespace viewer
