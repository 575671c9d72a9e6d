#pragma once

#include "app/window/session.hpp"

namespace viewer {

/// Does what only the open window can: clipboard, dialogs. Says in a notice what came of it.
void fulfil_wish(WindowWish wish, Session& session, const Layout& layout);

}  // namespace viewer
