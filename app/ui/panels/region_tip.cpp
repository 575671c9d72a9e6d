#include "app/ui/map_page.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Large type goes on in further lines, so that the tip leaves the map to be seen.
double tip_width(const UiContext& ui) {
    constexpr double part = 0.42;  // of the window
    return std::min(static_cast<double>(ui.units(400)), part * (ui.layout.map.width + ui.layout.panel.width));
}

void tip_text(const UiContext& ui, ImFont* font, Colour colour, const std::string& text) {
    wrapped_text(font, colour, text, static_cast<float>(tip_width(ui)));
}

// Beside the region, at the height of the pointer; by the pointer where the region fills the map.
void put_beside(const UiContext& ui) {
    const auto& map = ui.layout.map;
    const auto& box = ui.memory.hovered_box;
    const double room = tip_width(ui) + ui.units(30);
    const double gap = ui.units(10);
    const auto put = [](double x, double y, float pivot_x, float pivot_y) {
        ImGui::SetNextWindowPos({static_cast<float>(x), static_cast<float>(y)}, ImGuiCond_Always,
                                {pivot_x, pivot_y});
    };
    const double left = map.left + box.left - gap;
    const double right = map.left + box.right() + gap;
    const double pointer = ImGui::GetIO().MousePos.y;
    const float pivot = pointer > map.top + map.height / 2 ? 1.0F : 0.0F;
    if (box.empty()) {
        return;
    }
    if (right + room <= map.right()) {
        put(right, pointer, 0, pivot);
    } else if (left - room >= map.left) {
        put(left, pointer, 1, pivot);
    } else if (map.top + box.bottom() + gap + ui.units(150) <= map.bottom()) {
        put(ImGui::GetIO().MousePos.x, map.top + box.bottom() + gap, 0.5F, 0);
    } else if (map.top + box.top - gap - ui.units(150) >= map.top) {
        put(ImGui::GetIO().MousePos.x, map.top + box.top - gap, 0.5F, 1);
    }
}

}  // namespace

void draw_place_tip(const UiContext& ui, std::size_t place) {
    ImGui::BeginTooltip();
    tip_text(ui, ui.fonts.bold, ui_theme().text, ui.dataset().context[place].name);
    for (const int position : events_at_place(ui.dataset(), place)) {
        const auto& event = ui.dataset().events[static_cast<std::size_t>(position)];
        tip_text(ui, ui.fonts.small, ui_theme().text,
                 fmt::format("{}: {} ({})", readable_text(event.date), event_words(event),
                             ui.dataset()[event.citation.source].short_name));
    }
    tip_text(ui, ui.fonts.small, ui_theme().secondary, "A click shows what the documents say.");
    ImGui::EndTooltip();
}

void draw_region_tip(const UiContext& ui, RegionIndex region) {
    const auto* row = listed_row(ui.map, ui.state, region);
    if (row == nullptr) {
        return;
    }
    const auto holding = holding_on(ui.dataset(), *row, ui.state.day);
    const auto& record = ui.dataset().control[static_cast<std::size_t>(holding.record)];
    const auto area = row->area_claim < 0 ? std::string("no area stated")
                                          : grouped(in_square_km(stated_area(ui.dataset(), *row))) + " km²";
    put_beside(ui);
    ImGui::BeginTooltip();
    tip_text(ui, ui.fonts.bold, ui_theme().text, ui.dataset()[region].name);
    tip_text(ui, ui.fonts.small, ui_theme().text,
             fmt::format("{} · {} · {}", hold_text(holding.hold),
                         date_text(ui.dataset(), *row, holding.record), area));
    tip_text(ui, ui.fonts.small, ui_theme().text, holder_text(ui.dataset(), record));
    tip_text(ui, ui.fonts.small, ui_theme().secondary, cited_text(ui.dataset(), record.citation));
    if (ui.dataset()[region].basis == Basis::reconstructed) {
        tip_text(ui, ui.fonts.small, ui_theme().secondary, "outline reconstructed");
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
