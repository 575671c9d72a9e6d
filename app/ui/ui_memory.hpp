#pragma once

#include "app/scene/build_scene.hpp"
#include "app/scene/map/mark.hpp"
#include "app/ui/actions/context_menu.hpp"
#include "app/ui/panels/data_view.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/timeline/timeline_memory.hpp"
#include "geodata/model/index.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace viewer {

struct ViewerState;

/// A sentence that shows for a while, or until a click on it, beside the cards of the map.
struct Notice {
    std::string text;
    double seconds_left = 0;
    PageRect box;  ///< where it stood in the last frame; empty: nowhere
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

/// What is looked for among the events, and the day that brought one of them into view last.
struct EventsMemory {
    std::string filter;
    std::set<std::string> hidden;  ///< kinds that are left out
    geodata::Day followed;
};

/// The month that an open calendar shows; there is one open at a time.
struct CalendarMonth {
    int year = 2000;
    int month = 1;
    friend bool operator==(const CalendarMonth&, const CalendarMonth&) = default;
};

/// A total of the user's own as its form has it; empty texts stand for what is usual.
struct TotalForm {
    bool open = false;
    std::string value = "20";
    bool about = false;
    int unit = 0;                 ///< a position among `total_units`
    int whole = 0;                ///< a reference area: a share is a part of it
    std::string party;            ///< id of whose land it counts; empty: of whom the headline is about
    std::string when;             ///< a date as people write it; empty: the last day
    std::set<std::string> scope;  ///< words of a scope: regions and kinds; none: what is listed
    std::string event_kind;       ///< of a count of events
    friend bool operator==(const TotalForm&, const TotalForm&) = default;
};

/// A dataset that was opened before.
struct RecentDataset {
    std::string title;
    std::string path;
    friend bool operator==(const RecentDataset&, const RecentDataset&) = default;
};

/// The tour through the window.
struct TourMemory {
    int step = -1;                              ///< -1: none is being made
    int entered = -1;                           ///< the step that the window was brought to last
    std::shared_ptr<const ViewerState> before;  ///< what was shown when it began, and is again afterwards
    PageRect card = {};                         ///< where its words stood in the last frame; empty: nowhere
};

/// Slides of the presentation as they are being written.
struct PresentationMemory {
    int edited = -1;  ///< position of the slide whose words are open, or -1
    std::string caption;
    std::string note;
    int sought = -1;  ///< position of the slide that is brought into view in the next frame, or -1
    std::vector<void*>
        pictures;  ///< of the slides, small, as Dear ImGui draws them; null: not made yet; may be fewer
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

/// What the mouse does on the map instead of moving it.
enum class MapTool : unsigned char { none, laser, pen, arrow, text };

/// The tool in the hand and what is being drawn with it.
struct ToolMemory {
    MapTool tool = MapTool::none;
    MarkColour colour = MarkColour::red;
    std::vector<PagePoint> line;  ///< so far, on the map's page
    Entry words;                  ///< asked for at `place`
    geodata::LonLat place;

    /// Whether a press on the map draws.
    bool draws() const { return tool != MapTool::none && tool != MapTool::laser; }
};

/// What panels know for a moment only and nobody would want undone.
struct UiMemory {
    Entry date_entry;
    Entry total_entry;  ///< a total of the user's own as a line
    TotalForm total_form;
    CalendarMonth calendar;
    EventsMemory events;
    PaletteMemory palette;
    Entry help;            ///< the list of keys, and what is searched in it
    bool welcome = false;  ///< the first lines on the map, gone with the first action
    TourMemory tour;
    std::map<std::string, PageRect>
        spots;                          ///< where things are that the tour speaks of, by their names in it
    PageRect card;                      ///< of the uppermost card of the frame; empty: none is open
    PageRect dialog;                    ///< of the frame; empty: none is open
    std::string address;                ///< of a source, asked about before a browser opens it; empty: none
    std::vector<RecentDataset> recent;  ///< the newest first, without the one that is shown
    std::string dataset_before;         ///< path of the one that was shown before; empty: none
    std::string wanted_dataset;         ///< path of the one that is to be shown instead
    std::string explained;              ///< id of the number that is opened up; empty: none
    geodata::SourceIndex shown_source;  ///< whose card the page of sources brings into view; none: no one's
    bool source_asked = false;          ///< scroll there in the next frame
    geodata::RegionIndex hovered;       ///< region under the mouse, on the map or in the table
    PageRect hovered_box;               ///< around it on the map, in window pixels; its tip stands beside it
    std::string stressed;  ///< id of the legend's entry whose signs stand out, see `LegendEntry`; empty: none
    bool scrubbing = false;
    TimelineMemory timeline;
    PageRect zoom_box;  ///< being drawn on the map; empty: none
    Notice notice;
    DataMemory data;
    bool in_part = false;  ///< of a dataset in a database only the surroundings of day and ground are at hand
    bool reading = false;  ///< and more is on its way
    RegionTableMemory regions;
    DocumentsMemory documents;
    int hovered_place =
        -1;  ///< feature of the context under the mouse on the map, at which events are; -1: none
    DateCardPart over_card = DateCardPart::none;  ///< under the mouse on the map
    PresentationMemory presentation;
    ToolMemory tools;
    ContextMemory context;
    bool menu_open = false;       ///< a menu lies over the window; told anew in each frame
    bool menu_dismissed = false;  ///< and is to close in the next one
    bool keys_in_panel = false;   ///< arrows, Enter and Space belong to the panel
    bool dialog_open = false;     ///< one of the window's own dialogs, which closes itself on Escape

    /// A card lies over the map, which a click beside it closes.
    bool card_open() const {
        return help.open || date_entry.open || total_entry.open || tools.words.open || palette.open ||
               !explained.empty() || !address.empty();
    }

    /// Something lies over the map that the mouse must not reach through.
    bool covers_map() const { return card_open() || dialog_open || menu_open || context.asked; }

    /// Closes what was opened last; false when nothing is open.
    bool close_uppermost() {
        if (menu_open) {
            menu_dismissed = true;
            return true;
        }
        if (!address.empty()) {
            address.clear();
            return true;
        }
        for (bool* open :
             {&palette.open, &date_entry.open, &total_entry.open, &tools.words.open, &help.open}) {
            if (*open) {
                *open = false;
                return true;
            }
        }
        for (auto* words : {&explained, &stressed}) {
            if (!words->empty()) {
                words->clear();
                return true;
            }
        }
        const bool welcomes = welcome;
        welcome = false;
        return welcomes;
    }
};

}  // namespace viewer
