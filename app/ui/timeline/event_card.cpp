#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/documents_content.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr const char* card_id = "events told";
constexpr double card_width = 460;  // units
constexpr double card_sides = 28;   // of a menu, left and right together

// A link that leads away closes the card.
void leave() { ImGui::CloseCurrentPopup(); }

void draw_links(const UiContext& ui, const Event& event) {
    if (link_text(ui.fonts.small, "Go to this day", "go")) {
        ui.act(GoToDay{event.date.earliest});
        leave();
    }
    if (next_link(ui, "What each document says", "say", 18)) {
        ui.show_statements(statements_on(ui.dataset(), event), event_words(event));
        leave();
    }
    if (event.region) {
        if (next_link(ui, "Select the region", "select", 18)) {
            ui.act(SelectRegion{event.region, true});
            leave();
        }
    }
}

void draw_told_event(const UiContext& ui, const Event& event) {
    const auto& theme = ui_theme();
    const auto& source = ui.dataset()[event.citation.source];
    const float room = ui.units(card_width);
    const float mark = ui.units(6);
    const auto at = ImGui::GetCursorScreenPos();
    draw_event_mark(*ImGui::GetWindowDrawList(), event.kind,
                    {at.x + mark, at.y + ui.fonts.small->FontSize / 2}, mark * 0.85F);
    ImGui::SetCursorScreenPos({at.x + ui.units(18), at.y});
    coloured_text(ui.fonts.small, theme.secondary,
                  fmt::format("{} · {}", readable_text(event.date), event.kind).c_str());
    wrapped_text(ui.fonts.bold, theme.text, event_words(event).c_str(), room);
    if (link_text(ui.fonts.small, source.short_name.c_str(), "source")) {
        ui.show_source(event.citation.source);
        leave();
    }
    next_text(ui, theme.secondary, (", " + event.citation.locator).c_str());
    if (!event.note.empty()) {
        wrapped_text(ui.fonts.small, theme.secondary, event.note.c_str(), room);
    }
    draw_links(ui, event);
}

}  // namespace

void draw_event_card(const UiContext& ui) {
    auto& memory = ui.memory.timeline;
    if (memory.told_asked) {
        memory.told_asked = false;
        ImGui::OpenPopup(card_id);
    }
    if (!ImGui::IsPopupOpen(card_id)) {
        return;
    }
    place_tip_above(ui, memory.told_at, ui.layout.timeline.top);
    // As wide on every frame: what stands side by side goes by the room there is.
    const auto most = place_of(ui.layout.timeline.width, ui.layout.timeline.top * 0.9);
    ImGui::SetNextWindowSizeConstraints({std::min(ui.units(card_width + card_sides), most.x), 0}, most);
    if (!begin_menu(ui, card_id)) {
        return;
    }
    for (const auto position : memory.told) {
        if (static_cast<std::size_t>(position) >= ui.dataset().events.size()) {
            continue;  // another dataset was opened meanwhile
        }
        ImGui::PushID(position);
        if (position != memory.told.front()) {
            ImGui::Separator();
        }
        draw_told_event(ui, ui.dataset().events[static_cast<std::size_t>(position)]);
        ImGui::PopID();
    }
    end_menu();
}

}  // namespace viewer
