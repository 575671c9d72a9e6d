#include "app/window/event_wait.hpp"
#include "app/window/map_canvas.hpp"

#include "tests/support/sample_picture.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>

using namespace viewer;

namespace {

DisplayList plain(Colour paper) { return {60, 40, paper, {}}; }

sf::Image shot(sf::RenderWindow& window) {
    sf::Texture texture;
    texture.create(window.getSize().x, window.getSize().y);
    texture.update(window);
    return texture.copyToImage();
}

sf::Image drawn(const DisplayList& list) {
    sf::RenderTexture texture;
    REQUIRE(texture.create(900, 600));
    SfmlPainter().draw(list, texture, 1);
    texture.display();
    return texture.getTexture().copyToImage();
}

/// OpenGL may round colours differently in a window and in a texture.
int largest_difference(const sf::Image& a, const sf::Image& b) {
    REQUIRE(a.getSize() == b.getSize());
    int largest = 0;
    for (std::size_t i = 0; i < std::size_t{4} * a.getSize().x * a.getSize().y; ++i)
        largest = std::max(largest, std::abs(a.getPixelsPtr()[i] - b.getPixelsPtr()[i]));
    return largest;
}

}  // namespace

TEST_CASE("the canvas takes a list only for a new revision, size or scale") {
    sf::RenderWindow window(sf::VideoMode(200, 120), "test");
    MapCanvas canvas;
    const DisplayList list = plain({10, 20, 30});
    CHECK(canvas.update(list, 1, 60, 40, 1));
    CHECK_FALSE(canvas.update(list, 1, 60, 40, 1));
    CHECK(canvas.update(list, 2, 60, 40, 1));
    CHECK(canvas.update(list, 2, 80, 40, 1));
    CHECK(canvas.update(list, 2, 80, 40, 2));
}

TEST_CASE("the picture comes to its place in the window, the right way up, each time it is shown") {
    sf::RenderWindow window(sf::VideoMode(200, 120), "test");
    MapCanvas canvas;
    DisplayList list = plain({0, 0, 255});
    list.items.push_back({Role::card, no_subject, Box{{0, 0, 60, 10}, 0, {255, 0, 0}, {}, 0}});
    canvas.update(list, 1, 60, 40, 1);
    for (int time = 0; time < 3; ++time) {
        CAPTURE(time);
        window.clear(sf::Color::White);
        canvas.present(window, 30, 20);
        const sf::Image image = shot(window);
        CHECK(image.getPixel(29, 25) == sf::Color::White);
        CHECK(image.getPixel(30, 20) == sf::Color::Red);
        CHECK(image.getPixel(89, 29) == sf::Color::Red);
        CHECK(image.getPixel(30, 30) == sf::Color::Blue);
        CHECK(image.getPixel(89, 59) == sf::Color::Blue);
        CHECK(image.getPixel(50, 60) == sf::Color::White);
    }
}

TEST_CASE("what is shown is the list as drawn, whether drawn, copied, or copied in part") {
    sf::RenderWindow window(sf::VideoMode(900, 600), "test");
    MapCanvas canvas;
    DisplayList list = test::sample_picture();
    for (std::uint64_t revision = 1; revision <= 4; ++revision) {
        CAPTURE(revision);
        const sf::Image expected = drawn(list);
        canvas.update(list, revision, 900, 600, 1);
        for (int time = 0; time < 2; ++time) {
            canvas.present(window);
            CHECK(largest_difference(shot(window), expected) <= 1);
        }
        // One of the later items changes: a step in time.
        std::get<Text>(list.items[list.items.size() - 2].shape).utf8 += "1";
    }
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
