#pragma once

#include "app/scene/drawing.hpp"

#include <string>
#include <vector>

namespace viewer {

/// Where the cards of a picture stand. Empty where one is switched off or finds no room. They are laid out for what they
/// hold on any day, so that they keep place and size while days go by.
struct CardPlaces {
    PageRect date;
    PageRect legend;
    PageRect source_line;
    PageRect scale_bar;
    PageRect inset;
    PageRect north_arrow;
    PageRect selection;  ///< of no day: it comes and goes with the selection

    std::vector<PageRect> boxes() const {
        return {date, legend, source_line, scale_bar, inset, north_arrow, selection};
    }
};

CardPlaces place_cards(const Drawing& drawing);

/// Draws all cards, and returns where they stand.
CardPlaces draw_cards(Drawing& drawing);

/// The day, the listed area low to high with its share and denominator, and what changed on this day with its
/// source: top left. Returns its box; empty when it is switched off.
PageRect draw_date_card(Drawing& drawing);
PageRect place_date_card(const Drawing& drawing);
/// Where on that card the day ends and the sum begins, from the top of the page; 0 without a day.
double day_bottom_on(const Drawing& drawing);

/// What the patterns mean: only what this picture can show on its day. Bottom left, below the date card; left out
/// where there is no room for it in a readable size.
PageRect draw_legend(Drawing& drawing, const PageRect& date_card);
PageRect place_legend(const Drawing& drawing, const PageRect& date_card);

/// Id of the legend's entry under a point of the page; empty for none.
std::string legend_entry_at(const Drawing& drawing, const PageRect& date_card, PagePoint at);

/// A scale bar of round length; right of the legend, at the bottom.
PageRect draw_scale_bar(Drawing& drawing, const PageRect& legend, const PageRect& source_line);

/// An arrow to the north of the map above the scale bar's end; the projection turns it with the place. Left out where it
/// would lie on another card.
PageRect draw_north_arrow(Drawing& drawing, const CardPlaces& others);

/// Where outlines, dates and areas come from: bottom right, in as many
/// lines as it needs: it is never cut.
PageRect draw_source_line(Drawing& drawing, const PageRect& legend);

/// What that line takes of the page below the legend, where it would be in too many lines beside it or has half of a page:
/// its height. 0 where it stands beside.
double source_room_below_legend(const Drawing& drawing);

/// A small map of the surroundings with a frame around what the map shows; bottom right, above the source line. Left
/// out where it would come near the legend.
PageRect draw_inset(Drawing& drawing, const PageRect& legend, const PageRect& source_line);

/// The box of that map, not drawn.
PageRect place_inset(const Drawing& drawing, const PageRect& legend, const PageRect& source_line);

/// The map in that box.
MapView inset_view(const Drawing& drawing, const PageRect& box);

/// Of several selected regions what the list states of them together: area, share, whose areas. Where it covers none of
/// them. Empty for one region or none.
PageRect draw_selection_card(Drawing& drawing, const CardPlaces& others);

}  // namespace viewer
