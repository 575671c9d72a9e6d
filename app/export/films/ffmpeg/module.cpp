#include "app/export/films/film_module.hpp"

#include "app/export/films/ffmpeg/functions.hpp"

// The one name that the shared library is asked for.
extern "C" const void* terrachron_module() {
    using namespace viewer;
    static const FilmModule functions{ffmpeg::open_film, ffmpeg::open_colours, ffmpeg::read_film};
    return &functions;
}
