#pragma once

#include "app/export/film_part.hpp"

// The functions of FilmPart as the files of this folder define them.
namespace viewer::ffmpeg {

std::unique_ptr<FilmFile> open_film(const std::filesystem::path& file, const FilmFormat& format,
                                    const FilmHead& head);
FilmFacts read_film(const std::filesystem::path& file);
std::string encode_still(const Raster& raster, const std::string& encoder, int quality);

}  // namespace viewer::ffmpeg
