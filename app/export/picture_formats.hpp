#pragma once

#include "app/scene/display_list.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// A way to write one picture. Adding a format is one row in the table.
struct PictureFormat {
    std::string extension;  ///< with the dot, in lower case
    std::string title;
    /// The whole file; `scale` is pixels per page unit and has no meaning for vector formats.
    std::function<std::string(const DisplayList&, double scale, const std::string& title)> encode;
};

const std::vector<PictureFormat>& picture_formats();

/// The format of a file name by its extension, or null.
const PictureFormat* picture_format_of(const std::string& file_name);

/// `.png, .svg, .pdf`, for messages.
std::string picture_extensions();

}  // namespace viewer
