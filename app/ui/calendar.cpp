#include "app/ui/calendar.hpp"

#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr int days_in_week = 7;
constexpr double cell_width = 46, cell_height = 34;

// 0 is Monday.
int weekday_of(Day day) {
    const auto monday = *day_from({2000, 1, 3});
    return ((day - monday) % days_in_week + days_in_week) % days_in_week;
}

CalendarMonth month_of(Day day) {
    const auto date = year_month_day(day);
    return {date.year, date.month};
}

// Flat, as high as a finger is wide.
bool step_link(const UiContext& ui, const char* sign, const char* tip) {
    const ImVec2 size{ui.units(34), ui.units(cell_height)};
    const auto at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton(sign, size);
    const bool lit = ImGui::IsItemHovered();
    auto& draw = *ImGui::GetWindowDrawList();
    if (lit) {
        draw.AddRectFilled(at, {at.x + size.x, at.y + size.y},
                           draw_colour(mixed(ui_theme().card, ui_theme().link, 0.13)), ui.units(5));
        draw_tip(ui, tip);
    }
    auto* font = ui.fonts.title_bold;
    const auto text = font->CalcTextSizeA(font->FontSize, 1e6F, 0, sign);
    draw.AddText(font, font->FontSize, {at.x + (size.x - text.x) / 2, at.y + (size.y - text.y) / 2},
                 draw_colour(ui_theme().link), sign);
    return pressed;
}

void draw_month_steps(const UiContext& ui, CalendarMonth& month) {
    const float width = ui.units(cell_width * days_in_week);
    const float left = ImGui::GetCursorPosX();
    const auto step = [&](const char* sign, const char* tip, int months) {
        if (step_link(ui, sign, tip)) {
            month = moved(month, months);
        }
    };
    step("\u00AB", "The year before", -12);
    ImGui::SameLine(0, 0);
    step("\u2039", "The month before", -1);
    const auto title = fmt::format("{} {}", month_name(month.month), month.year);
    auto* font = ui.fonts.bold;
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosX(left + (width - width_in(font, title)) / 2);
    const float top = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top + (ui.units(cell_height) - font->FontSize) / 2);
    coloured_text(font, ui_theme().text, title);
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPos({left + width - ui.units(68), top});
    step("\u203A", "The month after", 1);
    ImGui::SameLine(0, 0);
    step("\u00BB", "The year after", 12);
}

void draw_weekdays(const UiContext& ui) {
    static constexpr const char* names[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    const auto at = ImGui::GetCursorScreenPos();
    auto* font = ui.fonts.small;
    for (int i = 0; i < days_in_week; ++i) {
        const float left = at.x + ui.units(cell_width * (i + 0.5)) - width_in(font, names[i]) / 2;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {left, at.y},
                                            draw_colour(ui_theme().secondary), names[i]);
    }
    ImGui::Dummy({ui.units(cell_width * days_in_week), font->FontSize + ui.units(4)});
}

// A day with a mark below it when the list changes on it. Returns whether it was clicked.
bool draw_day(const UiContext& ui, Day day, bool chosen) {
    const auto& theme = ui_theme();
    const ImVec2 size{ui.units(cell_width), ui.units(cell_height)};
    const auto at = ImGui::GetCursorScreenPos();
    const bool possible = ui.dataset().first_day <= day && day <= ui.dataset().last_day;
    const auto text = fmt::format("{}", year_month_day(day).day);
    const bool pressed = ImGui::InvisibleButton(text.c_str(), size) && possible;
    const bool lit = possible && ImGui::IsItemHovered();
    auto& draw = *ImGui::GetWindowDrawList();
    const float gap = ui.units(2);
    if (chosen || lit) {
        draw.AddRectFilled({at.x + gap, at.y + gap}, {at.x + size.x - gap, at.y + size.y - gap},
                           draw_colour(chosen ? theme.link : mixed(theme.card, theme.link, 0.15)),
                           ui.units(5));
    }
    const bool change = entry_of_day(ui.map.steps, day) != nullptr;
    auto* font = change ? ui.fonts.bold : ui.fonts.body;
    const auto wide = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
    const auto colour = chosen ? theme.card : possible ? theme.text : with_alpha(theme.secondary, 120);
    draw.AddText(font, font->FontSize,
                 {at.x + (size.x - wide.x) / 2, at.y + (size.y - wide.y) / 2 - ui.units(2)},
                 draw_colour(colour), text.c_str());
    if (change) {
        draw.AddRectFilled({at.x + size.x * 0.3F, at.y + size.y - ui.units(7)},
                           {at.x + size.x * 0.7F, at.y + size.y - ui.units(4)},
                           draw_colour(chosen ? theme.card : theme.emphasis));
    }
    return pressed;
}

