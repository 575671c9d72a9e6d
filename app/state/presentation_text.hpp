#pragma once

#include "app/state/action.hpp"

#include <filesystem>
#include <string>

namespace viewer {

/// A presentation as the JSON text of `presentation.json`, the form that assets/datasets/README.md describes.
std::string presentation_text(const Presentation& presentation, const MapData& map);

/// Reads it. Throws geodata::Error that names `place`, the scene and the value that cannot be read.
Presentation parse_presentation(const std::string& text, const MapData& map,
                                const std::string& place = "the talk");

/// The presentation of a file, or of standard input where the name is `-`. Throws as `parse_presentation`.
Presentation read_presentation(const std::filesystem::path& file, const MapData& map);

}  // namespace viewer
