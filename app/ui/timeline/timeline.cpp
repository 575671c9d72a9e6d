#include "app/ui/timeline/timeline.hpp"

#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace viewer {

using namespace geodata;

namespace {

constexpr auto plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                              ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                              ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

ImVec2 point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

Day first_of_year(int year) { return *day_from({year, 1, 1}); }

/// The day of the playhead, below the chart.
struct Flag {
    std::string text;
    float left, width, top, height;
};

Flag flag_of(const UiContext& ui, const ChartBox& box) {
    const auto text = short_text(ui.state.day);
    const auto size = ui.fonts.bold->CalcTextSizeA(ui.fonts.bold->FontSize, 1e6F, 0, text.c_str());
    const float width = size.x + ui.units(26);
    const auto& timeline = ui.layout.timeline;
    const float left =
        std::clamp(box.days.x_of(ui.state.day) - width / 2, static_cast<float>(timeline.left) + 2,
                   static_cast<float>(timeline.right()) - width - 2);
    return {text, left, width, box.bottom + ui.units(20), size.y + ui.units(8)};
}

// A year that the flag would half cover is left out: the flag says it.
void draw_year_name(const UiContext& ui, ImDrawList& draw, const ChartBox& box, int year, float middle,
                    float room) {
    const auto name = year_text(year);
    auto* font = ui.fonts.body;
    const float width = font->CalcTextSizeA(font->FontSize, 1e6F, 0, name.c_str()).x;
    const auto flag = flag_of(ui, box);
    const bool covered = middle + width / 2 > flag.left && middle - width / 2 < flag.left + flag.width;
    if (width < room && !covered) {
        draw.AddText(font, font->FontSize, {middle - width / 2, box.bottom + ui.units(9)},
                     draw_colour(ui_theme().secondary), name.c_str());
    }
}

// Lines at the turn of each year, short marks at the turn of each month where there is room.
void draw_years(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    const auto& theme = ui_theme();
    const int last = year_month_day(box.days.last).year;
    for (int year = year_month_day(box.days.first).year; year <= last; ++year) {
        const float left = box.days.x_of(std::max(first_of_year(year), box.days.first));
        const float right = box.days.x_of(std::min(first_of_year(year + 1), box.days.last + 1));
        draw.AddLine({left, box.top - ui.units(6)}, {left, box.bottom + ui.units(6)},
                     draw_colour(theme.card_rim), ui.units(1.2));
        for (int month = 2; month <= 12 && right - left > ui.units(100); ++month) {
            const float x = box.days.x_of(*day_from({year, month, 1}));
            draw.AddLine({x, box.bottom}, {x, box.bottom + ui.units(month == 7 ? 6 : 4)},
                         draw_colour(theme.district_rim), ui.units(1.2));
        }
        draw_year_name(ui, draw, box, year, (left + right) / 2, right - left);
    }
}

void draw_playhead(const UiContext& ui, ImDrawList& draw, const ChartBox& box) {
    const auto& theme = ui_theme();
    const float x = box.days.x_of(ui.state.day);
    draw.AddLine({x, box.top - ui.units(14)}, {x, box.bottom + ui.units(10)}, draw_colour(theme.link),
                 ui.units(3));
    draw.AddCircleFilled({x, box.bottom + ui.units(10)}, ui.units(7), draw_colour(theme.link));
    const auto flag = flag_of(ui, box);
    draw.AddRectFilled({flag.left, flag.top}, {flag.left + flag.width, flag.top + flag.height},
                       draw_colour(theme.link), ui.units(6));
    draw.AddText(ui.fonts.bold, ui.fonts.bold->FontSize, {flag.left + ui.units(13), flag.top + ui.units(4)},
                 draw_colour(theme.card), flag.text.c_str());
}

// The whole chart is one handle: press and drag anywhere, or turn the wheel over it.
void scrub(const UiContext& ui, const ChartBox& box) {
    ImGui::SetCursorScreenPos({box.days.left, box.top - ui.units(6)});
    ImGui::InvisibleButton("days", {box.days.right - box.days.left, box.bottom - box.top + ui.units(50)});
    const auto& io = ImGui::GetIO();
    ui.memory.scrubbing = ImGui::IsItemActive();
    if (ui.memory.scrubbing) {
        ui.act(GoToDay{box.days.day_at(io.MousePos.x)});
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(day_menu(ui.map, ui.state, box.days.day_at(io.MousePos.x)));
    }
    if (ImGui::IsItemHovered() && (io.MouseWheel != 0 || io.MouseWheelH != 0)) {
        const float turn = io.MouseWheel != 0 ? -io.MouseWheel : io.MouseWheelH;
        ui.act(StepDays{static_cast<int>(std::lround(turn * (io.KeyShift ? 30 : io.KeyCtrl ? 1 : 7)))});
    }
}

}  // namespace

float DayScale::x_of(Day day) const {
    return left + (right - left) * static_cast<float>(day - first) / static_cast<float>(last + 1 - first);
}

Day DayScale::day_at(float x) const {
    const float part = (x - left) / std::max(right - left, 1.0F);
    const auto days = static_cast<int>(std::floor(part * static_cast<float>(last + 1 - first)));
    return std::clamp(first + days, first, last);
}

void draw_timeline(const UiContext& ui) {
    const auto& rect = ui.layout.timeline;
    ImGui::SetNextWindowPos(point(rect.left, rect.top));
    ImGui::SetNextWindowSize(point(rect.width, rect.height));
    ImGui::Begin("timeline", nullptr, plain_window);
    auto& draw = *ImGui::GetWindowDrawList();
    const auto top = static_cast<float>(rect.top);
    draw.AddLine({0, top}, {static_cast<float>(rect.width), top}, draw_colour(ui_theme().card_rim));
    // The parts keep their proportions when a large text leaves less height than they ask for.
    const float height = static_cast<float>(rect.height);
    const ChartBox box{{ui.dataset().first_day, ui.dataset().last_day, ui.units(250),
                        static_cast<float>(rect.width) - ui.units(190)},
                       top + std::min(ui.units(46), height * 0.25F),
                       top + height - ui.units(58)};
    draw_years(ui, draw, box);
    draw_total_chart(ui, draw, box);
    draw_chosen_days(ui, draw, box);
    scrub(ui, box);
    draw_claim_ticks(ui, draw, box);
    draw_event_marks(ui, draw, box.days, top + std::min(ui.units(22), height * 0.11F));
    draw_playhead(ui, draw, box);
    draw_play_controls(ui, draw, {ui.units(125), (box.top + box.bottom) / 2 + ui.units(2)});
    ImGui::End();
}

}  // namespace viewer
