#pragma once

#include "app/scene/display_list.hpp"
#include "app/ui/actions/context_menu.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "geodata/model/index.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace viewer {

/// A sentence that shows for a while at the lower edge of the map.
struct Notice {
    std::string text;
    double seconds_left = 0;
    static constexpr double letters_a_second = 15;

    void say(std::string sentence) {
        text = std::move(sentence);
        seconds_left = std::max(6.0, static_cast<double>(text.size()) / letters_a_second);
    }
};

/// A field that opens over the window; `asked` opens it in the next frame.
struct Entry {
    bool open = false;
    bool asked = false;
    bool focus = false;  ///< the field takes the keyboard in the next frame, with its text selected
    std::string text;
    std::string problem;  ///< why the text was not taken, one sentence

    /// The text is refused: the field stays as it is, ready to be typed over.
    void refuse(std::string sentence) {
        problem = std::move(sentence);
        focus = true;
    }
};

/// The menu of the thing under the pointer; `asked` opens it in the next frame.
struct ContextMemory {
    ContextMenu menu;
    bool asked = false;
};

/// The command palette: what is typed and which of the matches is chosen.
struct PaletteMemory {
    bool open = false;
    bool asked = false;
    std::string query;
    int chosen = 0;
};

enum class RegionOrder : unsigned char { listed, name, date, area };

/// How the table of regions is sorted and searched.
struct RegionTableMemory {
    std::string filter;
    RegionOrder order = RegionOrder::listed;
    bool descending = false;
};

/// The list of keys: what is searched in it.
struct HelpMemory {
    bool open = false;
    bool focus = false;  ///< its field takes the keyboard in the next frame
    std::string query;
};

/// Scenes of the presentation as they are being written.
struct PresentationMemory {
    int edited = -1;  ///< position of the scene whose words are open, or -1
    std::string caption;
    std::string note;
};

/// What is asked of the documents, and what was put together of it last.
struct DocumentsMemory {
    DocumentView view = DocumentView::by_subject;
    std::string filter;
    std::vector<int> only;  ///< statements that something else asked for; empty: all
    std::string about;      ///< what it was: the title of an event, the name of a place
    DocumentQuery shown;
    const geodata::Dataset* shown_of = nullptr;
    std::vector<DocumentGroup> groups;

    void ask(std::vector<int> statements, std::string what) {
        only = std::move(statements);
        about = std::move(what);
        filter.clear();
        view = DocumentView::by_subject;
    }
};

/// What panels know for a moment only and nobody would want undone.
struct UiMemory {
    Entry date_entry;
    Entry total_entry;  ///< a total of the user's own
    PaletteMemory palette;
    HelpMemory help;
    std::string explained;              ///< id of the number that is opened up; empty: none
    geodata::SourceIndex shown_source;  ///< whose card the page of sources brings into view; none: no one's
    bool source_asked = false;          ///< scroll there in the next frame
    geodata::RegionIndex hovered;       ///< region under the mouse, on the map or in the table
    PageRect hovered_box;               ///< around it on the map, in window pixels; its tip stands beside it
    std::string stressed;  ///< id of the legend's entry whose signs stand out, see `LegendEntry`; empty: none
    bool scrubbing = false;
    PageRect zoom_box;  ///< being drawn on the map; empty: none
    Notice notice;
    RegionTableMemory regions;
    DocumentsMemory documents;
    int hovered_place =
        -1;  ///< feature of the context under the mouse on the map, at which events are; -1: none
    PresentationMemory presentation;
    ContextMemory context;
    bool menu_open = false;       ///< a menu lies over the window; told anew in each frame
    bool menu_dismissed = false;  ///< and is to close in the next one
    bool keys_in_panel = false;   ///< arrows, Enter and Space belong to the panel
    bool dialog_open = false;     ///< one of the window's own dialogs, which closes itself on Escape

    /// Something lies over the map that the mouse must not reach through.
    bool covers_map() const {
        return help.open || date_entry.open || total_entry.open || palette.open || !explained.empty() ||
               dialog_open || menu_open || context.asked;
    }

    /// Closes what was opened last; false when nothing is open.
    bool close_uppermost() {
        if (menu_open) {
            menu_dismissed = true;
            return true;
        }
        for (bool* open : {&palette.open, &date_entry.open, &total_entry.open, &help.open}) {
            if (*open) {
                *open = false;
                return true;
            }
        }
        auto* words = !explained.empty() ? &explained : &stressed;
        const bool open = !words->empty();
        words->clear();
        return open;
    }
};

}  // namespace viewer
