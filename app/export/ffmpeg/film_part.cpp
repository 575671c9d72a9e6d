#include "app/export/film_part.hpp"

#include "app/export/ffmpeg/functions.hpp"

// The one name that the shared library is asked for.
extern "C" const viewer::FilmPart* terrachron_film_part() {
    using namespace viewer;
    static const FilmPart part{ffmpeg::open_film, ffmpeg::read_film, ffmpeg::encode_still};
    return &part;
}
