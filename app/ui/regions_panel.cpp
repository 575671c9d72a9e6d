#include "app/scene/region_look.hpp"
#include "app/ui/fuzzy.hpp"
#include "app/ui/panel.hpp"
#include "app/ui/swatch.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

constexpr const char* thin_space = "\u2009";

RegionStatus status_of(const Holding& holding) {
    switch (holding.hold) {
        case Hold::certain: return holding.changed ? RegionStatus::changed : RegionStatus::held;
        case Hold::possible: return RegionStatus::possible;
        default: return RegionStatus::unchanged;
    }
}

// What comes next ends at the right edge of its column.
void go_right(ImFont* font, const std::string& text) {
    // Items are whole pixels wide and links one more: what reached beyond its column would widen it with every frame.
    const float width = std::ceil(font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str()).x) + 2;
    const float room = std::floor(ImGui::GetContentRegionAvail().x - width);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room, 0.0F));
}

void right_text(ImFont* font, Colour colour, const std::string& text) {
    go_right(font, text);
    coloured_text(font, colour, text.c_str());
}

void swatch_cell(const UiContext& ui, RegionStatus status) {
    const auto look = look_of(ui_theme(), listed_party(ui.map), status);
    const auto at = ImGui::GetCursorScreenPos();
    draw_swatch(*ImGui::GetWindowDrawList(), {at.x, at.y + ui.units(3)}, {ui.units(26), ui.units(18)}, look,
                ui.units(1));
    ImGui::Dummy({ui.units(26), ui.units(22)});
}

// The whole row is one button: a click goes to the region and its day, with Shift the day stays.
void row_button(const UiContext& ui, const ListRow& row, float height) {
    const bool selected = ui.state.selected == row.region;
    const auto flags = ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap;
    if (ImGui::Selectable("##row", selected, flags, {0, height})) {
        ui.act(SelectRegion{selected ? RegionIndex{} : row.region, selected || ImGui::GetIO().KeyShift});
    }
    if (ImGui::IsItemHovered()) {
        ui.memory.hovered = row.region;
    }
    ImGui::SameLine(0, 0);
}

// A long name goes on in a second line, where the button that it lies on grows with it.
void name_cell(const UiContext& ui, const ListRow& row, ImFont* font, Colour colour, bool wraps) {
    const auto name = (row.inside >= 0 ? "  " : "") + ui.dataset()[row.region].name;
    const float room = wraps ? ImGui::GetContentRegionAvail().x : 0;
    const float height = font->CalcTextSizeA(font->FontSize, 1e6F, room, name.c_str()).y;
    row_button(ui, row, std::max(ui.units(25), height));
    ImGui::PushTextWrapPos(wraps ? 0.0F : -1.0F);
    coloured_text(font, colour, name.c_str());
    ImGui::PopTextWrapPos();
}

void region_row(const UiContext& ui, const ListRow& row, bool wraps) {
    const auto& theme = ui_theme();
    const auto holding = holding_on(ui.dataset(), row, ui.state.day);
    const auto status = status_of(holding);
    const auto& record = ui.dataset().control[static_cast<std::size_t>(holding.record)];
    auto* font = status == RegionStatus::changed ? ui.fonts.bold : ui.fonts.body;
    const auto colour = status == RegionStatus::unchanged ? theme.district_name : theme.text;
    ImGui::PushID(row.region.value);
    ImGui::TableNextRow(0, ui.units(33));
    if (status == RegionStatus::changed) {
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0,
                               draw_colour(mixed(theme.card, theme.changed, 0.18)));
    }
    ImGui::TableNextColumn();
    swatch_cell(ui, status);
    ImGui::TableNextColumn();
    name_cell(ui, row, font, colour, wraps);
    ImGui::TableNextColumn();
    right_text(ui.fonts.small, colour, date_text(ui.dataset(), row, holding.record));
    ImGui::TableNextColumn();
    const auto area = row.area_claim < 0
                          ? std::string("–")
                          : grouped(in_square_km(stated_area(ui.dataset(), row)), 0, thin_space);
    go_right(font, area);
    if (link_text(font, colour, area.c_str(), "area") && row.area_claim >= 0) {
        ui.explain("area." + ui.dataset()[row.region].id);
    }
    ImGui::TableNextColumn();
    if (link_text(ui.fonts.small, ui.dataset()[record.citation.source].id.c_str(), "source")) {
        ui.show_source(record.citation.source);
    }
    ImGui::PopID();
}

