#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

void draw_range(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    if (!ui.state.range) {
        return;
    }
    const auto& theme = ui_theme();
    const auto shade = draw_colour(with_alpha(theme.neighbour, 190));
    const float from = box.days.x_of(ui.state.range->first);
    const float until = box.days.x_of(ui.state.range->last + 1);
    draw.AddRectFilled({box.days.left, box.top}, {from, box.bottom}, shade);
    draw.AddRectFilled({until, box.top}, {box.days.right, box.bottom}, shade);
    for (const float x : {from, until}) {
        draw.AddLine({x, box.top - ui.units(4)}, {x, box.bottom + ui.units(6)}, draw_colour(theme.secondary),
                     ui.units(2));
    }
}

void draw_day_a(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    const bool told = ui.state.comparing.kind != Comparison::off;
    if (!told) {
        return;
    }
    const float x = box.days.x_of(ui.state.comparing.with);
    const auto colour = draw_colour(ui_theme().emphasis);
    draw.AddLine({x, box.top - ui.units(8)}, {x, box.bottom + ui.units(6)}, colour, ui.units(2));
    auto* font = ui.fonts.small_bold;
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0, "A").x + ui.units(10);
    const float top = box.top - ui.units(6);
    draw.AddRectFilled({x, top}, {x + width, top + font->FontSize}, colour, ui.units(3));
    draw.AddText(font, font->FontSize, {x + ui.units(5), top}, draw_colour(ui_theme().card), "A");
}

bool states_area(const StatedTotal& total) {
    return total.quantity == Quantity::share || total.quantity == Quantity::area;
}

void tell(const UiContext& ui, const StatedTotal& total, const Reconciliation& result) {
    const auto& citation = total.citations.front();
    ImGui::BeginTooltip();
    const float room = ui.units(420);
    wrapped_text(ui.fonts.bold, ui_theme().text, total.wording.c_str(), room);
    wrapped_text(ui.fonts.small, ui_theme().text, result.reason.c_str(), room);
    wrapped_text(ui.fonts.small, ui_theme().secondary,
                 fmt::format("{}, {} · a click opens it up", ui.dataset()[citation.source].short_name,
                             citation.locator)
                     .c_str(),
                 room);
    ImGui::EndTooltip();
}

}  // namespace

void draw_chosen_days(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    draw_range(ui, draw, box);
    draw_day_a(ui, draw, box);
}

void draw_claim_ticks(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    const auto mouse = ImGui::GetIO().MousePos;
    const float y = box.top + ui.units(2);
    const float r = ui.units(5);
    for (const auto& result : ui.reconciliations) {
        const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
        const bool primary = ui.dataset()[total.citations.front().source].role == SourceRole::primary;
        if (!primary || !states_area(total) || result.verdict == Verdict::not_comparable) {
            continue;
        }
        const float x = box.days.x_of(result.tested_on);
        draw.AddTriangleFilled({x - r, y - r}, {x + r, y - r}, {x, y + r}, draw_colour(ui_theme().text));
        if (std::abs(mouse.x - x) <= r * 1.5F && std::abs(mouse.y - y) <= r * 2 && ImGui::IsWindowHovered()) {
            tell(ui, total, result);
            if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
                ui.explain("total." + total.id);
            }
        }
    }
}

}  // namespace viewer
