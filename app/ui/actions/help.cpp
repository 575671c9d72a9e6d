#include "app/ui/actions/fuzzy.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"

#include <imgui_stdlib.h>

#include <algorithm>
#include <string>
#include <vector>

namespace viewer {

namespace {

/// A line of the list: what is done, and by which keys or which movement of the mouse.
struct HelpLine {
    std::string keys;
    std::string what;
};

struct HelpPart {
    std::string title;
    std::vector<HelpLine> lines;
};

const HelpPart& mouse_part() {
    static const HelpPart part{
        "Mouse",
        {{"Click", "select a region; open a number or the sum on the card up"},
         {"Click the big date", "type another day, or take it from a calendar"},
         {"Click beside a card", "close it"},
         {"Drop a file on the window", "open it as a dataset"},
         {"Ctrl and click", "select several regions, whose sum is shown"},
         {"Click on the legend", "make what it stands for stand out"},
         {"Right click", "what can be done with the thing under the pointer"},
         {"Double click", "zoom in"},
         {"Click while presenting", "next slide, or the answer"},
         {"Right click while presenting", "what can be done: back, tools, answer, end"},
         {"Drag", "move the map, the day, the divider between two days"},
         {"Wheel", "zoom at the pointer; over the timeline move the day"},
         {"Ctrl and wheel", "zoom in small steps; over the timeline zoom in time"},
         {"Shift and drag", "zoom to a box"}}};
    return part;
}

HelpPart part_of(const ActionGroup& group) {
    HelpPart part{group.title, {}};
    for (const auto& action : group.actions) {
        if (!action.keys.empty()) {
            part.lines.push_back({keys_text(action.keys), full_title(action)});
        }
    }
    return part;
}

// By task, in the order of the menu.
std::vector<HelpPart> all_parts() {
    std::vector<HelpPart> parts{mouse_part()};
    for (const auto& group : action_groups()) {
        parts.push_back(part_of(group));
    }
    parts.push_back(part_of(presenting_actions()));
    return parts;
}

// Every word that is looked for stands somewhere in the line.
bool fits(const HelpLine& line, const std::string& query) {
    return fuzzy_score(query, line.what + " " + line.keys).has_value();
}

std::vector<HelpPart> found_parts(const std::string& query) {
    std::vector<HelpPart> parts;
    for (auto part : all_parts()) {
        std::erase_if(part.lines, [&](const HelpLine& line) { return !fits(line, query); });
        if (!part.lines.empty()) {
            parts.push_back(std::move(part));
        }
    }
    return parts;
}

float widest_keys(const UiContext& ui, const HelpPart& part) {
    auto* font = ui.fonts.small_bold;
    float width = 0;
    for (const auto& line : part.lines) {
        width = std::max(width, width_in(font, line.keys));
    }
    return width;
}

void draw_part(const UiContext& ui, const HelpPart& part, float width) {
    const float text = std::min(widest_keys(ui, part) + ui.units(14), width * 0.5F);
    const float left = ImGui::GetCursorPosX();
    ImGui::BeginGroup();
    coloured_text(ui.fonts.bold, ui_theme().text, part.title);
    for (const auto& line : part.lines) {
        ImGui::PushTextWrapPos(left + text - ui.units(6));
        coloured_text(ui.fonts.small_bold, ui_theme().link, line.keys);
        ImGui::PopTextWrapPos();
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + text);
        ImGui::PushTextWrapPos(left + width - ui.units(16));
        coloured_text(ui.fonts.small, ui_theme().text, line.what);
        ImGui::PopTextWrapPos();
    }
    ImGui::Dummy({0, ui.units(8)});
    ImGui::EndGroup();
}

float height_of(const UiContext& ui, const HelpPart& part) {
    return (ui.fonts.small->FontSize + ui.units(2)) * static_cast<float>(part.lines.size() + 2);
}

// As many columns as have room, filled one after the other to about the same height.
void draw_parts(const UiContext& ui, const std::vector<HelpPart>& parts) {
    const float room = ImGui::GetContentRegionAvail().x;
    const int columns = std::max(1, static_cast<int>(room / ui.units(440)));
    const float width = room / static_cast<float>(columns);
    float all = 0;
    for (const auto& part : parts) {
        all += height_of(ui, part);
    }
    const float left = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    float lowest = top;
    float filled = 0;
    int column = 0;
    for (const auto& part : parts) {
        const float height = height_of(ui, part);
        if (column + 1 < columns && filled > 0 && filled + height / 2 > all / static_cast<float>(columns)) {
            ++column;
            filled = 0;
            ImGui::SetCursorPosY(top);
        }
        ImGui::SetCursorPosX(left + static_cast<float>(column) * width);
        draw_part(ui, part, width);
        lowest = std::max(lowest, ImGui::GetCursorPosY());
        filled += height;
    }
    ImGui::SetCursorPosY(lowest);
}

void draw_search(const UiContext& ui) {
    auto& help = ui.memory.help;
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(help.focus);
    ImGui::InputTextWithHint("##search", "search: zoom, compare, copy \u2026", &help.text);
    if (ImGui::IsItemActivated()) {
        ImGui::SetScrollY(0);  // to take the focus, the field was scrolled half under the edge
    }
    ImGui::PopFont();
}

}  // namespace

void draw_help(const UiContext& ui) {
    if (!ui.memory.help.open) {
        return;
    }
    place_popup(ui, 1640, 0.04);
    begin_popup("keys");
    draw_search(ui);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.units(8), ui.units(2)});
    const auto parts = found_parts(ui.memory.help.text);
    draw_parts(ui, parts);
    ImGui::PopStyleVar();
    draw_remark(ui, parts.empty()
                        ? "Nothing of that name."
                        : "The menu at the top left has all of it. The program attributes, adds up and "
                          "compares; it does not rule on who is right.");
    if (link_text(ui.fonts.small, "Close (Esc)", "close")) {
        ui.memory.help = {};
    }
    end_card(ui);
}

}  // namespace viewer
