#pragma once

#include "app/export/films/film_module.hpp"

// The functions of FilmModule as the files of this folder define them.
namespace viewer::ffmpeg {

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head);
std::unique_ptr<FilmColours> open_colours(int width, int height);
FilmFacts read_film(const std::filesystem::path& file);

}  // namespace viewer::ffmpeg
