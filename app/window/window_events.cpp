#include "app/window/display/sfml_window.hpp"
#include "app/window/window_commands.hpp"
#include "app/window/window_loop.hpp"

#include <algorithm>
#include <optional>

namespace viewer {

namespace {

constexpr double idle_seconds = 0.1;        // how soon an uncovered window is drawn again
constexpr double presenter_seconds = 0.03;  // how soon what is pressed on the presenter's screen is taken
constexpr double painting_seconds = 0.01;   // how soon a map that was painted meanwhile is shown

// Where a mouse event happened; nothing for other events.
std::optional<PagePoint> place_of(const sf::Event& event) {
    if (event.type == sf::Event::MouseButtonPressed) {
        return PagePoint{static_cast<double>(event.mouseButton.x), static_cast<double>(event.mouseButton.y)};
    }
    if (event.type == sf::Event::MouseWheelScrolled) {
        return PagePoint{static_cast<double>(event.mouseWheelScroll.x),
                         static_cast<double>(event.mouseWheelScroll.y)};
    }
    return std::nullopt;
}

// Whoever took the press: a key or button that is still held for the session would be deaf afterwards.
bool ends_a_press(const sf::Event& event) {
    return event.type == sf::Event::MouseButtonReleased || event.type == sf::Event::KeyReleased;
}

bool moves_in_panel(sf::Keyboard::Key key) {
    using Key = sf::Keyboard;
    return key == Key::Left || key == Key::Right || key == Key::Up || key == Key::Down || key == Key::Space ||
           key == Key::Enter || key == Key::Tab || key == Key::Home || key == Key::End ||
           key == Key::PageUp || key == Key::PageDown;
}

// The field of a cell has the keyboard, and would take no notice of it.
bool saves_cell(const sf::Event& event, const UiMemory& memory) {
    return event.type == sf::Event::KeyPressed && event.key.control && !event.key.shift && !event.key.alt &&
           event.key.code == sf::Keyboard::S && memory.data.cell.open();
}

}  // namespace

// ImGui knows what lies under the mouse only from the last frame. A touch or a quick click comes from elsewhere and
// would be taken for one on the panel where the mouse was.
bool ViewerWindow::on_open_map(const sf::Event& event) {
    const auto at = place_of(event);
    return at && layout().map.contains(*at) && !bridge_->holds(at->x, at->y) &&
           !session_.memory().covers_map();
}

// A press beside a card closes it in the next frame, and does nothing else to the map.
bool ViewerWindow::closes_card(const sf::Event& event) const {
    const auto at = place_of(event);
    const auto& memory = session_.memory();
    return event.type == sf::Event::MouseButtonPressed && memory.card_open() && at &&
           layout().map.contains(*at) && !memory.card.contains(*at);
}

// The first lines on the map go with the first thing that is done, but for what is done with them.
void ViewerWindow::end_welcome(const sf::Event& event) {
    auto& memory = session_.memory();
    const bool key = event.type == sf::Event::KeyPressed;
    const auto at = place_of(event);
    const auto spot = memory.spots.find("welcome");
    const bool on_lines = at && spot != memory.spots.end() && spot->second.contains(*at);
    if (memory.welcome && (key || (at && !on_lines))) {
        memory.welcome = false;
    }
}

bool ViewerWindow::goes_to_panel(const sf::Event& event) {
    const bool key = event.type == sf::Event::KeyPressed || event.type == sf::Event::KeyReleased;
    return key && session_.memory().keys_in_panel && moves_in_panel(event.key.code);
}

void ViewerWindow::take(const sf::Event& event) {
    frames_due_ = frames_after_input;
    session_.follow_key(event);
    if (event.type == sf::Event::Closed) {
        ask_to_leave(Leaving::close);
        return;
    }
    if (event.type == sf::Event::Resized) {
        const auto [width, height] = laid_out_size(event.size.width, event.size.height);
        window_.setView(sf::View({0, 0, static_cast<float>(width), static_cast<float>(height)}));
    }
    if (saves_cell(event, session_.memory())) {
        if (finish_cell() && has_unsaved()) {
            save_data();
        }
        return;
    }
    end_welcome(event);
    const bool beside = closes_card(event);
    const bool taken = bridge_->process_event(event) || goes_to_panel(event) || beside;
    // Escape closes a field that has the keyboard, so it comes through in any case.
    const bool escape = event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape;
    const bool agrees = session_.dialogs().asks_about_import() && event.type == sf::Event::KeyPressed &&
                        event.key.code == sf::Keyboard::Return;  // the sheet's own
    if (agrees) {
        return;
    }
    if (taken && !escape && !on_open_map(event) && !ends_a_press(event)) {
        return;
    }
    fulfil(session_.handle(event, layout()));
}

void ViewerWindow::fulfil(WindowCommand wish) {
    switch (wish) {
        case WindowCommand::none: break;
        case WindowCommand::full_screen: reopen_ = true; break;
        case WindowCommand::presenter_screen: turn_presenter_screen(); break;
        case WindowCommand::close_window: ask_to_leave(Leaving::close); break;
        case WindowCommand::edit_mode: turn_edit_mode(); break;
        case WindowCommand::edit_data: take_edits(); break;
        case WindowCommand::save_data: save_data(); break;
        case WindowCommand::save_data_copy: save_data_copy(); break;
        case WindowCommand::reload: reload(); break;
        default: execute_command(wish, session_, layout());
    }
    follow_presenting();
}

// With a display of its own for the presenter, the class has the other one.
bool ViewerWindow::wants_second_display() const {
    return presenter_.is_open() && session_.state().presenting.on && monitors().size() > 1;
}

// On a single display both windows stand beside each other, so that neither hides the other.
bool ViewerWindow::wants_full_screen() const {
    const bool beside = presenter_.is_open() && monitors().size() < 2;
    return (presenting_ && !beside) || full_before_presentation_;
}

// The presentation begins with it when none is on: there is nothing to see otherwise.
void ViewerWindow::turn_presenter_screen() {
    if (presenter_.is_open()) {
        presenter_.close();
    } else {
        presenter_.open();
        if (!session_.state().presenting.on) {
            session_.act(Present{session_.state().presenting.scene});
        }
    }
    (void)window_.setActive(true);
    if (presenting_) {
        reopen_ = wants_full_screen() != full_screen_ || wants_second_display() != on_second_display_;
    }
}

void ViewerWindow::follow_presenter() {
    if (!presenter_.is_open()) {
        return;
    }
    if (!session_.state().presenting.on) {
        presenter_.close();
    }
    presenter_.take_events([this](const sf::Event& event) {
        frames_due_ = frames_after_input;
        fulfil(session_.handle(event, layout()));
    });
    presenter_.follow(map_, session_.state());
    (void)window_.setActive(true);
}

// A presentation takes the whole screen and gives it back as it was.
void ViewerWindow::follow_presenting() {
    const bool wanted = session_.state().presenting.on;
    if (wanted == presenting_) {
        return;
    }
    presenting_ = wanted;
    if (wanted) {
        full_before_presentation_ = full_screen_;
        session_.memory().notice = {};
    }
    reopen_ = full_screen_ != wants_full_screen();
}

void ViewerWindow::take_events() {
    sf::Event event{};
    const bool still = !session_.moving() && frames_due_ == 0 && session_.memory().notice.seconds_left <= 0;
    const double patience = presenter_.is_open() ? presenter_seconds : idle_seconds;
    bool came = wait_event(window_, event, !still ? 0 : picture_->waits() ? painting_seconds : patience);
    while (came && !closing_) {
        window_watch_->complete(event);
        take(event);
        came = window_.pollEvent(event);
    }
    if (const auto file = drop_->dropped()) {
        session_.memory().wanted_dataset = file->string();
        execute_command(WindowCommand::open_wanted, session_, layout());
        frames_due_ = frames_after_input;
    }
    if (window_watch_->exposed() || session_.dialogs().moving() || picture_->has_news()) {
        frames_due_ = std::max(frames_due_, 1);
    }
    follow_presenter();
    if (reopen_ && !closing_) {
        reopen_ = false;
        const bool presenting = session_.state().presenting.on;
        const bool for_display = wants_second_display() != on_second_display_ && presenting;
        open(for_display || !full_screen_);
        presenter_.show_above(!wants_second_display());
    }
}

}  // namespace viewer
