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

/// The stated totals against the list as short bars; part of the regions page.
void draw_total_bars(const UiContext& ui);

}  // namespace viewer
