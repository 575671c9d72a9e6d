#include "app/window/presenter_screen.hpp"

#include "app/window/display/rgba.hpp"
#include "app/window/display/sfml_window.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Window/Event.hpp>

#include <algorithm>
#include <array>
#include <ctime>

namespace viewer {

namespace {

constexpr unsigned beside_width = 1100, beside_height = 720;
constexpr unsigned least_side = 300, most_side = 4096;

std::string time_of_day() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%H:%M", &local);
    return text.data();
}

// A blank page of the class is none of the presenter's.
ViewerState as_presented(ViewerState state) {
    state.presenting.blank = Blank::no;
    state.presenting.before.reset();
    return state;
}

sf::Event next_slide_key() {
    sf::Event event{};
    event.type = sf::Event::KeyPressed;
    event.key.code = sf::Keyboard::PageDown;
    return event;
}

}  // namespace

void PresenterScreen::open() {
    const auto all = monitors();
    const bool apart = all.size() > 1;
    const auto desktop = sf::VideoMode::getDesktopMode();
    const unsigned width = apart ? all.front().width : std::min(beside_width, desktop.width);
    const unsigned height = apart ? all.front().height : std::min(beside_height, desktop.height);
    create_window(window_, {width, height}, "Terrachron: presenter",
                  apart ? sf::Style::None : sf::Style::Default);
    if (!window_.isOpen()) {
        throw geodata::Error("The presenter's screen could not be opened.");
    }
    window_.setPosition(apart ? sf::Vector2i{all.front().left, all.front().top} : sf::Vector2i{20, 20});
    watch_ = std::make_unique<WindowWatch>(window_.getSystemHandle());
    window_.setVerticalSyncEnabled(false);
    window_.setKeyRepeatEnabled(false);
    since_begin_.restart();
    shown_.reset();
    picture_.forget();
    outdated_ = true;
}

void PresenterScreen::show_above(bool wanted) {
    if (wanted && window_.isOpen()) {
        window_.requestFocus();
        outdated_ = true;
    }
}

void PresenterScreen::close() {
    if (window_.isOpen()) {
        (void)window_.setActive(true);
        texture_ = sf::Texture();
        watch_.reset();
        window_.close();
    }
}

void PresenterScreen::take_events(const std::function<void(const sf::Event&)>& press) {
    sf::Event event{};
    while (window_.isOpen() && window_.pollEvent(event)) {
        switch (event.type) {
            case sf::Event::Closed: close(); break;
            case sf::Event::Resized:
                window_.setView(sf::View(
                    {0, 0, static_cast<float>(event.size.width), static_cast<float>(event.size.height)}));
                outdated_ = true;
                shown_.reset();
                break;
            case sf::Event::GainedFocus: outdated_ = true; break;
            case sf::Event::KeyPressed:
            case sf::Event::KeyReleased:
                watch_->complete(event);
                press(event);
                break;
            case sf::Event::MouseButtonPressed:
                if (event.mouseButton.button == sf::Mouse::Left) {
                    auto key = next_slide_key();
                    press(key);
                    key.type = sf::Event::KeyReleased;
                    press(key);
                }
                break;
            default: break;
        }
    }
}

void PresenterScreen::follow(const MapData& map, const ViewerState& state) {
    if (!window_.isOpen()) {
        return;
    }
    const auto now = as_presented(state);
    outdated_ = watch_->exposed() || outdated_;
    const PresenterClock clock{time_of_day(), elapsed_text(since_begin_.getElapsedTime().asSeconds())};
    if (shown_ != now || clock != clock_ || outdated_) {
        paint(map, now, clock);
        show();
        outdated_ = false;
    }
}

void PresenterScreen::paint(const MapData& map, const ViewerState& state, const PresenterClock& clock) {
    const auto size = window_.getSize();
    const auto width = std::clamp(size.x, least_side, most_side);
    const auto height = std::clamp(size.y, least_side, most_side);
    if (shown_ != state || slides_.width != width || slides_.height != height) {
        slides_ = build_presenter_page(map, state, width, height);
        shown_ = state;
    }
    clock_ = clock;
    auto list = slides_;
    const auto items = presenter_clock_items(state, clock, width, height);
    list.items.insert(list.items.end(), items.begin(), items.end());
    picture_.paint(std::move(list), 1);
}

void PresenterScreen::show() {
    (void)window_.setActive(true);
    if (!show_in(texture_, picture_.raster())) {
        return;
    }
    window_.clear();
    window_.draw(sf::Sprite(texture_));
    window_.display();
}

}  // namespace viewer
