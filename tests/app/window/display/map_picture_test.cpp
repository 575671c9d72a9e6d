#include "app/window/display/map_picture.hpp"

#include "app/paint/raster_painter.hpp"
#include "app/state/action.hpp"
#include "app/state/viewer_state.hpp"
#include "app/window/display/sfml_window.hpp"
#include "tests/support/many_regions.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/similarity.hpp"
#include "tests/support/window_shot.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <thread>

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

SceneSettings whole_map() {
    const auto& map = test::map();
    return default_settings(map, width, height, map.dataset->last_day);
}

SceneSettings ground_only() {
    auto settings = whole_map();
    settings.labels = settings.date_card = settings.legend = settings.scale_bar = settings.source_line =
        settings.inset = settings.north_arrow = false;
    return settings;
}

/// What a file of the page holds.
Raster in_a_file(const PageContent& page) { return paint_raster(build_page(test::map(), page), 1); }
Raster in_a_file(const SceneSettings& settings) { return in_a_file(page_with(settings)); }

/// A window that shows one page after another.
struct Shown {
    sf::RenderWindow window{sf::VideoMode(width, height), "test"};
    MapPicture picture;

    void frame(const MapData& map, const PageContent& page) {
        (void)window.setActive(true);
        window.clear();
        picture.want(map, page);
        picture.draw(width, height);
    }
    Raster moving(const SceneSettings& settings) {
        frame(test::map(), page_with(settings));
        return test::shot(window);
    }
    /// The picture once it waits for nothing more.
    Raster at_rest(const MapData& map, const PageContent& page) {
        frame(map, page);
        for (int frames = 0; picture.waits() && frames < 500; ++frames) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            frame(map, page);
        }
        return test::shot(window);
    }
    Raster at_rest(const SceneSettings& settings) { return at_rest(test::map(), page_with(settings)); }
};

SceneSettings moved(SceneSettings settings, double dx, double dy) {
    settings.camera = dragged(settings.camera, dx, dy);
    return settings;
}

SceneSettings nearer(SceneSettings settings, double factor) {
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    settings.camera = zoomed(view, {300, 200}, factor);
    return settings;
}

ViewerState state_of(const std::vector<Action>& actions) {
    auto state = initial_state(test::map());
    for (const auto& action : actions) {
        state = apply(state, action, test::map());
    }
    return state;
}

}  // namespace

TEST_CASE("whatever page follows another, the window shows to the pixel what a file of it holds") {
    Shown shown;
    auto state = state_of({GoToDay{test::day("1992-05-18")}});
    std::vector<ViewerState> states(8, state);
    states[1].day = test::day("1993-08-23");
    states[2].look.theme = ThemeName::dark;
    states[3].comparing = {Comparison::side_by_side, test::day("1992-12-31"), 0.5};
    states[4].comparing = {Comparison::swipe, test::day("1992-12-31"), 0.3};
    states[5].comparing = {Comparison::difference, test::day("1992-12-31"), 0.5};
    states[6].main_view = MainView::chart;
    states[7].text_scale = 3;
    for (const auto& each : states) {
        const auto page = page_of(test::map(), each, width, height, 1);
        CHECK((shown.at_rest(test::map(), page) == in_a_file(page)));
    }
}

TEST_CASE("a page painted beforehand is shown without painting it again") {
    const auto page = page_with(whole_map());
    ChangingRaster raster;
    auto list = build_page(test::map(), page);
    list.paper = {1, 2, 3};  // to know it again
    raster.paint(list, 1);
    sf::RenderWindow window(sf::VideoMode(width, height), "test");
    MapPicture picture(page, std::move(raster));
    picture.want(test::map(), page);
    picture.draw(width, height);
    CHECK_FALSE(picture.waits());
    CHECK((test::shot(window) == paint_raster(list, 1)));
}

TEST_CASE("a map that is dragged shows the ground that it shows at rest") {
    Shown shown;
    auto settings = ground_only();
    shown.at_rest(settings);
    for (int i = 0; i < 8; ++i) {
        settings = moved(settings, 25, -13);
        CHECK(test::similarity(shown.moving(settings), in_a_file(settings)) > 0.95);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK((shown.at_rest(settings) == in_a_file(settings)));
}

TEST_CASE("a map that is zoomed shows the ground that it shows at rest, only less crisp") {
    Shown shown;
    auto settings = ground_only();
    const double factor = GENERATE(1.05, 1 / 1.05);
    shown.at_rest(settings);
    for (int i = 0; i < 4; ++i) {
        settings = nearer(settings, factor);
        CHECK(test::similarity(shown.moving(settings), in_a_file(settings)) > 0.75);
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
    }
    CHECK((shown.at_rest(settings) == in_a_file(settings)));
}

TEST_CASE("cards stay in their place while the map moves") {
    Shown shown;
    auto settings = whole_map();
    shown.at_rest(settings);
    for (int i = 0; i < 6; ++i) {  // until there is a picture of the ground
        shown.moving(settings = moved(settings, 5, 0));
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
    }
    const auto moving = shown.moving(settings = moved(settings, 20, 0));
    const auto still = in_a_file(settings);
    // Cards let a little of the ground through, which is mixed by the graphics card while it moves.
    int largest = 0;
    for (int y = 40; y < 90; ++y) {
        for (int i = 4 * 40; i < 4 * 200; ++i) {
            largest = std::max(largest, std::abs(moving.row(y)[i] - still.row(y)[i]));
        }
    }
    CHECK(largest <= 3);
    CHECK(test::similarity(moving, still) > 0.9);
}

TEST_CASE("a map that jumps out of what is kept comes to show its place") {
    Shown shown;
    auto settings = ground_only();
    shown.at_rest(settings);
    shown.moving(settings = moved(settings, 8, 0));
    settings = GENERATE(0, 1) == 0 ? moved(settings, 900, 0) : nearer(settings, 4);
    shown.moving(settings);
    CHECK((shown.at_rest(settings) == in_a_file(settings)));
}

TEST_CASE("while a page takes long to paint the last one stays, and the frame does not wait for it") {
    const auto large = test::many_regions(260, 100);
    auto settings = test::settings_of(large);
    settings.width = width;
    settings.height = height;
    Shown shown;
    const auto before = shown.at_rest(whole_map());
    shown.picture.forget();
    shown.frame(large, page_with(settings));
    CHECK(shown.picture.waits());
    CHECK((test::shot(shown.window) == before));
    CHECK((shown.at_rest(large, page_with(settings)) ==
           paint_raster(build_page(large, page_with(settings)), 1)));
}

TEST_CASE("other data behind the same page is shown") {
    const auto few = test::many_regions(4, 10);
    const auto more = test::many_regions(6, 10);
    auto page = page_with(test::settings_of(few));
    Shown shown;
    shown.at_rest(few, page);
    shown.picture.forget();
    shown.at_rest(more, page);
    Raster expected(width, height);
    fill_box(expected, whole(expected), {0, 0, 0, 255});
    const auto picture = paint_raster(build_page(more, page), 1);
    for (int y = 0; y < picture.height; ++y) {
        std::copy_n(picture.row(y), picture.stride, expected.row(y));
    }
    CHECK((test::shot(shown.window) == expected));
}

TEST_CASE("waiting for an event ends in time when none comes") {
    sf::RenderWindow window(sf::VideoMode(60, 40), "test");
    sf::Event event{};
    while (wait_event(window, event, 0.2)) {
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(wait_event(window, event, 0.1));
    const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - start;
    CHECK(waited.count() >= 0.1);
    CHECK(waited.count() < 2);
}
