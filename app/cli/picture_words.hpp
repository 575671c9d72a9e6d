#pragma once

#include "app/export/pictures/picture_formats.hpp"
#include "app/export/pictures/picture_state.hpp"
#include "app/state/picture_of.hpp"

namespace viewer {

/// What a file says besides its picture: a title and, in sentences, what the page shows, be it a day, two days held
/// against each other or a chart; with the words that draw it again.
PictureText picture_text(const MapData& map, const PageContent& page, const PictureState& words);

}  // namespace viewer
