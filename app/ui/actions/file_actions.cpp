#include "app/ui/actions/action_makers.hpp"
#include "app/ui/ui_context.hpp"

namespace viewer {

namespace {

// The datasets opened before, in the menu of that name.
std::vector<ContextItem> recent_items(const UiContext& ui) {
    std::vector<ContextItem> items;
    for (const auto& recent : ui.memory.recent) {
        items.push_back({recent.title, [path = recent.path](const UiContext& to) { to.open_dataset(path); }});
    }
    return items;
}

}  // namespace

ActionGroup file_actions() {
    return {
        "File",
        {also("load dataset folder",
              wishes("open", "Open a dataset\u2026", "Ctrl+O", WindowCommand::open_dialog)),
         also("load dataset postgis postgresql server",
              wishes("open-database", "Open a database\u2026", "", WindowCommand::open_database)),
         offering(recent_items, also("dataset last history",
                                     wishes("open-recent", "Open recent", "", WindowCommand::open_dialog))),
         unless([](const Situation& now) { return !now.has_dataset_before; },
                "No other dataset has been open in this window.",
                also("return previous", wishes("dataset-before", "Back to the dataset before", "",
                                               WindowCommand::dataset_before))),
         also("refresh again file",
              wishes("reload", "Read the files again", "Ctrl+R", WindowCommand::reload)),
         below_line(also("save picture film video table page handout print download",
                         wishes("export", "Export a picture, film, table or page\u2026", "Ctrl+E",
                                WindowCommand::export_dialog))),
         unless([](const Situation& now) { return !now.unsaved_data; },
                "Nothing has been changed in the data; Ctrl+E exports a picture.",
                below_line(also("write edit data",
                                wishes("save-data", "Save changes", "Ctrl+S", WindowCommand::save_data)))),
         also("save write edit data folder",
              wishes("save-data-copy", "Copy the data to a folder\u2026", "", WindowCommand::save_data_copy)),
         below_line(also("clipboard image",
                         wishes("copy-picture", "Copy the picture", "Ctrl+C", WindowCommand::copy_picture))),
         also("clipboard spreadsheet",
              wishes("copy-table", "Copy the table", "Ctrl+Shift+C", WindowCommand::copy_table)),
         also("clipboard text sentences words",
              wishes("copy-sentences", "Copy the figures as text", "", WindowCommand::copy_sentences)),
         also("share link view", wishes("copy-state", "Copy a line that opens exactly this state",
                                        "Ctrl+Shift+S", WindowCommand::copy_state)),
         below_line(
             also("quit exit end", wishes("close", "Close the window", "", WindowCommand::close_window)))}};
}

ActionGroup edit_actions() {
    return {"Edit",
            {unless([](const Situation& now) { return !now.can_undo; },
                    "Nothing has been changed that could be taken back.",
                    also("back", wishes("undo", "Undo", "Ctrl+Z", WindowCommand::undo))),
             unless([](const Situation& now) { return !now.can_redo; }, "Nothing was taken back.",
                    wishes("redo", "Redo", "Ctrl+Shift+Z Ctrl+Y", WindowCommand::redo)),
             below_line(also("change table row cell date correct",
                             wishes("edit-data", "Edit the data", "", WindowCommand::edit_mode))),
             below_line(also("search command palette",
                             wishes("find", "Find a region, town, day, event or command\u2026",
                                    "Ctrl+K Ctrl+F", WindowCommand::show_palette))),
             also("claim figure test",
                  wishes("add-total", "Test a total of your own\u2026", "", WindowCommand::enter_total))}};
}

ActionGroup help_actions() {
    return {"Help",
            {also("introduction show around learn begin demo",
                  wishes("tour", "A tour of two minutes", "", WindowCommand::begin_tour)),
             also("help keyboard shortcuts mouse",
                  wishes("help", "Keys and mouse", "F1 ?", WindowCommand::show_help)),
             key_only(wishes("escape", "Close what is open, then drop the selection; never quits", "Escape",
                             WindowCommand::escape))}};
}

}  // namespace viewer
