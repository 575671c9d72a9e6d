#include "app/ui/overlays.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

const ListRow* listed_row(const UiContext& ui, RegionIndex region) {
    const auto& rows = ui.map.listing.rows;
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ListRow& row) { return row.region == region; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

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
    coloured_text(ui.fonts.small, ui_theme().secondary,
                  fmt::format("{}, {}", source.short_name, record.citation.locator).c_str());
    if (ui.dataset()[region].basis == Basis::reconstructed) {
        coloured_text(ui.fonts.small, ui_theme().secondary, "outline reconstructed");
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
