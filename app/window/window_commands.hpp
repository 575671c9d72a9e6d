#pragma once

#include "app/window/session/session.hpp"

namespace viewer {

/// What the window shows, for exports. `map` is named as the user chose.
ExportSource export_source(const Session& session, const MapData& map, const Layout& layout);

/// Does what only the open window can: clipboard, dialogs. Says in a notice what came of it.
void execute_command(WindowCommand wish, Session& session, const Layout& layout);

}  // namespace viewer
