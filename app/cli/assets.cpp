#include "app/cli/command.hpp"

#include "geodata/base/error.hpp"
#include "terrachron_config.hpp"

namespace viewer {

namespace {

namespace fs = std::filesystem;

// An installed program may have been moved as a whole: bin/terrachron beside share/terrachron.
fs::path beside_program() {
    std::error_code status;
    const auto program = fs::read_symlink("/proc/self/exe", status);
    return program.parent_path().parent_path() / "share" / "terrachron";
}

}  // namespace

fs::path built_in_dataset() {
    for (const auto& assets :
         {fs::path(TERRACHRON_SOURCE_ASSETS), beside_program(), fs::path(TERRACHRON_INSTALL_ASSETS)}) {
        auto dataset = assets / "datasets" / "karabakh-1988-1994";
        std::error_code status;
        if (fs::is_directory(dataset, status)) {
            return dataset;
        }
    }
    throw geodata::Error(
        "The built-in dataset was not found; install the program again or give --dataset PATH.");
}

}  // namespace viewer
