#pragma once

#include <filesystem>

namespace viewer {

/// What a film file holds, found by reading it through.
struct FilmFacts {
    int frames = 0;  ///< packets of the picture stream
    int width = 0;
    int height = 0;
};

/// Throws FilmError for a file that is no film or ends in its midst.
FilmFacts read_film(const std::filesystem::path& file);

}  // namespace viewer
