#pragma once

#include "app/scene/drawing.hpp"

#include <vector>

namespace viewer {

/// The day, the listed area low to high with its share and denominator, and what changed on this day with its
/// source: top left. Returns its box; empty when it is switched off.
PageRect draw_date_card(Drawing& drawing);

/// What the patterns mean: only what this picture can show on its day. Bottom left, below the date card; left out
/// where there is no room for it in a readable size.
PageRect draw_legend(Drawing& drawing, const PageRect& date_card);

/// A scale bar of round length; right of the legend, at the bottom.
PageRect draw_scale_bar(Drawing& drawing, const PageRect& legend, const PageRect& source_line);

/// An arrow to the north of the map above the scale bar's end; the projection turns it with the place.
PageRect draw_north_arrow(Drawing& drawing, const PageRect& date_card, const PageRect& scale_bar,
                          const PageRect& inset);

/// Where outlines, dates and areas come from: bottom right, in as many
/// lines as it needs: it is never cut.
PageRect draw_source_line(Drawing& drawing, const PageRect& legend);

/// A small map of the surroundings with a frame around what the map shows; bottom right, above the source line. Left
/// out where it would come near the legend.
PageRect draw_inset(Drawing& drawing, const PageRect& legend, const PageRect& source_line);

/// The box of that map, not drawn.
PageRect place_inset(const Drawing& drawing, const PageRect& legend, const PageRect& source_line);

}  // namespace viewer
