#include "app/scene/cards/cards.hpp"

namespace viewer {

CardPlaces draw_cards(Drawing& drawing) {
    CardPlaces places;
    places.date = draw_date_card(drawing);
    places.legend = draw_legend(drawing, places.date);
    places.source_line = draw_source_line(drawing, places.legend);
    places.scale_bar = draw_scale_bar(drawing, places.legend, places.source_line);
    places.inset = draw_inset(drawing, places.legend, places.source_line);
    places.north_arrow = draw_north_arrow(drawing, places.date, places.scale_bar, places.inset);
    places.selection = draw_selection_card(drawing, places);
    return places;
}

CardPlaces place_cards(const Drawing& drawing) {
    Drawing rest(drawing.map(), drawing.settings());
    CardPlaces places;
    places.date = place_date_card(drawing);
    places.legend = place_legend(drawing, places.date);
    places.source_line = draw_source_line(rest, places.legend);
    places.scale_bar = draw_scale_bar(rest, places.legend, places.source_line);
    places.inset = place_inset(drawing, places.legend, places.source_line);
    places.north_arrow = draw_north_arrow(rest, places.date, places.scale_bar, places.inset);
    places.selection = draw_selection_card(rest, places);
    return places;
}

}  // namespace viewer
