#pragma once

#include <filesystem>
#include <string>

namespace viewer {

/// Opens a file or folder with the program that the desktop keeps for it, beside this one. False when the desktop has
/// none to ask (xdg-open is missing).
bool open_with_desktop(const std::filesystem::path& path);

/// The same of an address, `https://…`.
bool open_with_desktop(const std::string& address);

}  // namespace viewer