// The fonts have no arrows: a triangle at the end of the item before.
void draw_order_mark(const UiContext& ui, bool down) {
    const auto low = ImGui::GetItemRectMin();
    const auto high = ImGui::GetItemRectMax();
    const float r = ui.units(4);
    const ImVec2 at{high.x - r, (low.y + high.y) / 2};
    const float tip = down ? r : -r;
    ImGui::GetWindowDrawList()->AddTriangleFilled({at.x - r, at.y - tip * 0.7F},
                                                  {at.x + r, at.y - tip * 0.7F}, {at.x, at.y + tip},
                                                  draw_colour(ui_theme().link));
}

// A click on a head sorts by it, a second one turns the order round.
void head(const UiContext& ui, const char* title, RegionOrder order, bool right) {
    auto& memory = ui.memory.regions;
    const bool chosen = memory.order == order && order != RegionOrder::listed;
    const auto text = title + std::string(chosen ? "   " : "");
    ImGui::TableNextColumn();
    if (right) {
        go_right(ui.fonts.small, text);
    }
    const bool pressed = link_text(ui.fonts.small, text.c_str(), title);
    if (chosen) {
        draw_order_mark(ui, memory.descending);
    }
    if (pressed) {
        memory.descending = chosen && !memory.descending;
        const bool back = chosen && !memory.descending;
        memory.order = back ? RegionOrder::listed : order;
    }
}

void column_heads(const UiContext& ui) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    head(ui, "region", RegionOrder::name, false);
    head(ui, "since", RegionOrder::date, true);
    head(ui, "km²", RegionOrder::area, true);
    ImGui::TableNextColumn();
}

bool comes_before(const UiContext& ui, const ListRow& a, const ListRow& b) {
    const auto& dataset = ui.dataset();
    const auto area = [&](const ListRow& row) {
        return row.area_claim < 0 ? 0.0 : in_square_km(stated_area(dataset, row));
    };
    const auto date = [&](const ListRow& row) {
        return dataset.control[static_cast<std::size_t>(row.records.front())].from.latest;
    };
    switch (ui.memory.regions.order) {
        case RegionOrder::name: return dataset[a.region].name < dataset[b.region].name;
        case RegionOrder::date: return date(a) < date(b);
        case RegionOrder::area: return area(a) < area(b);
        default: return false;
    }
}

// The rows that the search finds, in the order that is asked for.
std::vector<const ListRow*> wanted_rows(const UiContext& ui) {
    std::vector<const ListRow*> rows;
    for (const auto& row : ui.map.listing.rows) {
        if (fuzzy_score(ui.memory.regions.filter, ui.dataset()[row.region].name)) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const ListRow* a, const ListRow* b) {
        return ui.memory.regions.descending ? comes_before(ui, *b, *a) : comes_before(ui, *a, *b);
    });
    return rows;
}

// Nobody searches a list that can be seen at a glance.
void search_field(const UiContext& ui) {
    constexpr std::size_t worth_searching = 8;
    if (ui.map.listing.rows.size() < worth_searching) {
        return;
    }
    ImGui::PushFont(ui.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(8), ui.units(3)});
    ImGui::SetNextItemWidth(-1);
    ImGui::InputTextWithHint("##search", "search regions", &ui.memory.regions.filter);
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

// Of a long list only the rows in sight are made, which must then be of one height.
void region_rows(const UiContext& ui) {
    constexpr std::size_t long_list = 200;
    const auto rows = wanted_rows(ui);
    if (rows.size() < long_list) {
        std::for_each(rows.begin(), rows.end(), [&](const ListRow* row) { region_row(ui, *row, true); });
        return;
    }
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            region_row(ui, *rows[static_cast<std::size_t>(i)], false);
        }
    }
}

