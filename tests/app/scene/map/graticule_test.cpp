#include "app/scene/build_scene.hpp"
#include "app/scene/font_metrics.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

SceneSettings page() { return default_settings(test::map(), 1920, 1080, test::day("1993-08-23")); }

// The degrees that a picture says, in the order in which they are drawn.
std::vector<Text> degrees_of(const SceneSettings& settings) {
    std::vector<Text> degrees;
    for (const auto& item : build_scene(test::map(), settings).items) {
        const auto* text = std::get_if<Text>(&item.shape);
        if (text != nullptr && item.role == Role::context && text->utf8.find("°") != std::string::npos) {
            degrees.push_back(*text);
        }
    }
    return degrees;
}

// `46°30′ E` as 46.5.
double degrees_said(const std::string& text) {
    const auto sign = text.find("°") + std::string("°").size();
    const bool minutes = text.find("′") != std::string::npos;
    return std::stod(text) + (minutes ? std::stod(text.substr(sign)) / 60 : 0);
}

}  // namespace

TEST_CASE("meridians say their degrees at the upper edge, parallels at the right one") {
    const auto degrees = degrees_of(page());
    REQUIRE(degrees.size() >= 4);
    for (const auto& text : degrees) {
        CAPTURE(text.utf8);
        const bool meridian = text.utf8.ends_with("E");
        CHECK((meridian || text.utf8.ends_with("N")));
        CHECK((meridian ? text.at.y < 40 : text.at.x > 1800));
    }
}

TEST_CASE("a meridian stands where its degrees say") {
    const auto settings = page();
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    for (const auto& text : degrees_of(settings)) {
        if (text.utf8.ends_with("E")) {
            const double middle = text.at.x + text_width(text.utf8, text.size, text.weight, 0) / 2;
            const auto place = test::map().projection.to_lon_lat(view.to_plane({middle, 0}));
            CAPTURE(text.utf8);
            CHECK(place.lon == Approx(degrees_said(text.utf8)).margin(0.01));
        }
    }
}

TEST_CASE("degrees go with the graticule, and can be left out alone") {
    auto settings = page();
    settings.degrees = false;
    CHECK(degrees_of(settings).empty());
    settings = page();
    settings.graticule = false;
    CHECK(degrees_of(settings).empty());
}

TEST_CASE("no degrees stand where a card does") {
    auto settings = page();
    const auto boxes = [&] { return degrees_of(settings).size(); };
    const auto with_cards = boxes();
    settings.date_card = settings.legend = false;
    CHECK(boxes() >= with_cards);
    settings.reserved = {{0, 0, settings.width, settings.height}};
    CHECK(degrees_of(settings).empty());
}
