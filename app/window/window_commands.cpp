#include "app/window/window_commands.hpp"

#include "app/export/pictures/picture_state.hpp"
#include "app/state/state_text.hpp"

#include <SFML/Window/Clipboard.hpp>

namespace viewer {

namespace {

void copy_state(Session& session, const Layout& layout) {
    const auto line = state_line(state_text(session.state(), session.map(), session.shown_ground(layout)));
    sf::Clipboard::setString(sf::String::fromUtf8(line.begin(), line.end()));
    session.memory().notice.say("Copied a line that opens exactly this state again.");
}

void copy_picture(Session& session, const Layout& layout) {
    const auto map = renamed(session.map(), session.state().names);
    session.dialogs().copy_picture(export_source(session, map, layout));
}

void copy_table(Session& session) {
    const auto map = renamed(session.map(), session.state().names);
    session.memory().notice.say(session.dialogs().copy_table(map, session.state()));
}

}  // namespace

ExportSource export_source(const Session& session, const MapData& map, const Layout& layout) {
    return {map,        session.state(), session.shown_ground(layout),
            layout.map, layout.unit,     session.dialogs().dataset};
}

void execute_command(WindowCommand wish, Session& session, const Layout& layout) {
    switch (wish) {
        case WindowCommand::copy_state: copy_state(session, layout); break;
        case WindowCommand::copy_picture: copy_picture(session, layout); break;
        case WindowCommand::copy_table: copy_table(session); break;
        case WindowCommand::export_dialog:
            session.dialogs().open_export(session.map(), session.state());
            break;
        case WindowCommand::open_presentation: session.dialogs().open_presentation(); break;
        case WindowCommand::save_presentation: session.dialogs().save_presentation(session.map()); break;
        case WindowCommand::open_dialog: session.dialogs().open_dataset(); break;
        default: break;
    }
}

}  // namespace viewer
