#pragma once

#include "app/export/png.hpp"

#include <cstdint>
#include <string>
#include <string_view>

// Internal to the png_*.cpp files.
namespace viewer {

/// Four bytes, the highest first.
void add_number(std::string& out, std::uint32_t value);

void add_chunk(std::string& png, std::string_view type, std::string_view data);

/// Signature, header, resolution and texts: all that stands before the first IDAT.
std::string png_beginning(int width, int height, double dpi, const PngTexts& texts);

}  // namespace viewer
