#pragma once

namespace viewer {

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
    show_selected,      ///< the map comes to the selected region
    compare_from_here,  ///< the day shown becomes day A
    update_slide,       ///< the slide shown becomes what is shown
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

}  // namespace viewer
