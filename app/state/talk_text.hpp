#pragma once

#include "app/state/action.hpp"

#include <filesystem>
#include <string>

namespace viewer {

/// A talk as the JSON text of `talk.json`, the form that assets/datasets/README.md describes.
std::string talk_text(const Talk& talk, const MapData& map);

/// Reads it. Throws geodata::Error that names `place`, the scene and the value that cannot be read.
Talk parse_talk(const std::string& text, const MapData& map, const std::string& place = "the talk");

/// The talk of a file, or of standard input where the name is `-`. Throws as `parse_talk`.
Talk read_talk(const std::filesystem::path& file, const MapData& map);

}  // namespace viewer
