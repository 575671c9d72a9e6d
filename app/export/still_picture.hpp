#pragma once

#include "app/paint/raster.hpp"

#include <string>

namespace viewer {

/// One opaque picture as the bytes of a file, by an encoder of FFmpeg (`mjpeg`, `libwebp`).
/// `quality` 1 to 100; 100 with `libwebp` is without loss. Throws FilmError.
std::string encode_still(const Raster& raster, const std::string& encoder, int quality);

}  // namespace viewer
