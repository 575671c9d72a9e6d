#include "app/scene/cards/cards.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

namespace {

constexpr const char* signs_id = "signs of the map";
constexpr const char* chip_word = "Legend";
constexpr double sign_width = 34, sign_height = 19;  // units

// The upper edge of what stands in the lower left corner of the maps; nothing where they have a legend.
std::optional<double> foot_of_maps(const UiContext& ui, const PageContent& page) {
    constexpr double chip_room = 100;  // units, from the left edge
    double foot = page.caption_top;
    for (const auto& pane : page.panes) {
        const auto places = place_cards(Drawing(ui.map, pane.settings));
        if (!places.legend.empty()) {
            return std::nullopt;
        }
        for (const auto& box : {places.scale_bar, places.source_line}) {
            const bool below = !box.empty() && pane.at.x + box.left < ui.units(chip_room);
            foot = below ? std::min(foot, pane.at.y + box.top) : foot;
        }
    }
    return foot;
}

void draw_sign(const UiContext& ui, const LegendEntry& entry, ImVec2 at) {
    auto& draw = *ImGui::GetWindowDrawList();
    const auto& theme = ui_theme();
    const ImVec2 size{ui.units(sign_width), ui.units(sign_height)};
    const float middle = at.y + size.y / 2;
    if (!entry.line && !entry.arrow) {
        draw_swatch(draw, at, size, entry.look, ui.units(1));
        if (entry.dots) {
            draw.AddCircleFilled({at.x + size.x / 2, middle}, ui.units(3), draw_colour(entry.look.rim));
        }
        return;
    }
    const float pieces = entry.dashed ? 2.6F : 1;  // two strokes with a gap between them
    const auto colour = draw_colour(theme.text);
    draw.AddLine({at.x, middle}, {at.x + size.x / pieces, middle}, colour, ui.units(3));
    draw.AddLine({at.x + size.x - size.x / pieces, middle}, {at.x + size.x, middle}, colour, ui.units(3));
    if (entry.arrow) {
        const float r = ui.units(6);
        draw.AddTriangleFilled({at.x + size.x, middle}, {at.x + size.x - r, middle - r},
                               {at.x + size.x - r, middle + r}, colour);
    }
}

void draw_entries(const UiContext& ui, const PageContent& page) {
    constexpr double words_width = 260;  // units
    const auto gap = ui.units(10);
    for (const auto& entry : legend_entries(Drawing(ui.map, page.panes.back().settings))) {
        draw_sign(ui, entry, ImGui::GetCursorScreenPos());
        ImGui::Dummy({ui.units(sign_width), ui.units(sign_height)});
        ImGui::SameLine(0, gap);
        wrapped_text(ui.fonts.small, ui_theme().text, entry.text, ui.units(words_width));
    }
}

bool may_lack_legend(const ViewerState& state) {
    const auto kind = state.comparing.kind;
    const bool compared = kind == Comparison::side_by_side || kind == Comparison::swipe;
    return compared && state.layers.legend && !state.presenting.on && state.main_view == MainView::map;
}

// The word; what it opens stands above it.
void draw_word(const UiContext& ui, const PageContent& page) {
    ImGui::PushFont(ui.fonts.small);
    if (ImGui::Button(chip_word)) {
        ImGui::OpenPopup(signs_id);
    }
    note_widget(chip_word);
    ImGui::PopFont();
    const auto chip = ImGui::GetItemRectMin();
    item_tip(ui, "What the colours and patterns of both maps mean");
    ImGui::SetNextWindowPos({chip.x, chip.y - ui.units(4)}, ImGuiCond_Always, {0, 1});
    if (begin_menu(ui, signs_id)) {
        draw_entries(ui, page);
        end_menu();
    }
}

}  // namespace

void draw_legend_chip(const UiContext& ui) {
    if (!may_lack_legend(ui.state)) {
        return;
    }
    const auto page = map_page(ui.map, ui.state, ui.layout);
    const auto foot = foot_of_maps(ui, page);
    if (!foot) {
        return;
    }
    constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoBringToFrontOnFocus;
    const auto& map = ui.layout.map;
    const float edge = ui.units(10);
    const ImVec2 at{static_cast<float>(map.left) + edge, static_cast<float>(map.top + *foot) - edge};
    ImGui::SetNextWindowPos(at, ImGuiCond_Always, {0, 1});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin("legend chip", nullptr, flags);
    ImGui::PopStyleVar();
    draw_word(ui, page);
    ImGui::End();
}

}  // namespace viewer
