#include "app/window/session/user_settings.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/window/session/session_file.hpp"
#include "app/window/session/session_place.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"

#include <filesystem>

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
    try {
        const auto file = settings_file();
        if (file.empty()) {
            return;
        }
        make_private_folder(file.parent_path());
        const FileLock lock(file, FileLock::Wait::yes);  // other windows keep theirs
        auto settings = read_settings();
        settings["welcomed"] = true;
        write_file(file, settings.dump(2) + "\n", true);
    } catch (const geodata::Error&) {
        return;
    }
}

}  // namespace viewer
