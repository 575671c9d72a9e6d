#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/panels/events_content.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

constexpr double mark_room = 12;  // units, left of an event

// One word a kind, bold while its events are shown; a click leaves them out and brings them back.
void draw_kinds(const UiContext& ui) {
    auto& hidden = ui.memory.events.hidden;
    const auto kinds = event_kinds(ui.dataset());
    for (const auto& kind : kinds) {
        const bool shown = !hidden.contains(kind);
        auto* font = shown ? ui.fonts.small_bold : ui.fonts.small;
        if (kind != kinds.front()) {
            stay_in_row(width_in(font, kind) + 1, ui.units(12));
        }
        if (wrapped_link(font, shown ? ui_theme().text : ui_theme().secondary, kind, kind)) {
            shown ? void(hidden.insert(kind)) : void(hidden.erase(kind));
        }
        item_tip(ui, shown ? "A click leaves these events out" : "A click shows these events again");
    }
}

void draw_event_text(const UiContext& ui, const Event& event) {
    const auto& theme = ui_theme();
    const bool now = event.date.contains(ui.state.day);
    const bool past = event.date.latest < ui.state.day;
    const auto date = readable_text(event.date);
    if (wrapped_link(now ? ui.fonts.small_bold : ui.fonts.small, date, "date")) {
        ui.act(GoToDay{event.date.earliest});
    }
    next_text(ui, theme.secondary, "· " + event.kind, 10);
    wrapped_text(now ? ui.fonts.bold : ui.fonts.body, past || now ? theme.text : theme.secondary,
                 event_words(event));
    const auto& source = ui.dataset()[event.citation.source];
    const auto note = event.note.empty() ? std::string() : ". " + event.note;
    if (wrapped_link(ui.fonts.small, source.short_name, "source")) {
        ui.show_source(event.citation.source);
    }
    next_text(ui, theme.secondary, fmt::format(", {}{}", event.citation.locator, note));
    if (wrapped_link(ui.fonts.small, "What the documents say", "statements")) {
        ui.show_statements(statements_on(ui.dataset(), event), event_words(event));
    }
}

// The last event that has begun by the day shown stands out, and stays in view while the days go by.
void mark_current(const UiContext& ui, ImVec2 from, bool follow) {
    const float bottom = ImGui::GetItemRectMax().y;
    const auto& theme = ui_theme();
    auto& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled({from.x - ui.units(9), from.y}, {from.x - ui.units(5), bottom},
                       draw_colour(theme.link));
    if (follow) {
        ImGui::SetScrollFromPosY(from.y - ImGui::GetWindowPos().y, 0.3F);
    }
}

void draw_event(const UiContext& ui, int position, bool current, bool follow) {
    const auto& event = ui.dataset().events[static_cast<std::size_t>(position)];
    const auto from = ImGui::GetCursorScreenPos();
    ImGui::PushID(position);
    ImGui::BeginGroup();
    draw_event_text(ui, event);
    ImGui::EndGroup();
    const ImVec2 to{from.x + ImGui::GetContentRegionAvail().x, ImGui::GetItemRectMax().y};
    if (current) {
        mark_current(ui, from, follow);
    }
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(from, to) &&
        ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(event_menu(ui.map, event));
    }
    ImGui::Dummy({0, ui.units(5)});
    ImGui::PopID();
}

void say_nothing_found(const UiContext& ui) {
    wrapped_text(ui.fonts.body, ui_theme().secondary, "Nothing found: no event has these words and kinds.");
    if (wrapped_link(ui.fonts.small, "Show all events", "all")) {
        ui.memory.events.filter.clear();
        ui.memory.events.hidden.clear();
    }
}

}  // namespace

void draw_events_panel(const UiContext& ui) {
    auto& memory = ui.memory.events;
    if (ui.dataset().events.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "This dataset has no events.");
        return;
    }
    draw_remark(ui, "Dated statements of the sources. A click on a date goes there, a right click asks.");
    search_field(ui, "search events", memory.filter);
    draw_kinds(ui);
    ImGui::Dummy({0, ui.units(4)});
    const auto found = found_events(ui.dataset(), {memory.filter, memory.hidden});
    const int current = current_event(ui.dataset(), found, ui.state.day);
    const bool follow = memory.followed != ui.state.day;
    memory.followed = ui.state.day;
    // What is looked for stays above the list.
    ImGui::BeginChild("list", {0, 0}, false, ImGuiWindowFlags_NoSavedSettings);
    ImGui::Indent(ui.units(mark_room));
    for (int i = 0; i < static_cast<int>(found.size()); ++i) {
        draw_event(ui, found[static_cast<std::size_t>(i)], i == current, follow);
    }
    if (found.empty()) {
        say_nothing_found(ui);
    }
    ImGui::Unindent(ui.units(mark_room));
    ImGui::EndChild();
}

}  // namespace viewer
