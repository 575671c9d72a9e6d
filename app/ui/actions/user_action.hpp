#pragma once

#include "app/state/action.hpp"
#include "app/ui/actions/context_menu.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// A key with its modifiers, by the name people call it: `Space`, `Left`, `G`, `F11`, `,`.
struct KeyPress {
    std::string key;
    bool control = false;
    bool shift = false;
    bool alt = false;
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// `Ctrl+Shift+Z`
std::string key_text(const KeyPress& press);

/// The reverse; a text that names no key gives a press that no action has.
KeyPress parse_key(const std::string& text);

/// `Ctrl+Shift+Z, Ctrl+Y`; empty for none.
std::string keys_text(const std::vector<KeyPress>& keys);

/// What keys, menus, palette and panels can ask for besides an Action on the state.
enum class WindowCommand : unsigned char {
    none,
    enter_date,
    enter_total,
    show_palette,
    show_help,
    undo,
    redo,
    full_screen,
    escape,
    view_back,
    view_forward,
    update_slide,  ///< the slide shown becomes what is shown
    open_presentation,
    save_presentation,
    take_pen,  ///< tools to draw on the map with
    take_arrow,
    take_text,
    take_laser,
    put_down,
    presenter_screen,  ///< opens or closes it
    keep_scene,        ///< what is shown becomes a scene of the presentation
    copy_picture,
    copy_table,
    copy_sentences,  ///< what is shown with its figures, as text
    copy_state,
    keys_to_panel,  ///< arrows, Enter and Space move within the panel, or act on the map again
    export_dialog,
    open_dialog,
    open_database,   ///< asks for the address of one
    reload,          ///< the files are read again
    open_wanted,     ///< the dataset of `UiMemory::wanted_dataset`
    dataset_before,  ///< back to the one that was shown before
    edit_mode,       ///< the cells of the data can be changed, or no more
    edit_data,       ///< the edits of `UiMemory::data`
    save_data,       ///< changes of the data go to the disk
    save_data_copy,  ///< into another folder
    open_address,    ///< that of `UiMemory::address`, in a browser
    begin_tour,
    close_window
};

/// What decides whether an action can begin.
struct Situation {
    const ViewerState& state;  ///< with the camera as it is shown
    const MapData& map;
    bool can_undo = false;
    bool can_redo = false;
    bool can_view_back = false;       ///< there is a view of the map before this one
    bool can_view_forward = false;    ///< and one after it
    bool has_dataset_before = false;  ///< another dataset was shown before
    bool unsaved_data = false;        ///< changes of the data are not on the disk
    bool in_part = false;             ///< only what is shown is at hand, the rest in a database
};

/// Something that the user can do: one row of the table that keys, menus, bar, palette, help and tests read.
struct UserAction {
    std::string id;     ///< unique, `zoom-in`
    std::string title;  ///< as menus and palette say it
    std::vector<KeyPress> keys;
    std::string submenu;       ///< within the menu of its group; empty: in that menu itself
    std::string keywords;      ///< other words that people look for
    bool repeats = false;      ///< acts again while the key is held down
    bool begins_part = false;  ///< a line stands above it in the menu
    bool key_only = false;     ///< for the list of keys; no menu and no search offers it
    std::function<std::optional<Action>(const Situation&)> action;  ///< of the state; may be empty
    WindowCommand wish = WindowCommand::none;                       ///< of the window
    std::function<std::string(const Situation&)> obstacle;          ///< see `obstacle_to`
    std::function<bool(const ViewerState&)> chosen;  ///< whether the menu ticks it; may be empty
    /// What the menu offers in a submenu of that title, made anew each time; may be empty.
    std::function<std::vector<ContextItem>(const UiContext&)> offers = {};
};

/// One menu, and one part of the list of keys.
struct ActionGroup {
    std::string title;
    std::vector<UserAction> actions;
};

/// All actions, as the menu shows them.
const std::vector<ActionGroup>& action_groups();

/// The keys of a presenter and a clicker; the others act as ever while presenting.
const ActionGroup& presenting_actions();

/// Why an action cannot begin now, one sentence; empty when it can.
std::string obstacle_to(const UserAction& action, const Situation& now);

/// The action of a key, or null.
const UserAction* action_of(const KeyPress& press, bool presenting = false);

/// The action of that id, which must be one of the table's.
const UserAction& user_action(const std::string& id);

/// With its submenu, as it stands alone: `On the map: legend`.
std::string full_title(const UserAction& action);

// The rows of the table, each menu in its own file.
ActionGroup file_actions();
ActionGroup edit_actions();
ActionGroup view_actions();
ActionGroup time_actions();
ActionGroup compare_actions();
ActionGroup present_actions();
ActionGroup help_actions();

}  // namespace viewer
