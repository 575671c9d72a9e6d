#include "app/ui/panels/documents_content.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// Shape and colour by kind, so that either tells them apart.
void draw_mark(ImDrawList& draw, const std::string& kind, ImVec2 at, float r) {
    const ImU32 rim = draw_colour(ui_theme().text);
    if (kind == "diplomacy") {
        const auto fill = draw_colour(colour_from("#CC79A7"));
        draw.AddQuadFilled({at.x, at.y - r * 1.2F}, {at.x + r * 1.2F, at.y}, {at.x, at.y + r * 1.2F},
                           {at.x - r * 1.2F, at.y}, fill);
        draw.AddQuad({at.x, at.y - r * 1.2F}, {at.x + r * 1.2F, at.y}, {at.x, at.y + r * 1.2F},
                     {at.x - r * 1.2F, at.y}, rim);
    } else if (kind == "military") {
        const auto fill = draw_colour(colour_from("#E69F00"));
        draw.AddTriangleFilled({at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}, fill);
        draw.AddTriangle({at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}, rim);
    } else if (kind == "resolution" || kind == "ceasefire") {
        const auto fill = draw_colour(colour_from(kind == "ceasefire" ? "#009E73" : "#F5C710"));
        draw.AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, fill);
        draw.AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, rim);
        if (kind == "ceasefire") {
            draw.AddLine({at.x, at.y - r}, {at.x, at.y + r}, rim);
        }
    } else {
        draw.AddCircleFilled(at, r, draw_colour(colour_from("#56B4E9")));
        draw.AddCircle(at, r, rim);
    }
}

Day middle_of(const EdtfDate& date) { return date.earliest + (date.latest - date.earliest) / 2; }

void tell(const UiContext& ui, const std::vector<const Event*>& events) {
    ImGui::BeginTooltip();
    for (const auto* event : events) {
        const auto& source = ui.dataset()[event->citation.source];
        wrapped_text(ui.fonts.bold, ui_theme().text, event_words(*event).c_str(), ui.units(420));
        wrapped_text(
            ui.fonts.small, ui_theme().secondary,
            fmt::format("{} · {}, {}", readable_text(event->date), source.short_name, event->citation.locator)
                .c_str(),
            ui.units(420));
    }
    ImGui::EndTooltip();
}

bool within_span(const UiContext& ui, const Event& event) {
    return event.date.latest >= ui.dataset().first_day && event.date.earliest <= ui.dataset().last_day;
}

}  // namespace

void draw_event_marks(const UiContext& ui, ImDrawList& draw, const DayScale& days, float middle) {
    const float radius = ui.units(5);
    const auto mouse = ImGui::GetIO().MousePos;
    std::vector<const Event*> under;
    for (const auto& event : ui.dataset().events) {
        const auto day = middle_of(event.date);
        if (!within_span(ui, event) || day < days.first || day > days.last) {
            continue;
        }
        const float x = days.x_of(day);
        if (!event.date.is_day()) {
            draw.AddLine({days.x_of(std::max(event.date.earliest, days.first)), middle},
                         {days.x_of(std::min(event.date.latest, days.last) + 1), middle},
                         draw_colour(ui_theme().district_name), ui.units(1.5));
        }
        draw_mark(draw, event.kind, {x, middle}, radius);
        if (std::abs(mouse.x - x) <= radius * 1.4F && std::abs(mouse.y - middle) <= radius * 2) {
            under.push_back(&event);
        }
    }
    if (!under.empty() && ImGui::IsWindowHovered()) {
        tell(ui, under);
        if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
            const auto& event = *under.front();
            ui.act(GoToDay{event.date.earliest});
            ui.show_statements(statements_on(ui.dataset(), event), event_words(event));
        } else if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
            ui.ask(event_menu(ui.map, *under.front()));
        }
    }
}

}  // namespace viewer
