#include "app/order/page_spec.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"
#include "app/scene/map/region_look.hpp"
#include "app/state/picture_of.hpp"
#include "app/state/presentation_text.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;
using namespace geodata;

namespace {

/// Part of a region's ground on the page of a map that lies under the cards; of what the view shows of it.
bool under_a_card(const Pane& pane, RegionIndex region) {
    const MapView view(pane.settings.camera, {0, 0, pane.settings.width, pane.settings.height});
    const auto cards = place_cards(Drawing(test::map(), pane.settings)).boxes();
    for (const auto& polygon : test::map().regions[region.position()].shape) {
        PagePath ring;
        for (const auto point : polygon.outer) ring.push_back(view.to_page(point));
        for (const auto& card : cards)
            if (!card.empty() && !clipped_ring(ring, card).empty()) return true;
    }
    return false;
}

/// The regions of which a map speaks: selected, or changed on its day.
std::vector<RegionIndex> spoken_of(const SceneSettings& settings) {
    std::vector<RegionIndex> regions;
    const auto found = statuses(test::map(), settings);
    for (std::size_t row = 0; row < found.size(); ++row)
        if (found[row] == RegionStatus::changed) regions.push_back(test::map().listing.rows[row].region);
    if (settings.selected) regions.push_back(settings.selected);
    return regions;
}

void check_free(const PageContent& page) {
    for (const auto& pane : page.panes)
        for (const auto region : spoken_of(pane.settings)) {
            CAPTURE(iso_text(pane.settings.day), page.width, page.height, page.unit, page.panes.size(),
                    test::built_in()[region].name);
            CHECK_FALSE(under_a_card(pane, region));
        }
}

std::vector<PageSize> sizes() {
    std::vector<PageSize> all{{800, 560}, {1280, 720}, {3840, 2160}};
    for (const auto& layout : page_layouts()) all.push_back(layout.size);
    return all;
}

}  // namespace

TEST_CASE("on no slide of the built-in presentation does a card cover a region that is selected or changed") {
    const auto presentation =
        read_presentation(std::string(test::dataset_folder) + "/talk.json", test::map());
    auto state = apply(initial_state(test::map()), EditPresentation{presentation}, test::map());
    for (const auto& size : sizes())
        for (int slide = 0; slide < static_cast<int>(presentation.size()); ++slide) {
            state = apply(state, Present{slide}, test::map());
            for (const double text : {1.6, 3.0})
                check_free(page_of(test::map(), state, size.width, size.height,
                                   unit_for(size.width, size.height) * text));
        }
}

TEST_CASE("on thirty days and in all layouts no card covers a region that is selected or changed") {
    auto state = initial_state(test::map());
    const auto& steps = test::map().steps;
    std::vector<Day> days;
    for (const auto& step : steps) days.push_back(step.day);
    for (auto day = test::built_in().first_day; days.size() < 30; day = day + 117) days.push_back(day);
    for (const auto& size : sizes())
        for (const double text : {1.0, 1.5, 2.0, 3.0})
            for (std::size_t i = 0; i < days.size(); ++i) {
                state.day = days[i];
                state.selected = test::map().listing.rows[i % test::map().listing.rows.size()].region;
                check_free(page_of(test::map(), state, size.width, size.height,
                                   unit_for(size.width, size.height) * text));
            }
}

TEST_CASE("all days have one frame and one scale") {
    auto state = initial_state(test::map());
    for (const auto& size : sizes()) {
        const auto first = page_of(test::map(), state, size.width, size.height, 1).panes.front().settings;
        for (const auto& step : test::map().steps) {
            state.day = step.day;
            const auto now = page_of(test::map(), state, size.width, size.height, 1).panes.front().settings;
            CHECK(now.camera == first.camera);
            CHECK(now.unit == first.unit);
        }
    }
}

TEST_CASE("a state with the ground that a page shows free of cards shows it so again") {
    auto state = initial_state(test::map());
    state = apply(state, MoveCamera{{test::map().home.centre(), 150}}, test::map());
    const auto page = page_of(test::map(), state, 1456, 832, 1);
    const auto again = page_of(
        test::map(), apply(state, ShowGround{shown_ground(test::map(), page)}, test::map()), 1456, 832, 1);
    const auto& camera = again.panes.front().settings.camera;
    CHECK(camera.metres_per_unit == Approx(150));
    CHECK(camera.centre.x == Approx(test::map().home.centre().x).margin(1));
    CHECK(camera.centre.y == Approx(test::map().home.centre().y).margin(1));
}
