#pragma once

#include "app/export/films/film_export.hpp"
#include "app/order/page_spec.hpp"
#include "app/state/action.hpp"

#include <optional>

namespace viewer {

/// What a film of a state shows on each of its days.
struct FilmLook {
    SceneSettings settings;        ///< one map, whose day alone goes by
    std::optional<FilmPage> page;  ///< instead of it, for everything else that the window can show
};

/// The page that `file_page` makes of the state, day by day, with a camera that keeps still. Of a comparison the day
/// shown goes by and day A stays. A change stands out for `highlight_days`. Throws UsageError for a page that cannot be.
FilmLook film_look(const MapData& map, const ViewerState& state, const PageSpec& spec, int highlight_days);

}  // namespace viewer
