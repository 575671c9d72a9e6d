#include "app/export/film_part.hpp"

#include "geodata/base/loaded_part.hpp"

namespace viewer {

const FilmPart& film_part() {
    using Part = const FilmPart*();
    static const auto* const part =
        reinterpret_cast<Part*>(geodata::loaded_part("libterrachron_film.so", "terrachron_film_part"))();
    return *part;
}

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head) {
    return film_part().open_film(file, format, head);
}

FilmFacts read_film(const std::filesystem::path& file) { return film_part().read_film(file); }

std::string encode_still(const Raster& raster, const std::string& encoder, int quality) {
    return film_part().encode_still(raster, encoder, quality);
}

}  // namespace viewer
