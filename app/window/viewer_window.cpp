#include "app/window/viewer_window.hpp"

#include "app/export/interrupt.hpp"
#include "app/state/picture_of.hpp"
#include "app/window/event_wait.hpp"
#include "app/window/expose_watch.hpp"
#include "app/window/imgui_bridge.hpp"
#include "app/window/map_canvas.hpp"
#include "app/window/script_runner.hpp"
#include "app/window/session.hpp"
#include "app/window/session_file.hpp"
#include "app/window/window_ui.hpp"
#include "app/window/window_wishes.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Err.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>

namespace viewer {

namespace {

constexpr unsigned least_width = 640;
constexpr unsigned least_height = 420;
// ImGui needs a few frames after an input until hovering and focus have settled.
constexpr unsigned most_frames = 60;  // a second, while playing
constexpr int frames_after_input = 3;
constexpr float keeping_seconds = 5;  // how often a changed session is written while nothing plays
constexpr double idle_seconds = 0.1;  // how soon an uncovered window is drawn again

sf::VideoMode window_mode() {
    const auto desktop = sf::VideoMode::getDesktopMode();
    return {std::min(desktop.width, 1920U), std::min(desktop.height, 1080U)};
}

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

bool moves_in_panel(sf::Keyboard::Key key) {
    using Key = sf::Keyboard;
    return key == Key::Left || key == Key::Right || key == Key::Up || key == Key::Down || key == Key::Space ||
           key == Key::Enter || key == Key::Tab || key == Key::Home || key == Key::End ||
           key == Key::PageUp || key == Key::PageDown;
}

bool asked_to_stop() {
    try {
        stop_if_interrupted();
        return false;
    } catch (const geodata::Error&) {
        return true;
    }
}

class ViewerWindow {
public:
    ViewerWindow(const MapData& map, const WindowStart& start);
    int run();
    const std::optional<std::filesystem::path>& wanted_dataset() const {
        return session_.dialogs().wanted_dataset();
    }

private:
    void open(bool full_screen);
    void take_events();
    void take(const sf::Event& event);
    bool on_open_map(const sf::Event& event);
    bool goes_to_panel(const sf::Event& event);
    void draw_frame(double seconds);
    void draw_map();
    void list_as_chosen();
    void name_as_chosen();
    void fulfil(WindowWish wish);
    void follow_presenting();
    void let_time_pass(double seconds);
    void live();
    void run_script(double seconds);
    void keep_session();
    Layout layout() const;

