#include "app/window/window_commands.hpp"

#include "app/export/pictures/picture_state.hpp"
#include "app/order/file_page.hpp"
#include "app/order/picture_description.hpp"
#include "app/state/state_text.hpp"
#include "app/window/export/other_programs.hpp"

#include <SFML/Window/Clipboard.hpp>

#include <filesystem>
#include <utility>

namespace viewer {

namespace {

void copy_text(const std::string& text) {
    sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
}

void copy_sentences(Session& session) {
    const auto map = renamed(session.map(), session.state().names);
    const auto text = picture_text(map, file_page(map, session.state(), {}), {});
    copy_text(text.title + "\n" + text.description + "\n");
    session.memory().notice.say("Copied what is shown, in sentences with its figures.");
}

void copy_state(Session& session, const Layout& layout) {
    copy_text(state_line(state_text(session.state(), session.map(), session.shown_ground(layout))));
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

void open_wanted(Session& session) {
    const std::filesystem::path path = std::exchange(session.memory().wanted_dataset, {});
    session.dialogs().want_dataset(path, session.memory());
}

void open_address(UiMemory& memory) {
    if (!open_with_desktop(std::exchange(memory.address, {}))) {
        memory.notice.say("The desktop has no program that opens addresses (xdg-open).");
    }
}

}  // namespace

ExportSource export_source(const Session& session, const MapData& map, const Layout& layout) {
    return {map,         session.state(),           session.shown_ground(layout), layout.map,
            layout.unit, session.dialogs().dataset, session.dialogs().in_part};
}

void execute_command(WindowCommand wish, Session& session, const Layout& layout) {
    switch (wish) {
        case WindowCommand::copy_sentences: copy_sentences(session); break;
        case WindowCommand::copy_state: copy_state(session, layout); break;
        case WindowCommand::copy_picture: copy_picture(session, layout); break;
        case WindowCommand::copy_table: copy_table(session); break;
        case WindowCommand::export_dialog:
            session.dialogs().open_export(session.map(), session.state());
            break;
        case WindowCommand::open_dialog: session.dialogs().open_dataset(session.memory().recent); break;
        case WindowCommand::open_database: session.dialogs().open_database(); break;
        case WindowCommand::open_wanted: open_wanted(session); break;
        case WindowCommand::open_address: open_address(session.memory()); break;
        case WindowCommand::open_presentation: session.dialogs().open_presentation(); break;
        case WindowCommand::save_presentation: session.dialogs().save_presentation(session.map()); break;
        default: break;
    }
}

}  // namespace viewer
