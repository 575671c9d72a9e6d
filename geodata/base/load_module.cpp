#include "geodata/base/load_module.hpp"

#include "geodata/base/error.hpp"
#include "geodata_config.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace geodata {

namespace {

namespace fs = std::filesystem;

// Whoever may write into a folder decides what is run from it.
bool only_ours(const fs::path& folder) {
    struct stat found {};
    return stat(folder.c_str(), &found) == 0 && (found.st_uid == 0 || found.st_uid == geteuid()) &&
           (found.st_mode & S_IWOTH) == 0;
}

// Beside bin/ where the program is installed, and beside tests/ in a build folder; below the program in a build folder.
fs::path path_of(const std::string& file) {
    std::error_code status;
    const auto program = fs::read_symlink("/proc/self/exe", status).parent_path();
    for (const auto& above : {program.parent_path(), program}) {
        const auto folder = above / TERRACHRON_MODULES;
        if (fs::exists(folder / file, status) && only_ours(folder)) {
            return folder / file;
        }
    }
    throw Error(fmt::format("A part of the program is missing, {}; build or install it again.", file));
}

}  // namespace

const void* load_module(const char* name) {
    const auto path = path_of(fmt::format("libterrachron_{}.so", name));
    void* const library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const function = library == nullptr ? nullptr : dlsym(library, "terrachron_module");
    if (function == nullptr) {
        const char* reason = dlerror();
        throw Error(fmt::format("A part of the program cannot be loaded ({}); build or install it again.",
                                reason == nullptr ? path.string() : reason));
    }
    return reinterpret_cast<const void* (*)()>(function)();
}

}  // namespace geodata
