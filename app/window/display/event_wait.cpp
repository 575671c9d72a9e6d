#include "app/window/display/event_wait.hpp"

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>

#include <algorithm>
#include <chrono>
#include <thread>

namespace viewer {

bool wait_event(sf::Window& window, sf::Event& event, double seconds) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::duration<double> nap(0.010);
    const std::chrono::duration<double> patience(seconds);
    const auto start = Clock::now();
    while (!window.pollEvent(event)) {
        const std::chrono::duration<double> left = patience - (Clock::now() - start);
        if (left.count() <= 0) return false;
        std::this_thread::sleep_for(std::min(nap, left));
    }
    return true;
}

}  // namespace viewer
