#include "app/ui/panels/documents_content.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace viewer {

using namespace geodata;

namespace {

std::vector<std::size_t> by_date(const Dataset& dataset) {
    std::vector<std::size_t> order(dataset.events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return dataset.events[a].date.earliest < dataset.events[b].date.earliest;
    });
    return order;
}

void draw_event(const UiContext& ui, const Event& event, std::size_t position) {
    const auto& theme = ui_theme();
    const bool now = event.date.contains(ui.state.day);
    const bool past = event.date.latest < ui.state.day;
    ImGui::PushID(static_cast<int>(position));
    const auto date = readable_text(event.date);
    if (link_text(now ? ui.fonts.small_bold : ui.fonts.small, date.c_str(), "date")) {
        ui.act(GoToDay{event.date.earliest});
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(event_menu(ui.map, event));
    }
    ImGui::SameLine(0, ui.units(10));
    coloured_text(ui.fonts.small, theme.secondary, ("· " + event.kind).c_str());
    wrapped_text(now ? ui.fonts.bold : ui.fonts.body, past || now ? theme.text : theme.secondary,
                 event_words(event).c_str());
    const auto& source = ui.dataset()[event.citation.source];
    const auto note = event.note.empty() ? std::string() : ". " + event.note;
    if (link_text(ui.fonts.small, source.short_name.c_str(), "source")) {
        ui.show_source(event.citation.source);
    }
    ImGui::SameLine(0, 0);
    wrapped_text(ui.fonts.small, theme.secondary,
                 fmt::format(", {}{}", event.citation.locator, note).c_str());
    if (link_text(ui.fonts.small, "What the documents say", "statements")) {
        ui.show_statements(statements_on(ui.dataset(), event), event_words(event));
    }
    ImGui::Dummy({0, ui.units(5)});
    ImGui::PopID();
}

}  // namespace

void draw_events_panel(const UiContext& ui) {
    wrapped_text(ui.fonts.small, ui_theme().secondary,
                 "Dated statements of the sources. A click on a date goes there.");
    for (const auto position : by_date(ui.dataset())) {
        draw_event(ui, ui.dataset().events[position], position);
    }
}

}  // namespace viewer
