#include "app/window/window_wishes.hpp"

#include "app/export/picture_state.hpp"
#include "app/state/state_words.hpp"

#include <SFML/Window/Clipboard.hpp>

namespace viewer {

namespace {

void copy_state(Session& session, const Layout& layout) {
    const auto line = state_line(state_words(session.state(), session.map(), session.shown_ground(layout)));
    sf::Clipboard::setString(sf::String::fromUtf8(line.begin(), line.end()));
    session.memory().notice.say("Copied: this line opens exactly this state after 'terrachron --state'.");
}

}  // namespace

void fulfil_wish(WindowWish wish, Session& session, const Layout& layout) {
    switch (wish) {
        case WindowWish::copy_state: copy_state(session, layout); break;
        default: break;
    }
}

}  // namespace viewer
