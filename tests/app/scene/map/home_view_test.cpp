#include "app/scene/map/home_view.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/cards.hpp"
#include "app/scene/clip_items.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

struct Page {
    double width, height, text;
};

SceneSettings settings_for(const Page& page, geodata::Day day) {
    SceneSettings settings;
    settings.width = page.width;
    settings.height = page.height;
    settings.unit = unit_for(page.width, page.height) * page.text;
    settings.unit = fitting_unit(test::map(), settings);
    settings.day = day;
    settings.camera = home_camera(test::map(), settings);
    return settings;
}

PageRect box_of(const SceneSettings& settings, geodata::RegionIndex region) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    const auto& box = test::map().regions[region.position()].box;
    const auto corner = view.to_page({box.left, box.top});
    return {corner.x, corner.y, view.length(box.width()), view.length(box.height())};
}

bool covers(const PageRect& card, const SceneSettings& settings, geodata::RegionIndex region) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    for (const auto& polygon : test::map().regions[region.position()].shape) {
        PagePath ring;
        for (const auto point : polygon.outer) ring.push_back(view.to_page(point));
        if (!clipped_ring(ring, card).empty()) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("in the default view no region lies under the cards, whatever the page and the day") {
    const auto page =
        GENERATE(Page{1920, 1080, 1}, Page{1280, 720, 1}, Page{794, 1123, 1}, Page{1123, 794, 1},
                 Page{732, 532, 1}, Page{1080, 1080, 1}, Page{1920, 1080, 2}, Page{794, 1123, 3});
    CAPTURE(page.width, page.height, page.text);
    for (const auto& step : test::map().steps) {
        const auto settings = settings_for(page, step.day);
        Drawing cards(test::map(), settings);
        const auto date = draw_date_card(cards);
        const auto legend = draw_legend(cards, date);
        for (const auto& row : test::map().listing.rows) {
            const auto region = box_of(settings, row.region);
            CAPTURE(geodata::iso_text(step.day), test::built_in()[row.region].name);
            CHECK((region.left >= 0 && region.right() <= page.width));
            CHECK((region.top >= 0 && region.bottom() <= page.height));
            for (const auto& card : {date, legend}) CHECK_FALSE(covers(card, settings, row.region));
        }
    }
}

TEST_CASE("every page has a legend, however large its text") {
    for (const double text : {1.0, 1.5, 2.0, 3.0})
        for (const Page page : {Page{1920, 1080, text}, Page{794, 1123, text}, Page{1123, 794, text}}) {
            const auto settings = settings_for(page, test::map().steps.back().day);
            Drawing cards(test::map(), settings);
            CAPTURE(page.width, page.height, text);
            CHECK(draw_legend(cards, draw_date_card(cards)).width > 100);
        }
}

TEST_CASE("ground wished wider than can be shown is shown with what there is in sight") {
    const auto settings = settings_for({1280, 720, 1}, test::map().steps.back().day);
    const auto& all = test::map().everything;
    const geodata::PlaneBox wished{all.right + 1e5, all.bottom - 2e7, all.right + 4e7, all.top + 2e7};
    const auto camera = camera_showing(test::map(), {settings}, wished);
    CHECK(camera.metres_per_unit == test::map().zoom.farthest);
    const auto ground = MapView(camera, {0, 0, settings.width, settings.height}).ground();
    CHECK(ground.left < all.right);
    CHECK(ground.bottom < all.top);
    CHECK(ground.top > all.bottom);
}

TEST_CASE("a point has its nearest place in a box, and is its own in an empty one") {
    const geodata::PlaneBox box{0, 0, 10, 20};
    CHECK(nearest_in(box, {-5, 25}) == geodata::PlanePoint{0, 20});
    CHECK(nearest_in(box, {5, 5}) == geodata::PlanePoint{5, 5});
    CHECK(nearest_in({}, {5, 5}) == geodata::PlanePoint{5, 5});
}