void region_table(const UiContext& ui) {
    search_field(ui);
    // A large text on a narrow panel leaves room for names and areas only; the tip tells the rest.
    const bool narrow = ui.layout.panel.width < ui.units(400);
    // Columns never become narrower again by themselves, since what stands at their right edge fills them.
    const auto id = fmt::format("regions at {}", std::lround(ui.units(100)));
    if (!ImGui::BeginTable(id.c_str(), 5, ImGuiTableFlags_SizingFixedFit)) {
        return;
    }
    ImGui::TableSetupColumn("sign");
    ImGui::TableSetupColumn("region", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("since", narrow ? ImGuiTableColumnFlags_Disabled : 0);
    ImGui::TableSetupColumn("km2");
    ImGui::TableSetupColumn("source", narrow ? ImGuiTableColumnFlags_Disabled : 0);
    column_heads(ui);
    region_rows(ui);
    ImGui::EndTable();
}

// Names the regions that lie inside others and what that does to the sum.
std::string counting_note(const UiContext& ui) {
    std::vector<std::string> notes;
    for (const auto& row : ui.map.listing.rows) {
        if (row.inside >= 0) {
            const auto around = ui.map.listing.rows[static_cast<std::size_t>(row.inside)].region;
            notes.push_back(
                fmt::format("{} lies inside {}", ui.dataset()[row.region].name, ui.dataset()[around].name));
        }
    }
    const bool once = ui.state.counting == Counting::once;
    return notes.empty() ? std::string()
                         : joined(notes, ", ") + (once ? ": counted once." : ": counted again, as listed.");
}

void listed_total_lines(const UiContext& ui) {
    const auto& theme = ui_theme();
    const bool once = ui.state.counting == Counting::once;
    const auto total = listed_total(ui.dataset(), ui.map.listing, ui.state.day, ui.state.counting);
    ImGui::Separator();
    coloured_text(ui.fonts.bold, theme.text, once ? "Listed, each once" : "Listed, as listed");
    ImGui::SameLine();
    const auto rule = std::string(once ? "count_once" : "as_listed");
    const auto sum = bounds_text(total.sum, thin_space) + " km²";
    go_right(ui.fonts.bold, sum);
    if (link_text(ui.fonts.bold, theme.emphasis, sum.c_str(), "sum")) {
        ui.explain("listed." + rule + ".high_km2");
    }
    const auto& whole = ui.dataset()[ui.map.listing.profile.denominator];
    const auto share = fmt::format("{} % of {} km², {}", share_text(total.sum, whole.area),
                                   grouped(in_square_km(whole.area), 0, thin_space), whole.name);
    wrapped_text(ui.fonts.small, theme.secondary, share.c_str());
    if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s, %s", ui.dataset()[whole.citation.source].short_name.c_str(),
                          whole.citation.locator.c_str());
    }
    coloured_text(ui.fonts.small, theme.secondary, "Explain:");
    for (const auto& [title, id] : {std::pair{"low", "listed." + rule + ".low_km2"},
                                    {"high", "listed." + rule + ".high_km2"},
                                    {"share", "share." + rule + ".high_percent"},
                                    {"on the map", "measured.high_km2"}}) {
        ImGui::SameLine(0, ui.units(10));
        if (link_text(ui.fonts.small, title, id.c_str())) {
            ui.explain(id);
        }
    }
    const auto note = counting_note(ui);
    if (!note.empty()) {
        wrapped_text(ui.fonts.small, theme.secondary, note.c_str());
        if (link_text(ui.fonts.small, once ? "Count as listed" : "Count each once", "counting")) {
            ui.act(SetCounting{once ? Counting::as_listed : Counting::once});
        }
    }
}

}  // namespace

void draw_regions_panel(const UiContext& ui) {
    region_table(ui);
    listed_total_lines(ui);
    draw_total_bars(ui);
}

}  // namespace viewer
