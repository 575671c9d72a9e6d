#include "app/window/viewer_window.hpp"

#include "app/export/files/interrupt.hpp"
#include "app/window/display/sfml_window.hpp"
#include "app/window/session/database_view.hpp"
#include "app/window/session/session_file.hpp"
#include "app/window/session/user_settings.hpp"
#include "app/window/window_loop.hpp"
#include "geodata/base/error.hpp"

#include <SFML/OpenGL.hpp>
#include <SFML/System/Clock.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

constexpr unsigned most_frames = 60;  // a second, while playing
constexpr float keeping_seconds = 5;  // how often a changed session is written while nothing plays

// What was shown to a class is nothing to go back to.
std::vector<ViewerState> own_views(std::vector<ViewerState> states) {
    std::erase_if(states, [](const ViewerState& state) { return state.presenting.on; });
    return states;
}

bool asked_to_stop() {
    try {
        stop_if_interrupted();
        return false;
    } catch (const geodata::Error&) {
        return true;
    }
}

}  // namespace

ViewerWindow::ViewerWindow(const MapData& map, const WindowStart& start, sf::RenderWindow& window,
                           FirstFrame first)
    : start_(start), plain_map_(map), map_(map),
      listed_by_(geodata::profile_text(*map.dataset, map.listing.profile)), title_(start.title),
      window_(window), session_(plain_map_, start.state, start.past, start.future), script_(start.actions),
      kept_(start.state), kept_choices_(start.choices) {
    auto& memory = session_.memory();
    memory.welcome = welcoming_ = start.welcome;
    memory.recent = start.recent;
    memory.dataset_before = start.before.string();
    full_screen_ = start.full_screen;
    session_.dialogs().dataset = start.dataset;
    session_.dialogs().take_words(start.choices);
    window_.isOpen() ? furnish(std::move(first)) : open(false);
    if (!start.notice.empty()) {
        session_.memory().notice.say(start.notice);
    }
    if (start.reread) {
        watch_ = std::make_unique<DatasetWatch>(start.watched, start.reread);
    }
    if (start.database != nullptr) {
        memory.in_part = session_.dialogs().in_part = true;
        session_.figures().take_series([this](geodata::Counting counting) {
            return start_.database->series(plain_map_.listing, counting);
        });
    }
    if (start.repaired) {
        editing().take_shown(*start.repaired);
        session_.change_states([this](ViewerState& state) { state.edits = editing_->made(); });
        tell_unsaved();
    }
    offer_unsaved();
    if (start.imported != nullptr) {
        session_.dialogs().ask_import(start.imported);
    }
}

// A session that cannot be kept must not end the program: it is told, and the window goes on.
void ViewerWindow::keep_session() {
    const auto state = own_view(session_.state());
    const auto choices = session_.dialogs().words();
    // Whoever comes back to this dataset finds it as it was left, also where nothing was changed in it.
    const bool unchanged = state == kept_ && choices == kept_choices_;
    if (start_.session.empty() || (unchanged && !wanted_dataset())) {
        return;
    }
    remember_look(state, kept_);
    kept_ = state;
    kept_choices_ = choices;
    try {
        const auto& history = session_.history();
        write_session(start_.session,
                      {state, state.presentation != start_.presentation_of_dataset, choices,
                       own_views(history.past()), own_views(history.future())},
                      plain_map_, [this, where = layout()](const ViewerState& shown) {
                          return session_.ground_of(shown, where);
                      });
    } catch (const std::exception& error) {
        session_.memory().notice.say(error.what());
    }
}

// Done with once, in whichever way, the first lines do not come again.
void ViewerWindow::keep_welcome() {
    if (welcoming_ && !session_.memory().welcome) {
        welcoming_ = false;
        remember_welcome();
    }
}

void ViewerWindow::run_script(double seconds) {
    if (script_.running() && !picture_->waits()) {
        const auto where = layout();
        frames_due_ = frames_after_input;
        script_.go_on({session_, where, window_, [this](WindowCommand wish) { fulfil(wish); },
                       [this] { closing_ = true; }},
                      seconds);
        follow_presenting();
    }
}

