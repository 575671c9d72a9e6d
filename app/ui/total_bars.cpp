#include "app/ui/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/describe.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

Colour verdict_colour(Verdict verdict) {
    const auto& theme = light_theme();
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
        return "nothing in the list to hold it against";
    }
    if (!of_area(total)) {
        return fmt::format("{} in the dataset, {} stated", grouped(result.once.high), grouped(total.value));
    }
    const double gap = result.once.high_difference_km2;
    return fmt::format("list {} % on {}, {} km² {}", grouped(result.once.high, 1),
                       short_text(result.tested_on), grouped(std::abs(gap), 0, "\u2009"),
                       gap < 0 ? "less" : "more");
}

// What the list gives as a bar, the stated value as a mark across it.
void draw_bar(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    const auto& theme = light_theme();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = ui.units(14);
    const double most = std::max({total.value, result.once.high, 1e-9}) * 1.15;
    const auto at = ImGui::GetCursorScreenPos();
    const auto x_of = [&](double value) { return at.x + static_cast<float>(value / most) * width; };
    auto& draw = *ImGui::GetWindowDrawList();
    const auto party = colour_from(listed_party(ui.map).colour);
    draw.AddRectFilled(at, {at.x + width, at.y + height}, draw_colour(theme.neighbour), 3);
    draw.AddRectFilled(at, {x_of(result.once.high), at.y + height},
                       draw_colour(mixed(party, {255, 255, 255, 255}, 0.55)), 3);
    draw.AddRectFilled(at, {x_of(result.once.low), at.y + height},
                       draw_colour(mixed(party, {0, 0, 0, 255}, 0.1)), 3);
    const float mark = x_of(total.value);
    draw.AddRectFilled({mark - ui.units(1.5), at.y - ui.units(4)},
                       {mark + ui.units(1.5), at.y + height + ui.units(4)}, draw_colour(theme.text));
    ImGui::Dummy({width, height + ui.units(3)});
}

void draw_verdict(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    coloured_text(ui.fonts.small_bold, verdict_colour(result.verdict), verdict_text(result.verdict).c_str());
    ImGui::SameLine(0, ui.units(10));
    wrapped_text(ui.fonts.small, light_theme().secondary, summary(total, result).c_str());
}

// The statement in a few words; its full wording is on the page of totals.
std::string short_statement(const StatedTotal& total) {
    const auto value = (total.approximate ? "about " : "") + grouped(total.value, total.decimals, "\u2009");
    const auto when = readable_text(total.as_of);
    switch (total.quantity) {
        case Quantity::share: return fmt::format("{} % held, as of {}", value, when);
        case Quantity::area: return fmt::format("{} km² held, as of {}", value, when);
        case Quantity::held_count: return fmt::format("{} regions held, {}", value, when);
        case Quantity::change_count: return fmt::format("{} regions first held in {}", value, when);
        default: return fmt::format("{} {}s, {}", value, total.scope.event_kind, when);
    }
}

void draw_heading(const UiContext& ui, const StatedTotal& total) {
    const auto names = source_names(ui, total);
    coloured_text(ui.fonts.small, light_theme().text, short_statement(total).c_str());
    if (ImGui::IsItemHovered()) {
        ImGui::SetTooltip("%s", total.wording.c_str());
    }
    const float width = ui.fonts.small->CalcTextSizeA(ui.fonts.small->FontSize, 1e6F, 0, names.c_str()).x;
    ImGui::SameLine();
    const float room = ImGui::GetContentRegionAvail().x - width - 1;
    if (room < 0) {
        ImGui::NewLine();
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room, 0.0F));
    if (link_text(ui.fonts.small, names.c_str(), "source")) {
        ui.act(ShowTab{PanelTab::sources});
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

}  // namespace

void draw_total_bars(const UiContext& ui) {
    const auto& theme = light_theme();
    ImGui::Dummy({0, ui.units(6)});
    ImGui::Separator();
    coloured_text(ui.fonts.bold, theme.text, "Against the stated totals");
    ImGui::Dummy({0, ui.units(2)});
    for (const auto& result : ui.reconciliations) {
        if (primary(ui, ui.dataset().totals[static_cast<std::size_t>(result.total)])) {
            draw_total(ui, result);
        }
    }
}

void draw_totals_panel(const UiContext& ui) {
    const auto& theme = light_theme();
    bool comparison = false;
    for (const auto& result : ui.reconciliations) {
        const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
        if (!comparison && !primary(ui, total)) {
            comparison = true;
            ImGui::Separator();
            coloured_text(ui.fonts.bold, theme.text, "For comparison: other publications");
        }
        wrapped_text(ui.fonts.body, theme.text, (total.id + "  " + total.wording).c_str());
        wrapped_text(ui.fonts.small, theme.link,
                     (source_names(ui, total) + ", " + total.citations.front().locator).c_str());
        if (of_area(total) && result.verdict != Verdict::not_comparable) {
            draw_bar(ui, total, result);
        }
        coloured_text(ui.fonts.small_bold, verdict_colour(result.verdict),
                      verdict_text(result.verdict).c_str());
        wrapped_text(ui.fonts.small, theme.secondary, result.reason.c_str());
        ImGui::Dummy({0, ui.units(6)});
    }
}

}  // namespace viewer
