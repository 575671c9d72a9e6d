#pragma once

#include "app/state/action.hpp"

#include <string>

namespace viewer {

/// A talk as the JSON text of `talk.json`, the form that assets/datasets/README.md describes.
std::string talk_text(const Talk& talk, const MapData& map);

/// Reads it. Throws geodata::Error that names the scene and the value that cannot be read.
Talk parse_talk(const std::string& text, const MapData& map);

}  // namespace viewer