void ViewerWindow::open(bool full_screen) {
    window_watch_.reset();
    drop_.reset();
    // Both hold things of the OpenGL context that goes with the old window.
    picture_.reset();
    bridge_.reset();
    if (full_screen && window_.isOpen()) {
        windowed_size_ = window_.getSize();
        windowed_at_ = window_.getPosition();
    }
    full_screen_ = full_screen;
    const bool was_windowed = windowed_size_.x > 0;
    const auto windowed = was_windowed ? sf::VideoMode(windowed_size_.x, windowed_size_.y) : window_mode();
    on_second_display_ = full_screen && wants_second_display();
    // The class has the second display, while the presenter has the first one.
    on_second_display_ ? make_window_over(window_, monitors().at(1))
                       : make_window(window_, full_screen, windowed);
    if (was_windowed && !full_screen) {
        window_.setPosition(windowed_at_);
    }
    furnish({});
}

void ViewerWindow::furnish(FirstFrame first) {
    clear_ground();
    glFlush();
    window_.setTitle(sf::String::fromUtf8(title_.begin(), title_.end()));
    window_.setKeyRepeatEnabled(true);
    window_.setFramerateLimit(most_frames);
    window_watch_ = std::make_unique<WindowWatch>(window_.getSystemHandle());
    drop_ = std::make_unique<FileDrop>(window_.getSystemHandle());
    bridge_ = std::make_unique<ImguiBridge>(window_, std::move(first.fonts));
    picture_ = std::make_unique<MapPicture>(std::move(first.page), std::move(first.picture));
    frames_due_ = frames_after_input;
}

void ViewerWindow::live(const std::function<bool()>& goes_on) {
    sf::Clock clock;
    sf::Clock since_kept;
    const Interruptible interruptible;
    while (!closing_ && goes_on()) {
        try {
            turn(clock, since_kept);
            faults_ = 0;
        } catch (const std::exception& error) {
            outlive(error);
        }
    }
}

void ViewerWindow::reload() {
    if (start_.database != nullptr) {
        start_.database->read_again();
    } else if (watch_ == nullptr) {
        session_.memory().notice.say("The dataset that comes with the program does not change.");
    } else {
        watch_->ask();
    }
}

// A changed dataset is shown by a window made anew, which takes the session up where it was; a change that cannot be read
// leaves what is shown.
void ViewerWindow::follow_files() {
    const auto news = watch_ == nullptr ? std::nullopt : watch_->take_news();
    if (!news) {
        return;
    }
    frames_due_ = frames_after_input;
    if (has_unsaved() && !editing_->changed_outside()) {
        session_.memory().notice.say("The files are as they were read; the changes here are not saved yet.");
        return;
    }
    if (has_unsaved()) {
        ask_about_outside();
        return;
    }
    if (news->empty() && session_.dialogs().show_again()) {
        return;
    }
    session_.memory().notice.say(
        news->empty() ? "The files were changed; they are read again when the film is written (Ctrl+R)."
                      : *news + " Shown is what was there before the change.");
}

void ViewerWindow::turn(sf::Clock& clock, sf::Clock& since_kept) {
    take_events();
    follow_files();
    follow_database();
    const bool moving = session_.moving() || session_.memory().notice.seconds_left > 0;
    if (!closing_ && (moving || frames_due_ > 0)) {
        frames_due_ = std::max(0, frames_due_ - 1);
        const double seconds = clock.restart().asSeconds();
        draw_frame(seconds);
        run_script(seconds);
    } else {
        clock.restart();
    }
    if (!moving && since_kept.getElapsedTime().asSeconds() > keeping_seconds) {
        keep_session();
        keep_unsaved();
        since_kept.restart();
    }
}

// What goes wrong in one turn is told and the next one tried; only what goes wrong again and again ends the window, with
// the session kept.
void ViewerWindow::outlive(const std::exception& error) {
    constexpr int most_faults = 20;
    session_.memory().notice.say(error.what());
    frames_due_ = frames_after_input;
    keep_session();
    keep_unsaved();
    if (++faults_ > most_faults) {
        throw geodata::Error(
            fmt::format("The window had to be closed, its session is kept: {}", error.what()));
    }
}

int ViewerWindow::run() {
    live([] { return !asked_to_stop(); });
    keep_session();
    keep_unsaved();
    return 0;
}

void ViewerWindow::leave_graphics() {
    window_.setVisible(false);
    presenter_.close();
    (void)window_watch_.release();
    (void)drop_.release();
    (void)bridge_.release();
    (void)picture_.release();
}

}  // namespace viewer
