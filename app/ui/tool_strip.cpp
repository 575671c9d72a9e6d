#include "app/scene/map/layers.hpp"
#include "app/state/picture_of.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <imgui_stdlib.h>

#include <string>
#include <utility>

namespace viewer {

namespace {

constexpr std::pair<MapTool, const char*> tool_buttons[] = {
    {MapTool::laser, "Laser"}, {MapTool::pen, "Pen"}, {MapTool::arrow, "Arrow"}, {MapTool::text, "Words"}};

constexpr std::pair<MarkColour, const char*> colour_buttons[] = {
    {MarkColour::red, "Red"},
    {MarkColour::blue, "Blue"},
    {MarkColour::green, "Green"},
    {MarkColour::black, "Black, or white on dark"}};

void draw_tools_to_choose(const UiContext& ui) {
    auto& tools = ui.memory.tools;
    for (const auto& [tool, title] : tool_buttons) {
        const bool held = tools.tool == tool;
        if (held) {
            ImGui::PushStyleColor(ImGuiCol_Button, draw_colour(ui_theme().link));
            ImGui::PushStyleColor(ImGuiCol_ButtonHovered, draw_colour(ui_theme().link));
            ImGui::PushStyleColor(ImGuiCol_Text, draw_colour(ui_theme().card));
        }
        if (ImGui::Button(title)) {
            tools.tool = tool;
        }
        if (held) {
            ImGui::PopStyleColor(3);
        }
        ImGui::SameLine();
    }
}

void draw_colours(const UiContext& ui) {
    auto& tools = ui.memory.tools;
    const float side = ImGui::GetFrameHeight();
    for (const auto& [colour, title] : colour_buttons) {
        const auto at = ImGui::GetCursorScreenPos();
        if (ImGui::InvisibleButton(title, {side, side})) {
            tools.colour = colour;
        }
        item_tip(ui, title);
        auto& draw = *ImGui::GetWindowDrawList();
        const ImVec2 middle{at.x + side / 2, at.y + side / 2};
        draw.AddCircleFilled(middle, side * 0.32F, draw_colour(mark_colour(ui_theme(), colour)));
        if (tools.colour == colour) {
            draw.AddCircle(middle, side * 0.44F, draw_colour(ui_theme().text), 0, ui.units(2));
        }
        ImGui::SameLine();
    }
}

void draw_strip_action(const UiContext& ui, const UserAction& action, const char* title) {
    action_button(ui, action, title);
    ImGui::SameLine();
}

void draw_buttons_of_strip(const UiContext& ui) {
    draw_tools_to_choose(ui);
    if (ui.memory.tools.draws()) {
        draw_colours(ui);
        draw_strip_action(ui, user_action("last-mark"), "Remove last");
        draw_strip_action(ui, user_action("no-marks"), "Remove all");
        if (ui.state.presenting.on) {
            draw_strip_action(ui, user_action("keep-marks"), "Keep with slide");
        }
    }
    if (ImGui::Button("Done")) {
        ui.memory.tools.tool = MapTool::none;
    }
}

void add_words(const UiContext& ui) {
    auto& tools = ui.memory.tools;
    const Mark mark{MarkKind::text, tools.colour, {tools.place}, tools.words.text};
    if (!is_sound_mark(mark)) {
        tools.words.refuse("Type one to about a hundred letters.");
        return;
    }
    ui.act(AddMark{mark});
    tools.words.open = false;
}

void draw_words_entry(const UiContext& ui) {
    auto& entry = ui.memory.tools.words;
    if (entry.asked) {
        entry = {true, false, true, {}, {}};
    }
    if (!entry.open) {
        return;
    }
    centre_popup(ui);
    begin_popup("words on the map");
    coloured_text(ui.fonts.bold, ui_theme().text, "Words on the map");
    ImGui::PushFont(ui.fonts.title);
    ImGui::SetNextItemWidth(ui.units(420));
    take_keyboard(entry.focus);
    const bool entered = ImGui::InputText("##words", &entry.text, ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::PopFont();
    if (primary_button(ui, "Write it") || entered) {
        add_words(ui);
    }
    draw_problem(ui, entry.problem, "Enter writes them, Esc closes");
    end_popup();
}

}  // namespace

void draw_tool_strip(const UiContext& ui) {
    draw_words_entry(ui);
    const auto& tools = ui.memory.tools;
    const bool shown = tools.tool != MapTool::none && ui.state.presenting.blank == Blank::no;
    if (!shown) {
        return;
    }
    const auto& map = ui.layout.map;
    const auto page = page_of(ui.map, ui.state, map.width, map.height, ui.layout.unit);
    ImGui::SetNextWindowPos({static_cast<float>(map.left + map.width / 2),
                             static_cast<float>(map.top + page.caption_top) - ui.units(12)},
                            ImGuiCond_Always, {0.5F, 1});
    ImGui::PushFont(ui.state.presenting.on ? ui.fonts.small : ui.fonts.body);
    begin_popup("tools", ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav);
    draw_buttons_of_strip(ui);
    end_popup();
    ImGui::PopFont();
}

}  // namespace viewer
