#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

/// What a page of the panel sets out in a window of that size, with its place. The table of data scrolls sideways.
std::vector<PlacedText> texts_of(PanelTab tab, double width, double height, double text) {
    auto layout = make_layout(width, height, text, true);
    layout.panel.height = 19'000;  // nothing scrolls
    test::Panels panels(test::map(), layout.unit);
    panels.memory.total_form.open = true;
    panels.memory.presentation.edited = 0;
    panels.memory.documents.ask({0, 1}, "what was asked for");
    Finding fault;
    fault.message = "The outline of a region crosses itself.";
    fault.repair = "Cut it apart where its border crosses itself";
    panels.memory.data.repairs = {
        {fault, "regions.geojson: feature 1", "outline", {set_cell("regions", 0, "outline", "")}}};
    auto state = apply(initial_state(test::map()), GoToDay{test::day("1993-08-23")}, test::map());
    state.tab = tab;
    state.text_scale = text;
    state.presentation = {Slide{"What was held on this day?", "A note.", state.day}};
    state.range = DayRange{test::day("1992-01-01"), test::day("1994-01-01")};
    std::vector<PlacedText> places;
    panels.draw(state, layout, draw_panel);
    record_places(&places);
    panels.draw(state, layout, draw_panel);
    record_places(nullptr);
    return places;
}

}  // namespace

TEST_CASE("no words of the panel reach beyond its right edge, at any size of window and type") {
    for (const auto& panel : panels()) {
        for (const auto& [width, height] : {std::pair{1920.0, 1080.0}, {1280.0, 720.0}, {825.0, 600.0}}) {
            for (const double text : {1.0, 2.0, 3.0}) {
                const auto places = texts_of(panel.tab, width, height, text);
                CHECK(places.size() > 1);
                for (const auto& place : places) {
                    CAPTURE(panel.title, width, text, place.text, place.low.x);
                    CHECK(place.high.x <= static_cast<float>(width));
                }
            }
        }
    }
}
