#include "app/ui/panels/panel.hpp"

#include "app/state/enum_names.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

namespace {

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoBringToFrontOnFocus;

constexpr double widest_gap = 13;
constexpr double least_gap = 7;

constexpr const char* more_word = "More";
constexpr double triangle = 14;  // units, behind the word that opens the menu of the rest

/// The fonts of the titles, the room between them, and how many stand in the row: the rest are in the menu behind it.
struct TabRow {
    ImFont* plain;
    ImFont* bold;
    float gap = 0;
    std::size_t shown = 0;
};

// Of a page in the menu its title stands in place of `More`, so that there is room for the widest of them.
float more_width(const UiContext& ui, ImFont* font, std::size_t shown) {
    float width = width_in(font, more_word);
    for (auto i = shown; i < panels().size(); ++i) {
        width = std::max(width, width_in(font, panels()[i].title));
    }
    return width + ui.units(triangle);
}

// The first titles, and the menu of the rest behind them, with what is left of the room between them.
TabRow row_of(const UiContext& ui, ImFont* plain, ImFont* bold, std::size_t shown) {
    const bool all = shown == panels().size();
    float left = ImGui::GetContentRegionAvail().x - (all ? 0 : more_width(ui, bold, shown));
    for (std::size_t i = 0; i < shown; ++i) {
        left -= width_in(bold, panels()[i].title);
    }
    return {plain, bold, left / static_cast<float>(all ? shown - 1 : shown), shown};
}

// One row: all titles in the larger type if they fit, else in the smaller one, else the first of them.
TabRow tab_row(const UiContext& ui) {
    auto row = row_of(ui, ui.fonts.title, ui.fonts.title_bold, panels().size());
    if (row.gap < ui.units(least_gap)) {
        row = row_of(ui, ui.fonts.small, ui.fonts.small_bold, panels().size());
    }
    while (row.gap < ui.units(least_gap) && row.shown > 1) {
        row = row_of(ui, row.plain, row.bold, row.shown - 1);
    }
    row.gap = std::clamp(row.gap, ui.units(least_gap), ui.units(widest_gap));
    return row;
}

const UserAction& tab_action(const Panel& panel) {
    return user_action("tab-" + word_of(tab_words(), panel.tab));
}

// A word in the row of tabs; the chosen one is bold and underlined. Returns whether it was pressed.
bool draw_tab_word(const UiContext& ui, const std::string& title, bool chosen, const TabRow& row,
                   float extra) {
    const auto& theme = ui_theme();
    ImGui::PushFont(chosen ? row.bold : row.plain);
    const auto size = ImGui::CalcTextSize(title.c_str());
    const auto at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(title.c_str(), {size.x + extra, size.y + ui.units(16)});
    auto& draw = *ImGui::GetWindowDrawList();
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    const auto colour = draw_colour(chosen ? theme.text : lit ? theme.link : theme.secondary);
    draw.AddText(at, colour, title.c_str());
    if (extra > 0) {
        const float r = ui.units(4);
        const ImVec2 tip{at.x + size.x + extra - r, at.y + size.y / 2 + r / 2};
        draw.AddTriangleFilled({tip.x - r, tip.y - r}, {tip.x + r, tip.y - r}, tip, colour);
    }
    if (chosen || lit) {
        const float y = at.y + size.y + ui.units(10);
        draw.AddRectFilled({at.x, y}, {at.x + size.x + extra, y + ui.units(3)}, draw_colour(theme.link));
    }
    ImGui::PopFont();
    return pressed;
}

void draw_tab(const UiContext& ui, const Panel& panel, const TabRow& row) {
    if (draw_tab_word(ui, panel.title, ui.state.tab == panel.tab, row, 0)) {
        ui.act(ShowTab{panel.tab});
    }
    if (ImGui::IsItemHovered()) {
        draw_action_tip(ui, tab_action(panel));
    }
}

// The pages that have no room in the row; the chosen one of them gives the menu its name.
void draw_more_tabs(const UiContext& ui, const TabRow& row) {
    const auto first = panels().begin() + static_cast<std::ptrdiff_t>(row.shown);
    const auto chosen =
        std::find_if(first, panels().end(), [&](const Panel& panel) { return panel.tab == ui.state.tab; });
    const bool hidden = chosen != panels().end();
    if (draw_tab_word(ui, hidden ? chosen->title : more_word, hidden, row, ui.units(triangle))) {
        ImGui::OpenPopup("more pages");
    }
    item_tip(ui, "The other pages of the panel");
    if (begin_menu(ui, "more pages")) {
        std::for_each(first, panels().end(),
                      [&](const Panel& panel) { draw_action_item(ui, tab_action(panel)); });
        end_menu();
    }
}

void draw_tabs(const UiContext& ui) {
    const auto row = tab_row(ui);
    for (std::size_t i = 0; i < row.shown; ++i) {
        if (i > 0) {
            ImGui::SameLine(0, row.gap);
        }
        draw_tab(ui, panels()[i], row);
    }
    if (row.shown < panels().size()) {
        ImGui::SameLine(0, row.gap);
        draw_more_tabs(ui, row);
    }
}

}  // namespace

const std::vector<Panel>& panels() {
    static const std::vector<Panel> table{{PanelTab::regions, "Regions", draw_regions_panel, "1"},
                                          {PanelTab::totals, "Totals", draw_totals_panel, "2"},
                                          {PanelTab::events, "Events", draw_events_panel, "3"},
                                          {PanelTab::documents, "Documents", draw_documents_panel, "9"},
                                          {PanelTab::sources, "Sources", draw_sources_panel, "4"},
                                          {PanelTab::presentation, "Slides", draw_presentation_panel, "7"},
                                          {PanelTab::view, "View", draw_view_panel, "8"},
                                          {PanelTab::findings, "Findings", draw_findings_panel, "5"},
                                          {PanelTab::words, "Words", draw_words_panel, "6"},
                                          {PanelTab::data, "Data", draw_data_panel, "0"}};
    return table;
}

void source_link(const UiContext& ui, const geodata::Citation& citation, const std::string& id) {
    if (wrapped_link(ui.fonts.small, cited_text(ui.dataset(), citation), id)) {
        ui.show_source(citation.source);
    }
}

void search_field(const UiContext& ui, const char* hint, std::string& letters) {
    ImGui::PushFont(ui.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(8), ui.units(3)});
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##search", hint, &letters);
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

void draw_panel(const UiContext& ui) {
    const auto& rect = ui.layout.panel;
    if (rect.width <= 0) {
        return;
    }
    ImGui::SetNextWindowPos(ui_point(rect.left, rect.top));
    ImGui::SetNextWindowSize(ui_point(rect.width, rect.height));
    ImGui::Begin("panel", nullptr, plain_window);
    draw_tabs(ui);
    // Each page scrolls by itself and stays where it was left.
    const auto page = "page " + word_of(tab_words(), ui.state.tab);
    ImGui::BeginChild(page.c_str(), {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
    for (const auto& panel : panels()) {
        if (panel.tab == ui.state.tab) {
            panel.draw(ui);
        }
    }
    ImGui::EndChild();
    auto& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(ui_point(rect.left, rect.top), ui_point(rect.left, rect.bottom()),
                 draw_colour(ui_theme().card_rim));
    ImGui::End();
}

}  // namespace viewer
