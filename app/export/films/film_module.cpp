#include "app/export/films/film_module.hpp"

#include "geodata/base/load_module.hpp"

namespace viewer {

const FilmModule& film_module() {
    static const auto& functions = geodata::module_functions<FilmModule>("film");
    return functions;
}

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head) {
    return film_module().open_film(file, format, head);
}

std::unique_ptr<FilmColours> open_colours(int width, int height) {
    return film_module().open_colours(width, height);
}

FilmFacts read_film(const std::filesystem::path& file) { return film_module().read_film(file); }

}  // namespace viewer
