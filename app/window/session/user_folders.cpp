#include "app/window/session/user_folders.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace viewer {

namespace fs = std::filesystem;

namespace {

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    // Relative values are to be ignored by the XDG rules.
    return value != nullptr && value[0] == '/' ? fs::path(value) : fs::path();
}

std::string text_in(const fs::path& file) {
    try {
        return geodata::read_file(file);
    } catch (const geodata::Error&) {
        return {};  // not everybody has one
    }
}

// As the user directories name it, or as it is called where nobody named it otherwise.
fs::path own_folder(const char* what, const char* usual) {
    const auto home = home_folder();
    const auto config = from_environment("XDG_CONFIG_HOME");
    const auto list = text_in((config.empty() ? home / ".config" : config) / "user-dirs.dirs");
    const auto named = named_folder(list, what, home);
    return named.empty() ? home / usual : named;
}

void add_place(const std::string& title, const fs::path& folder, std::vector<FilePlace>& places) {
    std::error_code status;
    const bool known = std::any_of(places.begin(), places.end(), [&](const FilePlace& place) {
        return fs::equivalent(place.folder, folder, status);
    });
    if (!title.empty() && !known && fs::is_directory(folder, status)) {
        places.push_back({title, folder});
    }
}

// A stick or disk stands in a folder of the user's name, by its own.
void add_drives(std::vector<FilePlace>& places) {
    const char* user = std::getenv("USER");
    std::error_code status;
    for (const char* root : {"/media", "/run/media"}) {
        const auto folder = fs::path(root) / (user != nullptr ? user : "");
        for (fs::directory_iterator drive(folder, status), end; !status && drive != end;
             drive.increment(status)) {
            add_place(drive->path().filename().string(), drive->path(), places);
        }
    }
}

}  // namespace

fs::path program_folder(const char* variable, const char* usual) {
    const auto named = from_environment(variable);
    const auto home = from_environment("HOME");
    if (named.empty() && home.empty()) {
        return {};
    }
    return (named.empty() ? home / usual : named) / "terrachron";
}

fs::path home_folder() {
    const auto home = from_environment("HOME");
    return home.empty() ? fs::path("/") : home;
}

fs::path named_folder(const std::string& user_dirs, const std::string& what, const fs::path& home) {
    const auto key = "XDG_" + what + "_DIR=\"";
    constexpr std::string_view home_word = "$HOME";
    for (const auto& line : geodata::split(user_dirs, '\n')) {
        if (line.starts_with(key) && line.ends_with('"') && line.size() > key.size()) {
            const auto value = line.substr(key.size(), line.size() - key.size() - 1);
            return value.starts_with(home_word) ? fs::path(home.string() + value.substr(home_word.size()))
                                                : fs::path(value);
        }
    }
    return {};
}

fs::path pictures_folder() {
    std::error_code status;
    const auto pictures = own_folder("PICTURES", "Pictures");
    return fs::is_directory(pictures, status) ? pictures : home_folder();
}

std::vector<FilePlace> usual_places() {
    std::vector<FilePlace> places;
    add_place("Home", home_folder(), places);
    add_place("Desktop", own_folder("DESKTOP", "Desktop"), places);
    add_place("Documents", own_folder("DOCUMENTS", "Documents"), places);
    add_place("Pictures", own_folder("PICTURES", "Pictures"), places);
    add_place("Downloads", own_folder("DOWNLOAD", "Downloads"), places);
    std::error_code status;
    const auto here = fs::current_path(status);
    add_place(here.filename().string(), here, places);
    add_drives(places);
    return places;
}

fs::path unused_name(const fs::path& folder, const std::string& name) {
    const fs::path given(name);
    auto path = folder / given;
    std::error_code status;
    for (int number = 2; fs::exists(path, status); ++number) {
        path = folder / fmt::format("{}-{}{}", given.stem().string(), number, given.extension().string());
    }
    return path;
}

}  // namespace viewer
