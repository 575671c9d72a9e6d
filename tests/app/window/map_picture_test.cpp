#include "app/window/map_picture.hpp"

#include "app/scene/build_scene.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/similarity.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <catch2/catch.hpp>

using namespace viewer;

namespace {

constexpr int width = 1000;
constexpr int height = 640;

PageContent page_with(const SceneSettings& settings) {
    PageContent page;
    page.width = settings.width;
    page.height = settings.height;
    page.panes = {{{0, 0}, {0, 0, page.width, page.height}, settings}};
    return page;
}

SceneSettings ground_only() {
    const auto& map = test::map();
    auto settings = default_settings(map, width, height, map.dataset->last_day);
    settings.labels = settings.date_card = settings.legend = settings.scale_bar = settings.source_line =
        settings.inset = settings.north_arrow = false;
    return settings;
}

Raster shot(sf::RenderWindow& window) {
    sf::Texture texture;
    texture.create(width, height);
    texture.update(window);
    const auto image = texture.copyToImage();
    Raster raster(width, height);
    for (std::size_t i = 0; i < raster.pixels.size(); i += 4) {
        const auto* pixel = image.getPixelsPtr() + i;
        for (std::size_t channel = 0; channel < 3; ++channel) raster.pixels[i + channel] = pixel[2 - channel];
        raster.pixels[i + 3] = 255;
    }
    return raster;
}

/// A window that shows one map after another.
struct Shown {
    sf::RenderWindow window{sf::VideoMode(width, height), "test"};
    MapPicture picture;

    Raster operator()(const SceneSettings& settings) {
        picture.show(test::map(), page_with(settings), window);
        return shot(window);
    }
};

Raster at_rest(const SceneSettings& settings) { return Shown()(settings); }

SceneSettings moved(SceneSettings settings, double dx, double dy) {
    settings.camera = dragged(settings.camera, dx, dy);
    return settings;
}

SceneSettings nearer(SceneSettings settings, double factor) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    settings.camera = zoomed(view, {300, 200}, factor);
    return settings;
}

}  // namespace

TEST_CASE("a map that is dragged shows the ground that it shows at rest") {
    Shown shown;
    auto settings = ground_only();
    shown(settings);
    for (int i = 0; i < 4; ++i) {
        settings = moved(settings, 25, -13);
        CHECK(test::similarity(shown(settings), at_rest(settings)) > 0.999);
    }
}

TEST_CASE("a map that is zoomed shows the ground that it shows at rest, only less crisp") {
    Shown shown;
    auto settings = ground_only();
    const double factor = GENERATE(1.05, 1 / 1.05);
    shown(settings);
    for (int i = 0; i < 4; ++i) {
        settings = nearer(settings, factor);
        CHECK(test::similarity(shown(settings), at_rest(settings)) > 0.9);
    }
}

TEST_CASE("a map that comes to rest is drawn as though it had never moved") {
    Shown shown;
    const auto& map = test::map();
    auto settings = default_settings(map, width, height, map.dataset->last_day);
    shown(settings);
    shown(settings = moved(settings, 31, 7));
    shown(settings = nearer(settings, 1.04));
    shown(settings = nearer(settings, 1.04));
    for (int i = 1; i < MapPicture::frames_until_rest; ++i) shown(settings);
    CHECK(shown(settings) == at_rest(settings));
}

TEST_CASE("cards stay in their place while the map moves") {
    Shown shown;
    const auto& map = test::map();
    auto settings = default_settings(map, width, height, map.dataset->last_day);
    settings.inset = false;  // shows what part of the ground is seen
    shown(settings);
    shown(settings = moved(settings, 20, 0));
    const auto moving = shown(settings = moved(settings, 20, 0));
    const auto still = at_rest(settings);
    int differ = 0;
    for (int y = 40; y < 90; ++y)
        differ += !std::equal(moving.row(y) + 4 * 40, moving.row(y) + 4 * 200, still.row(y) + 4 * 40);
    CHECK(differ == 0);
    CHECK(test::similarity(moving, still) > 0.9);
}

TEST_CASE("a map that moves to another day, or out of the kept picture, is drawn anew") {
    Shown shown;
    auto settings = ground_only();
    shown(settings);
    shown(settings = moved(settings, 8, 0));
    shown(settings = moved(settings, 8, 0));
    SECTION("another day") {
        settings = moved(settings, 8, 0);
        settings.day = settings.day - 700;
        CHECK(shown(settings) == at_rest(settings));
    }
    SECTION("out of the picture, to the side") {
        settings = moved(settings, 900, 0);
        CHECK(test::similarity(shown(settings), at_rest(settings)) > 0.999);
    }
    SECTION("out of the picture, nearer") {
        settings = nearer(settings, 4);
        CHECK(test::similarity(shown(settings), at_rest(settings)) > 0.999);
    }
}
