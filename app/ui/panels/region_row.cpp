#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

RegionStatus status_of(const Holding& holding) {
    switch (holding.hold) {
        case Hold::certain:
            return holding.changed          ? RegionStatus::changed
                   : holding.interval_ended ? RegionStatus::interval_ended
                                            : RegionStatus::held;
        case Hold::possible: return RegionStatus::possible;
        case Hold::ended: return holding.changed ? RegionStatus::lost : RegionStatus::unchanged;
        default: return RegionStatus::unchanged;
    }
}

// What is smaller stands on the same line as the name beside it, and makes the row no higher.
float down_to_line(const UiContext& ui) { return std::round(ui.fonts.body->Ascent - ui.fonts.small->Ascent); }

void since_cell(const UiContext& ui, Colour colour, const std::string& text) {
    go_right(ui.fonts.small, text);
    const auto at = ImGui::GetCursorScreenPos();
    draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small, {at.x, at.y + down_to_line(ui)}, colour, text);
    ImGui::Dummy({width_in(ui.fonts.small, text), ui.fonts.small->FontSize});
}

void swatch_cell(const UiContext& ui, const ListRow& row, RegionStatus status) {
    const auto holder = holder_of(ui.dataset(), row);
    const auto& party = holder ? ui.map.party(holder) : listed_party(ui.map);
    const auto look = look_of(ui_theme(), party, status, 1, ui.map.several_parties());
    const auto at = ImGui::GetCursorScreenPos();
    draw_swatch(*ImGui::GetWindowDrawList(), {at.x, at.y + ui.units(3)}, {ui.units(26), ui.units(18)}, look,
                ui.units(1));
    ImGui::Dummy({ui.units(26), ui.units(22)});
}

// The whole row is one button: a click goes to the region and its day, with Shift the day stays, with Ctrl the region
// is selected beside others.
void row_button(const UiContext& ui, const ListRow& row, float height) {
    const bool selected = is_selected(ui.state, row.region);
    const auto flags = ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap;
    if (ImGui::Selectable("##row", selected, flags, {0, height})) {
        const bool more = ImGui::GetIO().KeyCtrl;
        ui.act(SelectRegion{selected && !more ? RegionIndex{} : row.region,
                            selected || more || ImGui::GetIO().KeyShift, more});
    }
    if (ImGui::IsItemHovered()) {
        ui.memory.hovered = row.region;
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
            ui.ask(region_menu(ui.map, ui.state, row.region));
        }
    }
    ImGui::SameLine(0, 0);
}

// Where a double name does not fit, it goes on after its hyphen: Dear ImGui knows only blanks, and breaks words.
std::string broken_name(const std::string& name, ImFont* font, float room) {
    if (room <= 0 || width_in(font, name) <= room) {
        return name;
    }
    std::string broken;
    for (const char letter : name) {
        broken += letter;
        broken += letter == '-' ? "\n" : "";
    }
    return broken;
}

// A long name goes on in a second line, where the button that it lies on grows with it.
void name_cell(const UiContext& ui, const ListRow& row, ImFont* font, Colour colour, bool wraps) {
    const float room = wraps ? ImGui::GetContentRegionAvail().x : 0;
    const auto name = broken_name((row.inside >= 0 ? "  " : "") + ui.dataset()[row.region].name, font, room);
    const float height = font->CalcTextSizeA(font->FontSize, 1e6F, room, name.c_str()).y;
    row_button(ui, row, std::max(ui.units(25), height));
    ImGui::PushTextWrapPos(wraps ? 0.0F : -1.0F);
    coloured_text(font, colour, name);
    ImGui::PopTextWrapPos();
}

}  // namespace

// What comes next ends at the right edge of its column.
void go_right(ImFont* font, const std::string& text) {
    // Items are whole pixels wide and links one more: what reached beyond its column would widen it with every frame.
    const float width = std::ceil(width_in(font, text)) + 2;
    const float room = std::floor(ImGui::GetContentRegionAvail().x - width);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room, 0.0F));
}

void region_row(const UiContext& ui, const ListRow& row, bool wraps) {
    const auto& theme = ui_theme();
    const auto holding = holding_on(ui.dataset(), row, ui.state.day);
    const auto status = status_of(holding);
    const auto& record = ui.dataset().control[static_cast<std::size_t>(holding.record)];
    auto* font = status == RegionStatus::changed ? ui.fonts.bold : ui.fonts.body;
    const auto colour = status == RegionStatus::unchanged ? theme.district_name : theme.text;
    ImGui::PushID(row.region.value);
    ImGui::PushID(record.holder.value);
    ImGui::TableNextRow(0, ui.units(33));
    if (status == RegionStatus::changed) {
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0,
                               draw_colour(mixed(theme.card, theme.changed, 0.18)));
    }
    ImGui::TableNextColumn();
    swatch_cell(ui, row, status);
    ImGui::TableNextColumn();
    name_cell(ui, row, font, colour, wraps);
    ImGui::TableNextColumn();
    since_cell(ui, colour, date_text(ui.dataset(), row, holding.record));
    ImGui::TableNextColumn();
    const auto area =
        row.area_claim < 0 ? std::string("–") : grouped(in_square_km(stated_area(ui.dataset(), row)));
    go_right(font, area);
    if (row.area_claim < 0) {
        coloured_text(font, colour, area);
    } else {
        number_link(ui, font, colour, area, "area", "area." + ui.dataset()[row.region].id);
    }
    if (ImGui::TableNextColumn()) {  // else there is no room for it
        const auto& source = ui.dataset()[record.citation.source].short_name;
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + down_to_line(ui));
        if (link_text(ui.fonts.small, source, "source")) {
            ui.show_source(record.citation.source);
        }
    }
    ImGui::PopID();
    ImGui::PopID();
}

}  // namespace viewer
