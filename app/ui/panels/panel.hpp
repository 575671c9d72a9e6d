#pragma once

#include "app/ui/ui_context.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// One page of the panel on the right. Adding one is one new file and one row in `panels()`.
struct Panel {
    PanelTab tab;
    std::string title;
    std::function<void(const UiContext&)> draw;
    std::string key{};  ///< that opens it; empty: only the mouse and the search do
};

/// Those that are missed most come first: on a narrow panel the last ones stand in a menu.
const std::vector<Panel>& panels();

/// The panel with its row of titles.
void draw_panel(const UiContext& ui);

// The rows of the table, each in its own file.
void draw_regions_panel(const UiContext& ui);
void draw_totals_panel(const UiContext& ui);
void draw_events_panel(const UiContext& ui);
void draw_documents_panel(const UiContext& ui);
void draw_sources_panel(const UiContext& ui);
void draw_findings_panel(const UiContext& ui);
void draw_words_panel(const UiContext& ui);
void draw_presentation_panel(const UiContext& ui);
void draw_view_panel(const UiContext& ui);
void draw_data_panel(const UiContext& ui);

/// While the data is being edited, what leads from a thing to its row.
void draw_edit_link(const UiContext& ui, const char* table, int row);

// Parts of these pages.

/// The stated totals against the list as short bars; part of the regions page.
void draw_total_bars(const UiContext& ui);

/// The form of a total of one's own: value, unit, of what, whose, when, which regions; below it the sentence that they make
/// and what the list gives for it.
void draw_total_form(const UiContext& ui);

/// The rows that the search finds, with their cells. While the data is being edited a click on a cell opens it: Enter or a
/// click elsewhere takes what was typed, Tab goes on to the next cell, Escape leaves it as it was.
void draw_data_table(const UiContext& ui, const DataView& view);

/// The table of regions with its search field: searched, sorted by a click on a head, and of a long list only what is in sight.
void draw_region_table(const UiContext& ui);
/// A row of it, whose five columns are open: sign, name, since, area, source. A name `wraps` into further lines or is cut.
void region_row(const UiContext& ui, const geodata::ListRow& row, bool wraps);

/// What is drawn next, this text, ends at the right edge of its column or panel.
void go_right(ImFont* font, const std::string& text);
/// A citation in small type, which leads to the card of its source.
void source_link(const UiContext& ui, const geodata::Citation& citation, const std::string& id);
/// A field in small type over the whole width, in which one searches a list.
void search_field(const UiContext& ui, const char* hint, std::string& letters);

}  // namespace viewer
