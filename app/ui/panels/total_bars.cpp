#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Colour verdict_colour(Verdict verdict) {
    const auto& theme = ui_theme();
    return verdict == Verdict::agrees    ? theme.agree
           : verdict == Verdict::differs ? theme.emphasis
                                         : theme.secondary;
}

bool of_area(const StatedTotal& total) {
    return total.quantity == Quantity::share || total.quantity == Quantity::area;
}

bool primary(const UiContext& ui, const StatedTotal& total) {
    return ui.dataset()[total.citations.front().source].role == SourceRole::primary;
}

std::string source_names(const UiContext& ui, const StatedTotal& total) {
    std::vector<std::string> names;
    for (const auto& citation : total.citations) {
        names.push_back(ui.dataset()[citation.source].short_name);
    }
    return joined(names, ", ");
}

std::string summary(const StatedTotal& total, const Reconciliation& result) {
    if (result.verdict == Verdict::not_comparable) {
        return "nothing in the list to compare it with";
    }
    if (!of_area(total)) {
        return fmt::format("{} in the dataset, {} stated", grouped(result.once.high), grouped(total.value));
    }
    const double gap = result.once.high_difference_km2;
    return fmt::format("list {} % on {}, {} km² {}", grouped(result.once.high, 1),
                       short_text(result.tested_on), grouped(std::abs(gap)), gap < 0 ? "less" : "more");
}

// What the list gives as a bar, the stated value as a mark across it.
void draw_bar(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    const auto& theme = ui_theme();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = ui.units(14);
    const double most = std::max({total.value, result.once.high, 1e-9}) * 1.15;
    const auto at = ImGui::GetCursorScreenPos();
    const auto x_of = [&](double value) { return at.x + static_cast<float>(value / most) * width; };
    auto& draw = *ImGui::GetWindowDrawList();
    const auto party = colour_from(listed_party(ui.map).colour);
    draw.AddRectFilled(at, {at.x + width, at.y + height}, draw_colour(theme.neighbour), 3);
    draw.AddRectFilled(at, {x_of(result.once.high), at.y + height},
                       draw_colour(mixed(party, theme.tint, 0.55)), 3);
    draw.AddRectFilled(at, {x_of(result.once.low), at.y + height},
                       draw_colour(mixed(party, theme.shade, 0.1)), 3);
    const float mark = x_of(total.value);
    draw.AddRectFilled({mark - ui.units(1.5), at.y - ui.units(4)},
                       {mark + ui.units(1.5), at.y + height + ui.units(4)}, draw_colour(theme.text));
    ImGui::Dummy({width, height + ui.units(3)});
}

void draw_verdict(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    coloured_text(ui.fonts.small_bold, verdict_colour(result.verdict), verdict_text(result.verdict));
    if (ImGui::IsItemClicked()) {
        ui.explain("total." + total.id);
    }
    if (next_link(ui, summary(total, result), "explain", 10)) {
        ui.explain("total." + total.id);
    }
}

// The statement in a few words; its full wording is on the page of totals.
std::string short_statement(const Dataset& dataset, const StatedTotal& total) {
    const auto value = (total.approximate ? "about " : "") + grouped(total.value, total.decimals);
    const auto when = readable_text(total.as_of);
    const auto time = stated_time_text(dataset, total);
    switch (total.quantity) {
        case Quantity::share: return fmt::format("{} % held; stated {}", value, time);
        case Quantity::area: return fmt::format("{} km² held; stated {}", value, time);
        case Quantity::held_count: return fmt::format("{} regions held, {}", value, when);
        case Quantity::change_count: return fmt::format("{} regions first held in {}", value, when);
        default: return fmt::format("{} {}s, {}", value, total.scope.event_kind, when);
    }
}

void draw_heading(const UiContext& ui, const StatedTotal& total) {
    const auto names = source_names(ui, total);
    wrapped_text(ui.fonts.small, ui_theme().text, short_statement(ui.dataset(), total));
    if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", total.wording.c_str());
    }
    const float width = width_in(ui.fonts.small, names);
    ImGui::SameLine();
    const float room = ImGui::GetContentRegionAvail().x - width - 1;
    if (room < 0) {
        ImGui::NewLine();
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room, 0.0F));
    if (wrapped_link(ui.fonts.small, names, "source")) {
        ui.show_source(total.citations.front().source);
    }
}

