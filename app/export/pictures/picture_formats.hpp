#pragma once

#include "app/scene/display_list.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// What a picture file says besides its picture.
struct PictureText {
    std::string title;
    std::string description;  ///< the picture in sentences, for those who do not see it
    std::string state;        ///< a line of `picture_state.hpp`, from which the picture can be drawn again
    std::vector<std::string> pages;     ///< titles of the pages, where a file has several
    std::vector<std::string> pictures;  ///< each of those pages in sentences

    PictureText() = default;
    PictureText(const char* a_title) : title(a_title) {}
    PictureText(std::string a_title, std::string a_description = {}, std::string a_state = {})
        : title(std::move(a_title)), description(std::move(a_description)), state(std::move(a_state)) {}
};

/// A way to write one picture. Adding a format is one row in the table.
struct PictureFormat {
    std::string extension;  ///< with the dot, in lower case
    std::string title;
    /// The whole file; `scale` is pixels per page unit and has no meaning for vector formats.
    std::function<std::string(const DisplayList&, double scale, const PictureText&)> encode;
    bool pixels = false;
    std::string world_extension;  ///< of the file that says where on the ground its pixels lie; empty: none
};

const std::vector<PictureFormat>& picture_formats();

/// The format of a file name by its extension, or null.
const PictureFormat* picture_format_of(const std::string& file_name);

/// `.png, .svg, .pdf`, for messages.
std::string picture_extensions();

/// Several pictures as the pages of one PDF.
std::string encode_pages(const std::vector<DisplayList>& pages, const PictureText& text);

}  // namespace viewer
