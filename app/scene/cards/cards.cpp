#include "app/scene/cards/cards.hpp"

namespace viewer {

namespace {

// Each stands where those before it leave room; the costly ones are drawn only when that is asked for.
CardPlaces laid_out(Drawing& drawing, bool drawn) {
    CardPlaces places;
    places.date = drawn ? draw_date_card(drawing) : place_date_card(drawing);
    places.legend = drawn ? draw_legend(drawing, places.date) : place_legend(drawing, places.date);
    places.source_line = draw_source_line(drawing, places.legend);
    places.scale_bar = draw_scale_bar(drawing, places.legend, places.source_line);
    places.inset = drawn ? draw_inset(drawing, places.legend, places.source_line)
                         : place_inset(drawing, places.legend, places.source_line);
    places.north_arrow = draw_north_arrow(drawing, places);
    places.selection = draw_selection_card(drawing, places);
    return places;
}

}  // namespace

CardPlaces draw_cards(Drawing& drawing) { return laid_out(drawing, true); }

CardPlaces place_cards(const Drawing& drawing) {
    auto rest = drawing.with_unit(drawing.unit());
    return laid_out(rest, false);
}

}  // namespace viewer
