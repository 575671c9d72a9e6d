#pragma once

#include "app/export/film_facts.hpp"
#include "app/export/film_file.hpp"
#include "app/export/still_picture.hpp"

namespace viewer {

/// All that the FFmpeg libraries do for this program, as functions of the shared library that is linked with them.
struct FilmPart {
    decltype(&viewer::open_film) open_film;
    decltype(&viewer::read_film) read_film;
    decltype(&viewer::encode_still) encode_still;
};

/// Loads the part on the first call, which takes as long as linking FFmpeg does (some 20 ms). Throws Error.
const FilmPart& film_part();

}  // namespace viewer
