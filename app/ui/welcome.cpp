#include "app/ui/buttons.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

namespace {

// What was opened last, for those who come back with a new version.
void draw_recent(const UiContext& ui) {
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(ui.memory.recent.size(), most); ++i) {
        const auto& recent = ui.memory.recent[i];
        if (link_text(ui.fonts.small, recent.title, recent.path)) {
            ui.open_dataset(recent.path);
        }
    }
}

void draw_ways_on(const UiContext& ui) {
    if (primary_button(ui, "Show me around")) {
        ui.perform(user_action("tour"));
    }
    if (next_button(ui, "Open a dataset\u2026")) {
        ui.memory.welcome = false;
        ui.perform(user_action("open"));
    }
    if (next_button(ui, "Close")) {
        ui.memory.welcome = false;
    }
}

}  // namespace

void draw_welcome(const UiContext& ui) {
    if (!ui.memory.welcome || ui.state.presenting.on) {
        return;
    }
    const auto& map = ui.layout.map;
    const auto width = std::min(ui.units(620), static_cast<float>(map.width) * 0.94F);
    // At the right, so that the legend beside it can be read.
    const float room = (static_cast<float>(map.width) - width) / 2;
    ImGui::SetNextWindowPos({static_cast<float>(map.right()) - std::min(room, ui.units(24)),
                             static_cast<float>(map.bottom()) - ui.units(28)},
                            ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, static_cast<float>(map.height) * 0.9F});
    begin_popup("welcome");
    wrapped_text(ui.fonts.body, ui_theme().text,
                 "Drag along the line below, or press the round button: the days go by.");
    wrapped_text(ui.fonts.body, ui_theme().text,
                 "Click a region, a number or an event: it tells where it comes from.");
    wrapped_text(ui.fonts.body, ui_theme().text,
                 "Right click anything: a menu says what can be done with it.");
    ImGui::Dummy({0, ui.units(4)});
    draw_ways_on(ui);
    draw_recent(ui);
    ui.memory.spots["welcome"] = window_box();
    end_popup();
}

void draw_address_question(const UiContext& ui) {
    if (ui.memory.address.empty()) {
        return;
    }
    place_popup(ui, 640, 0.3);
    begin_popup("address");
    wrapped_text(ui.fonts.bold, ui_theme().text, "Shall a browser open this address?");
    wrapped_text(ui.fonts.body, ui_theme().text, ui.memory.address);
    draw_remark(ui, "The program itself loads nothing from a network; the browser will.");
    const bool open = primary_button(ui, "Open it");
    const bool copy = next_button(ui, "Copy it");
    const bool leave = next_button(ui, "Cancel");
    end_card(ui);
    if (open) {
        ui.wish(WindowCommand::open_address);
    } else if (copy) {
        ImGui::SetClipboardText(ui.memory.address.c_str());
        ui.memory.notice.say("Copied: " + ui.memory.address);
    }
    if (copy || leave) {
        ui.memory.address.clear();
    }
}

}  // namespace viewer
