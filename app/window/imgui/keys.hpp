#pragma once

#include "app/ui/actions/user_action.hpp"

#include <SFML/Window/Event.hpp>

namespace viewer {

/// The key by the name the table of keys uses; an empty name for keys without a binding name.
KeyPress key_press_of(const sf::Event::KeyEvent& event);

}  // namespace viewer
