#pragma once

#include "app/export/tables/text_table.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/state/viewer_state.hpp"

#include <string>

namespace viewer {

/// A table for the clipboard, and what it is, to end the sentence "Copied …".
struct CopiedTable {
    TextTable table;
    std::string what;
};

/// The table of the page that the panel shows: stated totals, events, sources; for all other pages the regions of the
/// day.
CopiedTable copied_table(const MapData& map, const ViewerState& state);

}  // namespace viewer
