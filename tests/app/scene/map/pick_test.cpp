#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::middle_of;
using test::region;
using test::settings_on;

namespace {

geodata::RegionIndex picked(PagePoint at, SceneSettings settings = settings_on("1993-08-23")) {
    return pick(test::map(), settings, at);
}

PagePoint page_of(geodata::LonLat place, const SceneSettings& settings) {
    return MapView(settings.camera, {0, 0, settings.width, settings.height})
        .to_page(test::map().projection.to_plane(place));
}

}  // namespace

TEST_CASE("every listed region is found where its name belongs") {
    const auto settings = settings_on("1993-08-23");
    for (const auto& row : test::built_in_list().rows) {
        const auto& id = test::built_in()[row.region].id;
        CAPTURE(id);
        CHECK(picked(middle_of(id, settings)) == row.region);
    }
}

TEST_CASE("Lachin is found in Lachin") {
    CHECK(picked(page_of({46.4161, 39.6468}, settings_on("1993-08-23"))) == region("lachin"));
}

TEST_CASE("the part is found before its whole") {
    CHECK(picked(page_of({46.7512, 39.7633}, settings_on("1993-08-23"))) == region("shusha"));
    CHECK(picked(page_of({46.8225, 40.2097}, settings_on("1993-08-23"))) == region("nagorno-karabakh"));
}

TEST_CASE("outside all listed regions nothing is found") {
    const auto settings = settings_on("1993-08-23");
    CHECK_FALSE(picked(page_of({47.6186, 39.7756}, settings)));
    CHECK_FALSE(picked(page_of({45.7311, 40.1803}, settings)));
    CHECK_FALSE(picked({-500, -500}));
    CHECK_FALSE(picked({1e9, 1e9}));
}

TEST_CASE("nothing is found under a card, but the same ground is where there is none") {
    auto settings = settings_on("1993-08-23");
    // The map moved so that Lachin lies under the date card, then under the legend.
    for (const PagePoint under : {PagePoint{100, 100}, PagePoint{100, settings.height - 60}}) {
        const auto at = middle_of("lachin", settings);
        settings.camera = dragged(settings.camera, under.x - at.x, under.y - at.y);
        CHECK_FALSE(picked(under, settings));
        auto bare = settings;
        bare.date_card = bare.legend = false;
        CHECK(picked(under, bare) == region("lachin"));
    }
}

TEST_CASE("regions are found after zooming too") {
    auto settings = settings_on("1993-08-23");
    const auto at = middle_of("gubadli", settings);
    settings.camera = zoomed(MapView(settings.camera, {0, 0, settings.width, settings.height}), at, 5);
    CHECK(picked(at, settings) == region("gubadli"));
}
