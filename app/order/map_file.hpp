#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/order/file_page.hpp"

#include <filesystem>
#include <string>

namespace viewer {

/// A page with everything that its file needs.
struct PagePicture {
    const MapData& map;
    PageContent page;
    double scale = 1;  ///< pixels per page unit
    PictureText text;
};

/// `.png, .svg, …, .tif`, for messages.
std::string map_extensions();

/// Throws UsageError for a file name without one of those extensions.
void check_map_file(const std::filesystem::path& target);

/// Writes the picture whole or not at all, in the format of its extension. Throws geodata::Error; UsageError for a
/// GeoTIFF of something other than one map.
void write_map_file(const std::filesystem::path& target, const PagePicture& picture, bool overwrite);

/// The same with the files beside it that say where on the ground the pixels lie; for formats of pixels.
void write_with_world_file(const std::filesystem::path& target, const PictureFormat& format,
                           const PagePicture& picture, bool overwrite);

}  // namespace viewer
