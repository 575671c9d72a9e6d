#include "app/state/presentation_text.hpp"

#include "app/state/enum_names.hpp"
#include "app/state/mark_text.hpp"
#include "app/state/state_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace viewer {

using namespace geodata;
using Json = nlohmann::ordered_json;

namespace {

constexpr int format_version = 1;

struct HiddenWord {
    const char* word;
    bool HiddenAnswers::*part;
};
constexpr std::array hidden_parts{
    HiddenWord{"date", &HiddenAnswers::date}, HiddenWord{"names", &HiddenAnswers::names},
    HiddenWord{"holder", &HiddenAnswers::holder}, HiddenWord{"number", &HiddenAnswers::number}};

std::vector<std::string> hidden_words(const HiddenAnswers& hidden) {
    std::vector<std::string> words;
    for (const auto& each : hidden_parts) {
        if (hidden.*each.part) {
            words.emplace_back(each.word);
        }
    }
    return words;
}

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
    if (scene.hidden.any()) {
        json["hide"] = hidden_words(scene.hidden);
    }
    for (const auto& mark : scene.marks) {
        json["marks"].push_back(mark_text(mark));
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
    static const std::vector<std::string> known{"date",  "caption", "note", "view",  "mode",
                                                "since", "select",  "hide", "marks", "hide_total"};
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            throw Error(fmt::format("there is no key '{}'.{}", key, did_you_mean(key, known)));
        }
    }
}

std::vector<std::string> texts_at(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end()) {
        return {};
    }
    if (!found->is_array() ||
        !std::all_of(found->begin(), found->end(), [](const Json& each) { return each.is_string(); })) {
        throw Error(fmt::format("'{}' must be a list of texts", key));
    }
    return found->get<std::vector<std::string>>();
}

HiddenAnswers hidden_at(const Json& json) {
    HiddenAnswers hidden;
    hidden.number = json.value("hide_total", false);  // as it was written before there was more to hide
    for (const auto& word : texts_at(json, "hide")) {
        const auto* found = row_with(hidden_parts, &HiddenWord::word, word);
        if (found == nullptr) {
            throw Error(fmt::format("'hide' takes date, names, holder, number, found '{}'", printable(word)));
        }
        hidden.*found->part = true;
    }
    return hidden;
}

std::vector<Mark> marks_at(const Json& json) {
    std::vector<Mark> marks;
    for (const auto& text : texts_at(json, "marks")) {
        if (marks.size() == most_marks) {
            throw Error(fmt::format("'marks' takes at most {}", most_marks));
        }
        marks.push_back(parse_mark(text));
    }
    return marks;
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
    scene.hidden = hidden_at(json);
    scene.marks = marks_at(json);
    return scene;
}

// The list was called `scenes` once.
const Json* slides_in(const Json& json) {
    for (const char* key : {"slides", "scenes"}) {
        if (const auto found = json.find(key); found != json.end() && found->is_array()) {
            return &*found;
        }
    }
    return nullptr;
}

Json parsed(const std::string& text, const std::string& place) {
    auto json = parse_json<Json>(text, place);
    const auto version = json.is_object() ? json.find("format_version") : json.end();
    if (version != json.end() && *version == format_version && slides_in(json) != nullptr) {
        return json;
    }
    throw Error(fmt::format("{}: a presentation must be JSON with format_version {} and a list of slides.",
                            place, format_version));
}

}  // namespace

std::string presentation_text(const Presentation& presentation, const MapData& map) {
    Json scenes = Json::array();
    for (const auto& scene : presentation) {
        scenes.push_back(scene_json(scene, map));
    }
    return Json{{"format_version", format_version}, {"dataset", map.dataset->title}, {"slides", scenes}}.dump(
               2) +
           "\n";
}

std::filesystem::path presentation_of_folder(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const char* name : {"presentation.json", "talk.json"}) {
        if (std::filesystem::exists(folder / name, ignored)) {
            return folder / name;
        }
    }
    return {};
}

std::string presentation_file_name(const std::string& dataset_title) {
    std::string name;
    for (const char c : lower_case(dataset_title)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool kept = std::isalnum(byte) != 0 || byte >= 0x80;  // letters of every script
        if (kept) {
            name += c;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    return name + (name.empty() || name.back() == '-' ? "" : "-") + "presentation.json";
}

std::string made_for_another(const std::string& text, const MapData& map) {
    const auto json = parsed(text, "it");
    const auto found = json.find("dataset");
    const bool other = found != json.end() && found->is_string() && *found != map.dataset->title;
    return other ? found->get<std::string>() : std::string();
}

Presentation read_presentation(const std::filesystem::path& file, const MapData& map) {
    return parse_presentation(read_file_or_input(file), map, printable(file.string()));
}

Presentation parse_presentation(const std::string& text, const MapData& map, const std::string& place) {
    const auto json = parsed(text, place);
    Presentation presentation;
    for (const auto& scene : *slides_in(json)) {
        try {
            presentation.push_back(parse_scene(scene, map));
        } catch (const Error& error) {
            throw Error(fmt::format("{}: slide {}: {}.", place, presentation.size() + 1, error.what()));
        } catch (const nlohmann::json::exception&) {
            throw Error(
                fmt::format("{}: slide {}: a value is of the wrong kind.", place, presentation.size() + 1));
        }
    }
    return presentation;
}

}  // namespace viewer
