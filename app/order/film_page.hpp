#pragma once

#include "app/export/films/film_export.hpp"
#include "app/order/film_span.hpp"
#include "app/order/page_spec.hpp"
#include "app/state/action.hpp"
#include "app/state/picture_of.hpp"

#include <optional>

namespace viewer {

/// What a film of a state shows on each of its days.
struct FilmLook {
    SceneSettings settings;        ///< one map, whose day alone goes by
    std::optional<FilmPage> page;  ///< instead of it, for everything else that the window can show
    /// What lies over the one map, as in `Film`: the name of what changes, and the time bar below.
    std::function<std::vector<Item>(const MapData&, geodata::Day)> over;
    double below = 0;  ///< page units
};

/// What frames show besides the page of their day.
struct FilmRun {
    FilmSpan span;           ///< of the time bar
    bool headlines = false;  ///< a change is told large on its day
    int highlight_days = 1;  ///< so long a change stands out
};

/// The page of the state's day in a film: what `file_page` makes of the state, and a time bar below it unless it is
/// left out. Throws UsageError for a page that cannot be.
PageContent film_frame(const MapData& map, const ViewerState& state, const PageSpec& spec,
                       const FilmRun& run);

/// That page day by day, with a camera that keeps still. Of a comparison the day shown goes by and day A stays.
FilmLook film_look(const MapData& map, const ViewerState& state, const PageSpec& spec, const FilmRun& run);

}  // namespace viewer
