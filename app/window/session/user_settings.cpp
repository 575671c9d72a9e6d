#include "app/window/session/user_settings.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/state/enum_names.hpp"
#include "app/window/session/session_file.hpp"
#include "app/window/session/session_place.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

namespace viewer {

using Settings = nlohmann::ordered_json;

namespace {

std::filesystem::path settings_file() {
    const auto folder = state_folder();
    return folder.empty() ? folder : folder / "settings.json";
}

// Settings that are missing or cannot be read are those of somebody new.
Settings read_settings() {
    try {
        auto settings = geodata::parse_json<Settings>(geodata::read_file(settings_file()), "settings.json");
        return settings.is_object() ? settings : Settings::object();
    } catch (const geodata::Error&) {
        return Settings::object();
    }
}

// What cannot be kept is asked or shown again: that is no fault to tell.
void change_settings(const std::function<void(Settings&)>& change) {
    try {
        const auto file = settings_file();
        if (file.empty()) {
            return;
        }
        make_private_folder(file.parent_path());
        const FileLock lock(file, FileLock::Wait::yes);  // other windows keep theirs
        auto settings = read_settings();
        change(settings);
        write_file(file, settings.dump(2) + "\n", true);
    } catch (const geodata::Error&) {
        return;
    }
}

}  // namespace

bool was_welcomed() {
    if (settings_file().empty()) {
        return true;
    }
    const auto settings = read_settings();
    const auto welcomed = settings.find("welcomed");
    return welcomed != settings.end() && welcomed->is_boolean() && welcomed->get<bool>();
}

void remember_welcome() {
    change_settings([](Settings& settings) { settings["welcomed"] = true; });
}

void take_kept_look(ViewerState& state) {
    if (settings_file().empty()) {
        return;
    }
    const auto settings = read_settings();
    for (const auto& row : theme_words()) {
        if (settings.contains("colours") && settings["colours"] == row.second) {
            state.look.theme = row.first;
        }
    }
    if (settings.contains("reduced motion") && settings["reduced motion"].is_boolean()) {
        state.look.reduced_motion = settings["reduced motion"].get<bool>();
    }
    if (settings.contains("text") && settings["text"].is_number()) {
        state.text_scale = std::clamp(settings["text"].get<double>(), smallest_text, largest_text);
    }
}

void remember_look(const ViewerState& state, const ViewerState& before) {
    const bool text = state.text_scale != before.text_scale;
    const bool theme = state.look.theme != before.look.theme;
    const bool motion = state.look.reduced_motion != before.look.reduced_motion;
    if (!text && !theme && !motion) {
        return;
    }
    change_settings([&](Settings& settings) {
        if (text) {
            settings["text"] = state.text_scale;
        }
        if (theme) {
            settings["colours"] = word_of(theme_words(), state.look.theme);
        }
        if (motion) {
            settings["reduced motion"] = state.look.reduced_motion;
        }
    });
}

}  // namespace viewer
