#include "app/window/session/user_folders.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

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

}  // namespace

fs::path home_folder() {
    const auto home = from_environment("HOME");
    return home.empty() ? fs::path("/") : home;
}

fs::path named_pictures_folder(const std::string& user_dirs, const fs::path& home) {
    constexpr std::string_view key = "XDG_PICTURES_DIR=\"";
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
    const auto home = home_folder();
    const auto config = from_environment("XDG_CONFIG_HOME");
    const auto list = text_in((config.empty() ? home / ".config" : config) / "user-dirs.dirs");
    auto pictures = named_pictures_folder(list, home);
    if (pictures.empty()) {
        pictures = home / "Pictures";
    }
    std::error_code status;
    return fs::is_directory(pictures, status) ? pictures : home;
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
