#pragma once

#include "app/export/pictures/picture_state.hpp"
#include "app/order/order_option.hpp"
#include "app/state/picture_of.hpp"
#include "app/state/state_text.hpp"

#include <string>

namespace viewer {

/// The page on which a file shows a state: as the window does, less what the page leaves out, and in all colours
/// whatever vision is being previewed. Throws UsageError for a page that cannot be.
PageContent file_page(const MapData& map, const ViewerState& state, const PageSpec& spec);

/// The one map of a page, whose pixels have a place on the ground. Throws UsageError for a comparison or a chart.
const SceneSettings& ground_settings(const PageContent& page);

/// The state of a picture's words. `names` is passed over, since it is the dataset that is renamed; so is `without`,
/// which the page leaves out. Throws geodata::Error.
ViewerState pictured_state(const StateText& words, const MapData& map);

/// The words of a picture of the window: its state, its page, its data. `dataset` and `list` are as on the command line, and empty where they are the program's own.
struct PictureData {
    std::string dataset;
    std::string list;
};
PictureState window_picture_words(const MapData& map, const ViewerState& state, const PageSpec& spec,
                                  const PictureData& data);

}  // namespace viewer
