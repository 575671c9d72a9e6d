#include "app/ui/panels/panel.hpp"

#include "app/state/enum_names.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoBringToFrontOnFocus;

ImVec2 point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

constexpr double widest_gap = 13;
constexpr double least_gap = 7;

/// The fonts of the titles and the room between them.
struct TabRow {
    ImFont* plain;
    ImFont* bold;
    float gap = 0;
};

float titles_width(ImFont* font) {
    float width = 0;
    for (const auto& panel : panels()) {
        width += font->CalcTextSizeA(font->FontSize, 1e6F, 0, panel.title.c_str()).x;
    }
    return width;
}

// One row in the larger type if it fits, else in the smaller one; where even that is too wide, titles go on below.
TabRow tab_row(const UiContext& ui) {
    const float room = ImGui::GetContentRegionAvail().x;
    const auto gaps = static_cast<float>(panels().size() - 1);
    const auto gap = [&](ImFont* font) { return (room - titles_width(font)) / gaps; };
    const bool large = gap(ui.fonts.title_bold) >= ui.units(least_gap);
    auto* bold = large ? ui.fonts.title_bold : ui.fonts.small_bold;
    return {large ? ui.fonts.title : ui.fonts.small, bold,
            std::clamp(gap(bold), ui.units(least_gap), ui.units(widest_gap))};
}

// A title in the row of tabs; the chosen one is bold and underlined.
void draw_tab(const UiContext& ui, const Panel& panel, const TabRow& row) {
    const bool chosen = ui.state.tab == panel.tab;
    const auto& theme = ui_theme();
    ImGui::PushFont(chosen ? row.bold : row.plain);
    const auto size = ImGui::CalcTextSize(panel.title.c_str());
    const auto at = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(panel.title.c_str(), {size.x, size.y + ui.units(16)})) {
        ui.act(ShowTab{panel.tab});
    }
    if (ImGui::IsItemHovered()) {
        draw_action_tip(ui, user_action("tab-" + word_of(tab_words(), panel.tab)));
    }
    auto& draw = *ImGui::GetWindowDrawList();
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    draw.AddText(at,
                 draw_colour(chosen ? theme.text
                             : lit  ? theme.link
                                    : theme.secondary),
                 panel.title.c_str());
    if (chosen || lit) {
        const float y = at.y + size.y + ui.units(10);
        draw.AddRectFilled({at.x, y}, {at.x + size.x, y + ui.units(3)}, draw_colour(theme.link));
    }
    ImGui::PopFont();
}

void go_on_if_it_fits(const Panel& panel, const TabRow& row) {
    if (panel.tab == panels().front().tab) {
        return;
    }
    const float width = row.bold->CalcTextSizeA(row.bold->FontSize, 1e6F, 0, panel.title.c_str()).x;
    ImGui::SameLine(0, row.gap);
    if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
    }
}

}  // namespace

const std::vector<Panel>& panels() {
    static const std::vector<Panel> table{{PanelTab::regions, "Regions", draw_regions_panel, "1"},
                                          {PanelTab::totals, "Totals", draw_totals_panel, "2"},
                                          {PanelTab::events, "Events", draw_events_panel, "3"},
                                          {PanelTab::documents, "Documents", draw_documents_panel, "9"},
                                          {PanelTab::sources, "Sources", draw_sources_panel, "4"},
                                          {PanelTab::findings, "Findings", draw_findings_panel, "5"},
                                          {PanelTab::words, "Words", draw_words_panel, "6"},
                                          {PanelTab::presentation, "Slides", draw_presentation_panel, "7"},
                                          {PanelTab::view, "View", draw_view_panel, "8"}};
    return table;
}

void draw_panel(const UiContext& ui) {
    const auto& rect = ui.layout.panel;
    if (rect.width <= 0) {
        return;
    }
    ImGui::SetNextWindowPos(point(rect.left, rect.top));
    ImGui::SetNextWindowSize(point(rect.width, rect.height));
    ImGui::Begin("panel", nullptr, plain_window);
    const auto row = tab_row(ui);
    for (const auto& panel : panels()) {
        go_on_if_it_fits(panel, row);
        draw_tab(ui, panel, row);
    }
    ImGui::BeginChild("page", {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
    for (const auto& panel : panels()) {
        if (panel.tab == ui.state.tab) {
            panel.draw(ui);
        }
    }
    ImGui::EndChild();
    auto& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(point(rect.left, rect.top), point(rect.left, rect.bottom()),
                 draw_colour(ui_theme().card_rim));
    ImGui::End();
}

}  // namespace viewer