// The sign of a calendar at the right end of its field.
bool calendar_sign(const UiContext& ui) {
    const float side = ImGui::GetFrameHeight();
    const auto at = ImGui::GetCursorScreenPos();
    const bool pressed = ImGui::InvisibleButton("calendar", {side, side});
    const auto colour = draw_colour(ImGui::IsItemHovered() ? ui_theme().text : ui_theme().link);
    auto& draw = *ImGui::GetWindowDrawList();
    const float pad = side * 0.2F;
    const ImVec2 low{at.x + pad, at.y + pad};
    const ImVec2 high{at.x + side - pad, at.y + side - pad};
    draw.AddRect(low, high, colour, ui.units(2), 0, ui.units(1.6));
    draw.AddRectFilled(low, {high.x, low.y + side * 0.17F}, colour, ui.units(2));
    for (int i = 1; i < 3; ++i) {
        const float x = low.x + (high.x - low.x) * static_cast<float>(i) / 3;
        draw.AddLine({x, low.y}, {x, high.y}, colour, ui.units(1));
    }
    const float y = low.y + side * 0.17F + (high.y - low.y - side * 0.17F) / 2;
    draw.AddLine({low.x, y}, {high.x, y}, colour, ui.units(1));
    item_tip(ui, "A calendar to take the day from");
    return pressed;
}

// The day that a text says, or the day shown.
Day said_day(const UiContext& ui, const std::string& text) {
    const auto typed = read_typed_day(text, ui.dataset().first_day, ui.dataset().last_day);
    return typed.day.value_or(ui.state.day);
}

}  // namespace

std::vector<std::optional<Day>> month_sheet(int year, int month) {
    std::vector<std::optional<Day>> sheet;
    const auto first = day_from({year, month, 1});
    if (!first) {
        return sheet;
    }
    sheet.resize(static_cast<std::size_t>(weekday_of(*first)));
    for (int i = 0; i < days_in_month(year, month); ++i) {
        sheet.emplace_back(*first + i);
    }
    while (sheet.size() % days_in_week != 0) {
        sheet.emplace_back();
    }
    return sheet;
}

CalendarMonth moved(CalendarMonth month, int months) {
    constexpr int months_in_year = 12;
    const int count = std::clamp(month.year * months_in_year + month.month - 1 + months, months_in_year,
                                 9999 * months_in_year + months_in_year - 1);
    return {count / months_in_year, count % months_in_year + 1};
}

std::optional<Day> draw_calendar(const UiContext& ui, CalendarMonth& month, Day chosen) {
    std::optional<Day> clicked;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    draw_month_steps(ui, month);
    draw_weekdays(ui);
    const auto sheet = month_sheet(month.year, month.month);
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (i % days_in_week != 0) {
            ImGui::SameLine(0, 0);
        }
        if (!sheet[i]) {
            ImGui::Dummy({ui.units(cell_width), ui.units(cell_height)});
        } else if (draw_day(ui, *sheet[i], *sheet[i] == chosen)) {
            clicked = sheet[i];
        }
    }
    // Six weeks are the most: what stands below does not jump from month to month.
    ImGui::Dummy({0, ui.units(cell_height) * static_cast<float>(6 - sheet.size() / days_in_week)});
    coloured_text(ui.fonts.small, ui_theme().secondary, "underlined: the list changes");
    ImGui::PopStyleVar();
    return clicked;
}

bool draw_day_field(const UiContext& ui, const char* id, const char* hint, float width, std::string& text) {
    ImGui::PushID(id);
    const float side = ImGui::GetFrameHeight();
    ImGui::SetNextItemWidth(width - side);
    bool changed = ImGui::InputTextWithHint("##day", hint, &text);
    ImGui::SameLine(0, 0);
    const ImVec2 below{ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + ui.units(3)};
    if (calendar_sign(ui)) {
        ui.memory.calendar = month_of(said_day(ui, text));
        ImGui::OpenPopup("calendar");
    }
    ImGui::SetNextWindowPos(below, ImGuiCond_Appearing);
    if (begin_menu(ui, "calendar")) {
        if (const auto day = draw_calendar(ui, ui.memory.calendar, said_day(ui, text))) {
            text = long_text(*day);
            changed = true;
            ImGui::CloseCurrentPopup();
        }
        end_menu();
    }
    ImGui::PopID();
    return changed;
}

}  // namespace viewer
