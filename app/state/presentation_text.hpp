#pragma once

#include "app/state/action.hpp"

#include <filesystem>
#include <string>

namespace viewer {

/// A presentation as the JSON text of a file, in the form that assets/datasets/README.md describes.
std::string presentation_text(const Presentation& presentation, const MapData& map);

/// Reads it. Throws geodata::Error that names `place`, the slide and the value that cannot be read.
Presentation parse_presentation(const std::string& text, const MapData& map,
                                const std::string& place = "the presentation");

/// The presentation of a file, or of standard input where the name is `-`. Throws as `parse_presentation`.
Presentation read_presentation(const std::filesystem::path& file, const MapData& map);

/// The presentation that a folder with a dataset brings: `presentation.json` or, as it was called once, `talk.json`;
/// empty where there is none.
std::filesystem::path presentation_of_folder(const std::filesystem::path& folder);

/// The name that a file with a presentation of that dataset gets: `my-war-presentation.json`.
std::string presentation_file_name(const std::string& dataset_title);

/// The title of the dataset that a presentation was made for, when it is not this one; else empty. Throws as above.
std::string made_for_another(const std::string& text, const MapData& map);

}  // namespace viewer
