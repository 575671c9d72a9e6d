#include "app/scene/cards/cards.hpp"

namespace viewer {

namespace {

// Each stands where those before it leave room.
template <class Date, class Legend, class Inset>
CardPlaces laid_out(Drawing& drawing, Date date, Legend legend, Inset inset) {
    CardPlaces places;
    places.date = date();
    places.legend = legend(places.date);
    places.source_line = draw_source_line(drawing, places.legend);
    places.scale_bar = draw_scale_bar(drawing, places.legend, places.source_line);
    places.inset = inset(places.legend, places.source_line);
    places.north_arrow = draw_north_arrow(drawing, places);
    places.selection = draw_selection_card(drawing, places);
    return places;
}

}  // namespace

CardPlaces draw_cards(Drawing& drawing) {
    return laid_out(
        drawing, [&] { return draw_date_card(drawing); },
        [&](const PageRect& date) { return draw_legend(drawing, date); },
        [&](const PageRect& legend, const PageRect& line) { return draw_inset(drawing, legend, line); });
}

CardPlaces place_cards(const Drawing& drawing) {
    Drawing rest(drawing.map(), drawing.settings());
    return laid_out(
        rest, [&] { return place_date_card(drawing); },
        [&](const PageRect& date) { return place_legend(drawing, date); },
        [&](const PageRect& legend, const PageRect& line) { return place_inset(drawing, legend, line); });
}

}  // namespace viewer
