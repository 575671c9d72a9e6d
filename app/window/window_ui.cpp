#include "app/window/window_ui.hpp"

#include "app/state/scene_of.hpp"
#include "app/ui/actions/bar.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/window_commands.hpp"

namespace viewer {

namespace {

void draw_over_everything(const UiContext& ui) {
    draw_welcome(ui);
    draw_date_entry(ui);
    draw_total_entry(ui);
    draw_palette(ui);
    draw_explanation(ui);
    draw_help(ui);
    draw_address_question(ui);
    draw_tour(ui);
}

// Dear ImGui moves its focus by keys only while they are meant for it, and shows where it is.
void give_keys(const UiMemory& memory) {
    auto& io = ImGui::GetIO();
    const bool had = (io.ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0;
    const bool wanted = memory.keys_in_panel || memory.dialog_open;
    if (wanted && !had) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        if (memory.keys_in_panel) {
            ImGui::SetWindowFocus("panel");
        }
    } else if (!wanted && had) {
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
        ImGui::SetWindowFocus(nullptr);
    }
}

// What the window shows is put together only while a dialog asks for it.
void draw_dialogs(const UiContext& ui, const UiFrame& frame) {
    auto& dialogs = frame.session.dialogs();
    const auto source = dialogs.open() ? export_source(frame.session, frame.map, frame.layout)
                                       : ExportSource{frame.map, ui.state, {}, {}, 1, {}};
    dialogs.draw(ui, source);
}

}  // namespace

UiWishes draw_window_ui(const UiFrame& frame) {
    UiWishes wanted;
    auto& session = frame.session;
    const auto& state = session.state();
    auto& figures = session.figures();
    // The table may point at another region while it is drawn; the tip belongs to the one on the map.
    const auto over_map = session.memory().hovered;
    const int place = session.memory().hovered_place;
    const auto over_card = session.memory().over_card;
    const auto shown = session.shown_state(frame.layout);
    const auto now = session.situation(shown);
    const UiContext ui{frame.map,
                       state,
                       frame.layout,
                       frame.fonts,
                       figures.reconciliations(),
                       figures.added(state.added_totals),
                       figures.series(state.counting),
                       figures.findings(state.tab == PanelTab::findings),
                       session.memory(),
                       wanted.actions,
                       wanted.wishes,
                       now,
                       wanted.performed};
    give_keys(ui.memory);
    set_ui_style(frame.layout.unit, theme_of(state.look.theme), state.look.vision);
    close_card_beside(ui.memory);
    ui.memory.spots = {
        {"map", frame.layout.map}, {"panel", frame.layout.panel}, {"timeline", frame.layout.timeline}};
    ui.memory.dialog = {};
    ui.memory.menu_dismissed = ui.memory.menu_dismissed && ui.memory.menu_open;
    ui.memory.menu_open = false;
    draw_over_map(ui);
    if (!state.presenting.on) {
        draw_zoom_buttons(ui);
        draw_legend_chip(ui);
        draw_bar(ui);
        if (!session.dialogs().asks_about_import()) {
            draw_panel(ui);
        }
        draw_timeline(ui);
    } else {
        draw_thin_timeline(ui);
    }
    draw_tool_strip(ui);
    draw_over_everything(ui);
    draw_context_menu(ui);
    draw_dialogs(ui, frame);
    draw_notice(ui);
    const bool tips = !ImGui::GetIO().WantCaptureMouse && !ui.memory.covers_map() &&
                      state.presenting.blank == Blank::no && !hidden_answers(state).any() &&
                      ui.memory.tools.tool == MapTool::none;
    if (tips && over_card != DateCardPart::none && !state.presenting.on) {  // there a click goes on
        draw_tip(ui, over_card == DateCardPart::day ? "A click opens a field and a calendar for another day"
                                                    : "A click shows where this number comes from");
    } else if (tips && place >= 0) {
        draw_place_tip(ui, static_cast<std::size_t>(place));
    } else if (tips && over_map) {
        draw_region_tip(ui, over_map);
    }
    return wanted;
}

}  // namespace viewer
