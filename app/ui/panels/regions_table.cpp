#include "app/ui/actions/fuzzy.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

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
    const bool pressed = link_text(ui.fonts.small, text, title);
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
    const auto status = statuses_now(ui.map, ui.state);
    for (std::size_t i = 0; i < status.size(); ++i) {
        const auto& row = ui.map.shown.rows[i];
        if (status[i] != RegionStatus::hidden &&
            fuzzy_score(ui.memory.regions.filter, ui.dataset()[row.region].name)) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const ListRow* a, const ListRow* b) {
        return ui.memory.regions.descending ? comes_before(ui, *b, *a) : comes_before(ui, *a, *b);
    });
    return rows;
}

// Of a long list only the rows in sight are made, which must then be of one height.
constexpr std::size_t long_list = 200;

// Where a name is broken into lines.
float widest_word(ImFont* font, const std::string& name) {
    float widest = 0;
    for (auto& word : split(name, ' ')) {
        while (!word.empty()) {
            const auto hyphen = word.find('-');
            const auto end = hyphen == std::string::npos ? word.size() : hyphen + 1;
            widest = std::max(widest, width_in(font, word.substr(0, end)));
            word.erase(0, end);
        }
    }
    return widest;
}

/// Which columns the panel has room for, beside names whose words stay whole. The tip tells what has none.
struct ShownColumns {
    bool since = true;
    bool source = true;
    SourceIndex
        of_all;  ///< the source of every row, named below the table where its column would break names
};

ShownColumns columns_with_room(const UiContext& ui, const std::vector<const ListRow*>& rows) {
    const auto& dataset = ui.dataset();
    const auto& fonts = ui.fonts;
    float name = width_in(fonts.small, "region");
    float whole_name = name;
    ShownColumns shown;
    float since = width_in(fonts.small, "since   ");
    float area = width_in(fonts.small, "km²   ");
    float source = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), long_list); ++i) {
        const auto& row = *rows[i];
        const auto& record = dataset.control[static_cast<std::size_t>(row.records.front())];
        const auto indent = row.inside >= 0 ? width_in(fonts.bold, "  ") : 0.0F;
        name = std::max(name, indent + widest_word(fonts.bold, dataset[row.region].name));
        whole_name = std::max(whole_name, indent + width_in(fonts.bold, dataset[row.region].name));
        const bool same = std::all_of(row.records.begin(), row.records.end(), [&](int position) {
            const auto from = dataset.control[static_cast<std::size_t>(position)].citation.source;
            return from == (i == 0 ? record.citation.source : shown.of_all);
        });
        shown.of_all = same ? record.citation.source : SourceIndex{};
        since = std::max(since, width_in(fonts.small, date_text(dataset, row, row.records.front())));
        area = std::max(area, row.area_claim < 0
                                  ? 0.0F
                                  : width_in(fonts.bold, grouped(in_square_km(stated_area(dataset, row)))));
        source = std::max(source, width_in(fonts.small, dataset[record.citation.source].short_name));
    }
    constexpr float columns = 5;
    const float between = columns * (2 * ImGui::GetStyle().CellPadding.x + 2);
    float room = ImGui::GetContentRegionAvail().x - ui.units(26) - between - name - area;
    shown.since = room >= since;
    room -= shown.since ? since : 0;
    shown.source = shown.since && room >= source;
    const bool breaks = shown.source && room - source < whole_name - name && room >= whole_name - name;
    if (shown.of_all && breaks && rows.size() < long_list) {
        shown.source = false;
    } else {
        shown.of_all = {};
    }
    return shown;
}

void region_rows(const UiContext& ui, const std::vector<const ListRow*>& rows) {
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

}  // namespace

void draw_region_table(const UiContext& ui) {
    constexpr std::size_t worth_searching = 8;  // a shorter list can be seen at a glance
    if (ui.map.shown.rows.size() >= worth_searching) {
        search_field(ui, "search regions", ui.memory.regions.filter);
    }
    const auto rows = wanted_rows(ui);
    const auto shown = columns_with_room(ui, rows);
    // Columns never become narrower again by themselves, since what stands at their right edge fills them.
    const auto id = fmt::format("regions at {} {} {}", std::lround(ui.units(100)), shown.since, shown.source);
    if (!ImGui::BeginTable(id.c_str(), 5, ImGuiTableFlags_SizingFixedFit)) {
        return;
    }
    ImGui::TableSetupColumn("sign");
    ImGui::TableSetupColumn("region", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("since", shown.since ? 0 : ImGuiTableColumnFlags_Disabled);
    ImGui::TableSetupColumn("km2");
    ImGui::TableSetupColumn("source", shown.source ? 0 : ImGuiTableColumnFlags_Disabled);
    column_heads(ui);
    region_rows(ui, rows);
    ImGui::EndTable();
    if (shown.of_all) {
        const auto words = "according to " + ui.dataset()[shown.of_all].short_name;
        if (link_text(ui.fonts.small, words, "source of all")) {
            ui.show_source(shown.of_all);
        }
    }
    if (!ui.memory.regions.filter.empty() && rows.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "Nothing found: no listed region has that name.");
    } else if (ui.map.listing.rows.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "No region is listed.");
    }
}

}  // namespace viewer
