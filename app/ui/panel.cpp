#include "app/ui/panel.hpp"

#include "app/ui/ui_style.hpp"

namespace viewer {

namespace {

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

ImVec2 point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

// A title in the row of tabs; the chosen one is bold and underlined.
void draw_tab(const UiContext& ui, const Panel& panel) {
    const bool chosen = ui.state.tab == panel.tab;
    const auto& theme = light_theme();
    ImGui::PushFont(chosen ? ui.fonts.title_bold : ui.fonts.title);
    const auto size = ImGui::CalcTextSize(panel.title.c_str());
    const auto at = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(panel.title.c_str(), {size.x, size.y + ui.units(16)})) {
        ui.act(ShowTab{panel.tab});
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

// Titles stand in one row, or in two where the text is large.
void go_on_if_it_fits(const UiContext& ui, const Panel& panel) {
    if (panel.tab == panels().front().tab) {
        return;
    }
    auto* font = ui.fonts.title_bold;
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0, panel.title.c_str()).x;
    ImGui::SameLine(0, ui.units(13));
    if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
    }
}

}  // namespace

const std::vector<Panel>& panels() {
    static const std::vector<Panel> table{{PanelTab::regions, "Regions", draw_regions_panel},
                                          {PanelTab::totals, "Totals", draw_totals_panel},
                                          {PanelTab::events, "Events", draw_events_panel},
                                          {PanelTab::sources, "Sources", draw_sources_panel},
                                          {PanelTab::findings, "Findings", draw_findings_panel},
                                          {PanelTab::view, "View", draw_view_panel}};
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
    for (const auto& panel : panels()) {
        go_on_if_it_fits(ui, panel);
        draw_tab(ui, panel);
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
                 draw_colour(light_theme().card_rim));
    ImGui::End();
}

}  // namespace viewer
