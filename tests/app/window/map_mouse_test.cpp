#include "app/window/map_mouse.hpp"

#include "app/state/action.hpp"
#include "app/ui/map_page.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <variant>

using namespace viewer;

namespace {

/// A map in a window of 1920x1080, and what is done to it, each event taken only when the frame before it has long passed.
struct Hand {
    ViewerState state = initial_state(test::map());
    PageContent page = map_page(test::map(), state, make_layout(1920, 1080, 1, true));
    UiMemory memory;
    MapMouse mouse;
    std::vector<Action> actions;

    void take(const sf::Event& event) {
        mouse.follow_key(event);
        const auto result = mouse.handle(event, {test::map(), state, page, memory});
        actions.insert(actions.end(), result.actions.begin(), result.actions.end());
    }

    void key(sf::Keyboard::Key code, sf::Event::EventType type) {
        sf::Event event{};
        event.type = type;
        event.key.code = code;
        take(event);
    }

    void button(sf::Event::EventType type, int x, int y) {
        sf::Event event{};
        event.type = type;
        event.mouseButton = {sf::Mouse::Left, x, y};
        take(event);
    }

    void move(int x, int y) {
        sf::Event event{};
        event.type = sf::Event::MouseMoved;
        event.mouseMove = {x, y};
        take(event);
    }

    void drag() {
        button(sf::Event::MouseButtonPressed, 600, 300);
        move(900, 500);
        button(sf::Event::MouseButtonReleased, 900, 500);
    }

    template <class Wanted>
    bool did() const {
        return std::any_of(actions.begin(), actions.end(),
                           [](const Action& action) { return std::holds_alternative<Wanted>(action); });
    }
};

}  // namespace

TEST_CASE("a drag with Shift zooms to its box, by the order of events and not by what is held later") {
    Hand hand;
    hand.key(sf::Keyboard::LShift, sf::Event::KeyPressed);
    hand.drag();
    hand.key(sf::Keyboard::LShift, sf::Event::KeyReleased);
    CHECK(hand.did<ShowGround>());
    CHECK_FALSE(hand.did<MoveCamera>());
}

TEST_CASE("after Shift is let go of, or another window has the keyboard, a drag moves the map") {
    for (const auto end : {sf::Event::KeyReleased, sf::Event::LostFocus}) {
        Hand hand;
        hand.key(sf::Keyboard::RShift, sf::Event::KeyPressed);
        hand.key(sf::Keyboard::RShift, end);
        hand.drag();
        CHECK(hand.did<MoveCamera>());
        CHECK_FALSE(hand.did<ShowGround>());
    }
}
