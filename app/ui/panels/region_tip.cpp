#include "app/scene/map/region_look.hpp"
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

const ListRow* listed_row(const UiContext& ui, RegionIndex region) {
    SceneSettings now;
    now.day = ui.state.day;
    const auto status = statuses(ui.map, now);
    for (std::size_t i = 0; i < status.size(); ++i) {
        if (status[i] != RegionStatus::hidden && ui.map.shown.rows[i].region == region) {
            return &ui.map.shown.rows[i];
        }
    }
    return nullptr;
}

}  // namespace

void draw_place_tip(const UiContext& ui, std::size_t place) {
    ImGui::BeginTooltip();
    coloured_text(ui.fonts.bold, ui_theme().text, ui.dataset().context[place].name.c_str());
    for (const int position : events_at_place(ui.dataset(), place)) {
        const auto& event = ui.dataset().events[static_cast<std::size_t>(position)];
        coloured_text(ui.fonts.small, ui_theme().text,
                      fmt::format("{}: {} ({})", readable_text(event.date), event_words(event),
                                  ui.dataset()[event.citation.source].short_name)
                          .c_str());
    }
    coloured_text(ui.fonts.small, ui_theme().secondary, "A click shows what the documents say.");
    ImGui::EndTooltip();
}

void draw_region_tip(const UiContext& ui, RegionIndex region) {
    const auto* row = listed_row(ui, region);
    if (row == nullptr) {
        return;
    }
    const auto holding = holding_on(ui.dataset(), *row, ui.state.day);
    const auto& record = ui.dataset().control[static_cast<std::size_t>(holding.record)];
    const auto& source = ui.dataset()[record.citation.source];
    const auto area = row->area_claim < 0 ? std::string("no area stated")
                                          : grouped(in_square_km(stated_area(ui.dataset(), *row))) + " km²";
    ImGui::BeginTooltip();
    coloured_text(ui.fonts.bold, ui_theme().text, ui.dataset()[region].name.c_str());
    coloured_text(ui.fonts.small, ui_theme().text,
                  fmt::format("{} · {} · {}", hold_text(holding.hold),
                              date_text(ui.dataset(), *row, holding.record), area)
                      .c_str());
    coloured_text(ui.fonts.small, ui_theme().text, holder_text(ui.dataset(), record).c_str());
    coloured_text(ui.fonts.small, ui_theme().secondary,
                  fmt::format("{}, {}", source.short_name, record.citation.locator).c_str());
    if (ui.dataset()[region].basis == Basis::reconstructed) {
        coloured_text(ui.fonts.small, ui_theme().secondary, "outline reconstructed");
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
