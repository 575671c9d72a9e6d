#pragma once

#include "app/export/films/film_file.hpp"

namespace viewer {

/// All that the FFmpeg libraries do for this program, in the shared library that is linked with them.
struct FilmModule {
    decltype(&viewer::open_film) open_film;
    decltype(&viewer::open_colours) open_colours;
    decltype(&viewer::read_film) read_film;
};

/// Loads the module on the first call, which takes as long as linking FFmpeg does (some 20 ms). Throws Error.
const FilmModule& film_module();

}  // namespace viewer