void draw_total(const UiContext& ui, const Reconciliation& result) {
    const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
    ImGui::PushID(total.id.c_str());
    draw_heading(ui, total);
    if (of_area(total) && result.verdict != Verdict::not_comparable) {
        draw_bar(ui, total, result);
    }
    draw_verdict(ui, total, result);
    ImGui::PopID();
    ImGui::Dummy({0, ui.units(3)});
}

// A total with its whole wording and reason.
void draw_total_card(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    const auto& theme = ui_theme();
    wrapped_text(ui.fonts.body, theme.text, total.wording);
    for (const auto& citation : total.citations) {
        if (wrapped_link(ui.fonts.small, ui.dataset()[citation.source].short_name, citation.locator)) {
            ui.show_source(citation.source);
        }
        next_text(ui, theme.secondary, citation.locator, 6);
    }
    if (of_area(total) && result.verdict != Verdict::not_comparable) {
        draw_bar(ui, total, result);
    }
    if (const auto holder = holder_as_stated(ui.dataset(), total); !holder.empty()) {
        draw_remark(ui, "holder as stated: " + holder);
    }
    coloured_text(ui.fonts.small_bold, verdict_colour(result.verdict), verdict_text(result.verdict));
    draw_remark(ui, result.reason);
}

void draw_added(const UiContext& ui) {
    const auto& theme = ui_theme();
    if (!ui.added.empty()) {
        coloured_text(ui.fonts.bold, theme.text, "Yours");
    }
    for (std::size_t i = 0; i < ui.added.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        draw_total_card(ui, ui.added[i].total, ui.added[i].result);
        if (wrapped_link(ui.fonts.small, "Remove", "remove")) {
            ui.act(RemoveTotal{static_cast<int>(i)});
        }
        ImGui::Dummy({0, ui.units(6)});
        ImGui::PopID();
    }
    if (ui.memory.total_form.open) {
        draw_total_form(ui);
    } else if (wrapped_link(ui.fonts.small, "Add a total of your own\u2026", "add")) {
        ui.perform(user_action("add-total"));
    }
    ImGui::Dummy({0, ui.units(6)});
}

}  // namespace

void draw_total_bars(const UiContext& ui) {
    const auto& theme = ui_theme();
    ImGui::Dummy({0, ui.units(6)});
    ImGui::Separator();
    wrapped_text(ui.fonts.bold, theme.text, "Compared with the stated totals");
    ImGui::Dummy({0, ui.units(2)});
    for (const auto& result : ui.reconciliations) {
        if (primary(ui, ui.dataset().totals[static_cast<std::size_t>(result.total)])) {
            draw_total(ui, result);
        }
    }
    if (wrapped_link(ui.fonts.small, "All statements", "all")) {
        ui.act(ShowTab{PanelTab::totals});
    }
    if (next_link(ui, "Add your own\u2026", "add", 8)) {
        ui.perform(user_action("add-total"));
    }
}

void draw_totals_panel(const UiContext& ui) {
    bool comparison = false;
    draw_added(ui);
    if (ui.reconciliations.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "This dataset has no stated totals.");
    }
    for (const auto& result : ui.reconciliations) {
        const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
        if (!comparison && !primary(ui, total)) {
            comparison = true;
            ImGui::Separator();
            wrapped_text(ui.fonts.bold, ui_theme().text, "For comparison: other publications");
        }
        ImGui::PushID(total.id.c_str());
        draw_total_card(ui, total, result);
        if (wrapped_link(ui.fonts.small, "Explain", "explain")) {
            ui.explain("total." + total.id);
        }
        auto statements = statements_behind(ui.dataset(), {"totals", result.total});
        if (!statements.empty()) {
            if (next_link(ui, "What the documents say", "statements", 10)) {
                ui.show_statements(std::move(statements), total.wording);
            }
        }
        ImGui::Dummy({0, ui.units(6)});
        ImGui::PopID();
    }
}

}  // namespace viewer
