#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

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
    return notes.empty()
               ? std::string()
               : joined(notes, ", ") + (once ? ": counted once." : ": counted again, as all rows are added.");
}

void listed_total_lines(const UiContext& ui) {
    const auto& theme = ui_theme();
    const bool once = ui.state.counting == Counting::once;
    const auto total = ui.map.total_on(ui.state.day, ui.state.counting);
    ImGui::Separator();
    if (!states_areas(ui.map.listing)) {
        wrapped_text(ui.fonts.bold, theme.text, "No areas are stated");
        return;
    }
    wrapped_text(ui.fonts.bold, theme.text,
                 once ? "Listed, overlaps counted once" : "Listed, all rows added");
    const auto rule = std::string(once ? "count_once" : "as_listed");
    const auto sum = bounds_text(total.sum) + " km²";
    // The sum stands under the areas it is made of, on a line of its own where both do not fit.
    stay_in_row(width_in(ui.fonts.bold, sum) + ui.units(4));
    go_right(ui.fonts.bold, sum);
    number_link(ui, ui.fonts.bold, theme.emphasis, sum, "sum", "listed." + rule + ".high_km2");
    if (const auto* whole = denominator_of(ui.dataset(), ui.map.listing.profile)) {
        const auto share = fmt::format("{} % of {} km², {}", share_text(total.sum, whole->area),
                                       grouped(in_square_km(whole->area)), whole->name);
        draw_remark(ui, share);
        source_link(ui, whole->citation, "whole");
    }
    coloured_text(ui.fonts.small, theme.secondary, "Explain:");
    for (const auto& [title, id] : {std::pair{"low", "listed." + rule + ".low_km2"},
                                    {"high", "listed." + rule + ".high_km2"},
                                    {"share", "share." + rule + ".high_percent"},
                                    {"on the map", "measured.high_km2"}}) {
        if (next_link(ui, title, id, 10)) {
            ui.explain(id);
        }
    }
    if (const auto beside = added_beside_text(ui.dataset(), ui.map.listing); !beside.empty()) {
        draw_remark(ui, beside + ".");
    }
    const auto note = counting_note(ui);
    if (!note.empty()) {
        draw_remark(ui, note);
        if (wrapped_link(ui.fonts.small, once ? "Add all rows" : "Count overlaps once", "counting")) {
            ui.act(SetCounting{once ? Counting::as_listed : Counting::once});
        }
    }
}

// Side by side, each a button that makes the headline speak of that party. Of hundreds the largest are shown.
void party_lines(const UiContext& ui) {
    constexpr std::size_t most = 12;
    if (!ui.map.several_parties()) {
        return;
    }
    auto sums = sums_by_holder(ui.dataset(), ui.map.shown, ui.state.day, ui.state.counting);
    std::erase_if(sums, [](const HolderSum& sum) { return sum.regions == 0; });
    std::stable_sort(sums.begin(), sums.end(),
                     [](const HolderSum& a, const HolderSum& b) { return a.sum.high > b.sum.high; });
    ImGui::Separator();
    wrapped_text(ui.fonts.bold, ui_theme().text, "Held on this day, by party");
    if (ui.map.listing.party) {
        if (next_link(ui, "all parties", "all parties", 12)) {
            ui.act(SetParty{all_parties});
        }
    }
    for (std::size_t i = 0; i < std::min(most, sums.size()); ++i) {
        const auto& party = ui.map.party(sums[i].party);
        const bool chosen = sums[i].party == ui.map.listing.party;
        ImGui::PushID(sums[i].party.value);
        const auto at = ImGui::GetCursorScreenPos();
        draw_swatch(*ImGui::GetWindowDrawList(), {at.x, at.y + ui.units(3)}, {ui.units(26), ui.units(18)},
                    look_of(ui_theme(), party, RegionStatus::held), ui.units(1));
        ImGui::Dummy({ui.units(26), ui.units(22)});
        ImGui::SameLine();
        if (chosen) {
            wrapped_text(ui.fonts.bold, ui_theme().text, party.name);
        } else if (wrapped_link(ui.fonts.body, party.name, "headline")) {
            ui.act(SetParty{party.id});
        }
        const auto sum = holder_sum_text(sums[i]);
        stay_in_row(width_in(ui.fonts.body, sum) + ui.units(4));
        go_right(ui.fonts.body, sum);
        coloured_text(ui.fonts.body, ui_theme().text, sum);
        ImGui::PopID();
    }
    if (sums.size() > most) {
        coloured_text(ui.fonts.small, ui_theme().secondary, fmt::format("and {} more", sums.size() - most));
    }
}

}  // namespace

void draw_regions_panel(const UiContext& ui) {
    if (ui.memory.in_part && ui.memory.reading) {
        draw_remark(ui, "More of this day is loading: rows and sums are of what is here already.");
    }
    draw_region_table(ui);
    if (ui.map.shown.rows.empty()) {
        return;  // of places and lines there is nothing to add up
    }
    party_lines(ui);
    listed_total_lines(ui);
    draw_total_bars(ui);
}

}  // namespace viewer
