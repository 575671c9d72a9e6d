#include "app/state/scene_of.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

constexpr double strip_margin = 40;  // units at either end

// The last day stands at its right end.
DayScale strip_scale(const UiContext& ui) {
    const auto& data = ui.dataset();
    const auto& place = ui.layout.timeline;
    const double margin = strip_margin * ui.layout.unit;
    return {data.first_day, std::max(data.first_day, data.last_day - 1),
            static_cast<float>(place.left + margin), static_cast<float>(place.right() - margin)};
}

Day day_on(const DayScale& strip, float x) {
    const float part = std::clamp((x - strip.left) / (strip.right - strip.left), 0.0F, 1.0F);
    return strip.first +
           static_cast<int>(std::lround(part * static_cast<float>(strip.last + 1 - strip.first)));
}

// As many years as have room for their figures.
void draw_strip_years(const UiContext& ui, const DayScale& strip, float y, ImDrawList& draw) {
    auto* font = ui.fonts.small;
    float free_from = 0;
    const int last = year_month_day(ui.dataset().last_day).year;
    for (int year = year_month_day(ui.dataset().first_day).year; year <= last; ++year) {
        const auto day = day_from({year, 1, 1});
        if (!day || *day < ui.dataset().first_day) {
            continue;
        }
        const auto text = fmt::format("{}", year);
        const auto size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
        const float x = strip.x_of(*day);
        if (x < free_from || x + size.x > strip.right + ui.units(strip_margin)) {
            continue;
        }
        draw.AddLine({x, y - ui.units(5)}, {x, y + ui.units(5)}, draw_colour(ui_theme().secondary),
                     ui.units(1.5));
        draw.AddText(font, font->FontSize, {x + ui.units(3), y + ui.units(2)},
                     draw_colour(ui_theme().secondary), text.c_str());
        free_from = x + size.x + ui.units(14);
    }
}

void draw_strip_days(const UiContext& ui, const DayScale& strip, float y, ImDrawList& draw) {
    for (const auto& step : ui.map.steps) {
        draw.AddCircleFilled({strip.x_of(step.day), y}, ui.units(4), draw_colour(ui_theme().changed_rim));
    }
    if (!hidden_answers(ui.state).date) {
        const float x = strip.x_of(ui.state.day);
        draw.AddCircleFilled({x, y}, ui.units(8), draw_colour(ui_theme().link));
        draw.AddCircle({x, y}, ui.units(8), draw_colour(ui_theme().card), 0, ui.units(2));
    }
}

}  // namespace

void draw_thin_timeline(const UiContext& ui) {
    const auto& rect = ui.layout.timeline;
    if (rect.height <= 0) {
        return;
    }
    ImGui::SetNextWindowPos(low_of(rect));
    ImGui::SetNextWindowSize(place_of(rect.width, rect.height));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("thin timeline", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    const auto strip = strip_scale(ui);
    ImGui::InvisibleButton("days", place_of(rect.width, rect.height));
    if (ImGui::IsItemActive()) {
        ui.act(GoToDay{day_on(strip, ImGui::GetIO().MousePos.x)});
    }
    auto& draw = *ImGui::GetWindowDrawList();
    const auto y = static_cast<float>(rect.top + rect.height * 0.38);
    draw.AddLine({strip.left, y}, {strip.right, y}, draw_colour(ui_theme().card_rim), ui.units(3));
    draw_strip_years(ui, strip, y, draw);
    draw_strip_days(ui, strip, y, draw);
    ImGui::End();
}

}  // namespace viewer
