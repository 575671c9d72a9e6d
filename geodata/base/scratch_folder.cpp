#include "geodata/base/scratch_folder.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace geodata {

ScratchFolder::ScratchFolder() {
    const auto around = std::filesystem::temp_directory_path();
    auto pattern = (around / "terrachron-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw Error(
            fmt::format("{}: no temporary folder can be made there; free some space.", around.string()));
    }
    path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace geodata