    const WindowStart& start_;
    MapData plain_map_;  ///< listed by the profile that the user chose
    MapData map_;        ///< and named as the user chose
    std::string listed_by_;
    geodata::NamePolicy named_by_;
    std::string title_;
    sf::RenderWindow window_;
    bool full_screen_ = false;
    bool reopen_ = false;
    bool presenting_ = false;        ///< as the window was last made for it
    bool full_before_talk_ = false;  ///< whether it was full screen before the talk began
    Session session_;
    std::unique_ptr<ExposeWatch> exposure_;
    std::unique_ptr<ImguiBridge> bridge_;
    std::unique_ptr<MapCanvas> canvas_;
    std::optional<PageContent> shown_;
    DisplayList picture_;
    std::uint64_t revision_ = 0;
    int frames_due_ = frames_after_input;
    ScriptRunner script_;
    ViewerState kept_;  ///< as the session file has it
    std::map<std::string, std::string> kept_choices_;
};

ViewerWindow::ViewerWindow(const MapData& map, const WindowStart& start)
    : start_(start), plain_map_(map), map_(map),
      listed_by_(geodata::profile_text(*map.dataset, map.listing.profile)), title_(start.title),
      session_(plain_map_, start.state), script_(start.actions), kept_(start.state),
      kept_choices_(start.choices) {
    session_.dialogs().dataset = start.dataset;
    session_.dialogs().take_words(start.choices);
    open(false);
    if (!start.notice.empty()) {
        session_.memory().notice.say(start.notice);
    }
}

// A session that cannot be kept must not end the program: it is told, and the window goes on.
void ViewerWindow::keep_session() {
    const auto& state = session_.state();
    const auto choices = session_.dialogs().words();
    if (start_.session.empty() || (state == kept_ && choices == kept_choices_)) {
        return;
    }
    kept_ = state;
    kept_choices_ = choices;
    try {
        write_session(start_.session, {state, state.talk != start_.talk_of_dataset, choices}, plain_map_,
                      session_.shown_ground(layout()));
    } catch (const std::exception& error) {
        session_.memory().notice.say(error.what());
    }
}

void ViewerWindow::run_script(double seconds) {
    if (script_.running()) {
        const auto where = layout();
        frames_due_ = frames_after_input;
        script_.go_on({session_, where, window_, [this](WindowWish wish) { fulfil(wish); }}, seconds);
        follow_presenting();
    }
}

void ViewerWindow::open(bool full_screen) {
    exposure_.reset();
    // Both hold things of the OpenGL context that goes with the old window.
    canvas_.reset();
    bridge_.reset();
    full_screen_ = full_screen;
    sf::err().rdbuf(nullptr);  // its remarks on drivers help no user; what fails is told below
    const auto mode = full_screen ? sf::VideoMode::getDesktopMode() : window_mode();
    window_.create(mode, sf::String::fromUtf8(title_.begin(), title_.end()),
                   full_screen ? sf::Style::Fullscreen : sf::Style::Default,
                   sf::ContextSettings(0, 0, 0, 3, 0));
    if (!window_.isOpen()) {
        throw geodata::Error(
            "The window could not be opened; pictures need none: see 'terrachron render --help'.");
    }
    if (!full_screen) {
        const auto desktop = sf::VideoMode::getDesktopMode();
        window_.setPosition({static_cast<int>(desktop.width - mode.width) / 2,
                             static_cast<int>(desktop.height - mode.height) / 2});
    }
    window_.setKeyRepeatEnabled(true);
    window_.setFramerateLimit(most_frames);
    exposure_ = std::make_unique<ExposeWatch>(window_.getSystemHandle());
    bridge_ = std::make_unique<ImguiBridge>(window_);
    canvas_ = std::make_unique<MapCanvas>();
    shown_.reset();
    frames_due_ = frames_after_input;
}

Layout ViewerWindow::layout() const {
    const auto size = window_.getSize();
    const auto& state = session_.state();
    return state.presenting.on ? make_presenting_layout(size.x, size.y, state.text_scale)
                               : make_layout(size.x, size.y, state.text_scale, state.panel_open);
}

// ImGui knows what lies under the mouse only from the last frame. A touch or a quick click comes from elsewhere and
// would be taken for one on the panel where the mouse was.
bool ViewerWindow::on_open_map(const sf::Event& event) {
    const auto at = place_of(event);
    const auto& memory = session_.memory();
    return at && layout().map.contains(*at) && !memory.covers_map();
}

bool ViewerWindow::goes_to_panel(const sf::Event& event) {
    const bool key = event.type == sf::Event::KeyPressed || event.type == sf::Event::KeyReleased;
    return key && session_.memory().keys_in_panel && moves_in_panel(event.key.code);
}

void ViewerWindow::take(const sf::Event& event) {
    frames_due_ = frames_after_input;
    if (event.type == sf::Event::Closed) {
        window_.close();
        return;
    }
    if (event.type == sf::Event::Resized) {
        const auto width = std::max(event.size.width, least_width);
        const auto height = std::max(event.size.height, least_height);
        window_.setView(sf::View({0, 0, static_cast<float>(width), static_cast<float>(height)}));
    }
    const bool taken = bridge_->process_event(event) || goes_to_panel(event);
    // Escape closes a field that has the keyboard, so it comes through in any case.
    const bool escape = event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Escape;
    if (taken && !escape && !on_open_map(event) && event.type != sf::Event::MouseButtonReleased) {
        return;
    }
    fulfil(session_.handle(event, layout()));
}

void ViewerWindow::fulfil(WindowWish wish) {
    if (wish == WindowWish::full_screen) {
        reopen_ = true;
    } else if (wish != WindowWish::none) {
        fulfil_wish(wish, session_, layout());
    }
    follow_presenting();
}

// A talk takes the whole screen and gives it back as it was.
void ViewerWindow::follow_presenting() {
    const bool wanted = session_.state().presenting.on;
    if (wanted == presenting_) {
        return;
    }
    presenting_ = wanted;
    if (wanted) {
        full_before_talk_ = full_screen_;
        session_.memory().notice = {};
    }
    reopen_ = full_screen_ != (wanted || full_before_talk_);
}

void ViewerWindow::take_events() {
    sf::Event event{};
    const bool still =
        !session_.state().playing && frames_due_ == 0 && session_.memory().notice.seconds_left <= 0;
    bool came = wait_event(window_, event, still ? idle_seconds : 0);
    while (came && window_.isOpen()) {
        take(event);
        came = window_.pollEvent(event);
    }
    if (exposure_->exposed() || session_.dialogs().moving()) {
        frames_due_ = std::max(frames_due_, 1);
    }
    if (reopen_ && window_.isOpen()) {
        reopen_ = false;
        open(!full_screen_);
    }
}

void ViewerWindow::list_as_chosen() {
    const auto& wanted = session_.state().prefer;
    if (listed_by_ == wanted) {
        return;
    }
    listed_by_ = wanted;
    const auto& dataset = *plain_map_.dataset;
    plain_map_ =
        relisted(plain_map_, geodata::make_listing(dataset, geodata::parse_profile(dataset, wanted)));
    map_ = renamed(plain_map_, named_by_);
    session_.figures().begin_anew();
    shown_.reset();
}

void ViewerWindow::name_as_chosen() {
    list_as_chosen();
    if (named_by_ != session_.state().names) {
        named_by_ = session_.state().names;
        map_ = renamed(plain_map_, named_by_);
        shown_.reset();
    }
}

void ViewerWindow::draw_map() {
    const auto where = layout();
    auto page = page_of(map_, session_.state(), where.map.width, where.map.height, where.unit);
    for (auto& pane : page.panes) {
        pane.settings.hovered = session_.memory().hovered;
    }
    if (shown_ != page) {
        picture_ = build_page(map_, page);
        shown_ = std::move(page);
        ++revision_;
    }
    canvas_->update(picture_, revision_, static_cast<int>(where.map.width),
                    static_cast<int>(where.map.height), 1);
    canvas_->present(window_);
}

void ViewerWindow::let_time_pass(double seconds) {
    session_.pass_time(seconds);
    auto& notice = session_.memory().notice;
    notice.seconds_left -= std::min(notice.seconds_left, seconds);
}

void ViewerWindow::draw_frame(double seconds) {
    let_time_pass(seconds);
    name_as_chosen();
    draw_map();
    const auto where = layout();
    bridge_->begin_frame(std::max(seconds, 1e-4), where.unit);
    std::vector<Action> actions;
    std::vector<WindowWish> wishes;
    draw_window_ui({map_, session_, where, bridge_->fonts()}, actions, wishes);
    bridge_->end_frame();
    for (const auto& action : actions) {
        session_.act(action);
        frames_due_ = frames_after_input;
    }
    window_.display();
    for (const auto wish : wishes) {
        frames_due_ = frames_after_input;
        fulfil(session_.obey(wish, where));
    }
    follow_presenting();
    if (wanted_dataset()) {
        window_.close();
    }
}

// Until the window is closed or the program is asked to end.
void ViewerWindow::live() {
    sf::Clock clock;
    sf::Clock since_kept;
    const Interruptible interruptible;
    while (window_.isOpen() && !asked_to_stop()) {
        take_events();
        const bool moving = session_.state().playing || session_.memory().notice.seconds_left > 0;
        if (window_.isOpen() && (moving || frames_due_ > 0)) {
            frames_due_ = std::max(0, frames_due_ - 1);
            const double seconds = clock.restart().asSeconds();
            draw_frame(seconds);
            run_script(seconds);
        } else {
            clock.restart();
        }
        if (!moving && since_kept.getElapsedTime().asSeconds() > keeping_seconds) {
            keep_session();
            since_kept.restart();
        }
    }
}

int ViewerWindow::run() {
    live();
    keep_session();
    return 0;
}

}  // namespace

bool display_available() { return x_display_answers(); }

int run_window(const MapData& map, const WindowStart& start) {
    std::optional<std::filesystem::path> next;
    {
        ViewerWindow window(map, start);
        window.run();
        next = window.wanted_dataset();
    }
    if (next) {
        begin_anew(*next);
    }
    return 0;
}

}  // namespace viewer
