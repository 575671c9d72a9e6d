#pragma once

#include <filesystem>

namespace viewer {

/// The folder of the dataset that comes with the program: beside an installed program, where the build configured
/// it, or in the source tree. Throws geodata::Error when it is nowhere.
std::filesystem::path built_in_dataset();

}  // namespace viewer
