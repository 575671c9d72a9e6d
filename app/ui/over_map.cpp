#include "app/scene/map/layers.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

namespace {

ImVec2 corner(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

void draw_zoom_box(const UiContext& ui, ImDrawList& draw) {
    const auto& box = ui.memory.zoom_box;
    if (box.width > 0 || box.height > 0) {
        const auto& map = ui.layout.map;
        const auto low = corner(map.left + box.left, map.top + box.top);
        const auto high = corner(map.left + box.right(), map.top + box.bottom());
        draw.AddRectFilled(low, high, draw_colour(with_alpha(ui_theme().link, 40)));
        draw.AddRect(low, high, draw_colour(ui_theme().link), 0, 0, ui.units(2));
    }
}

// Above the lower edge of the map; where a card or dialog of the frame lies there, above or below that.
float top_of_notice(const UiContext& ui, const PageRect& box) {
    const auto is_free = [&](float top) {
        const PageRect there{box.left, top, box.width, box.height};
        return !there.overlaps(ui.memory.card) && !there.overlaps(ui.memory.dialog);
    };
    const auto usual = static_cast<float>(ui.layout.map.bottom() - box.height) - ui.units(46);
    const auto lowest = static_cast<float>(ui.layout.timeline.bottom() - box.height) - ui.units(4);
    for (const float top : {usual, lowest, ui.units(4)}) {
        if (is_free(top)) {
            return top;
        }
    }
    return lowest;
}

// A dark box with a sentence.
void draw_sentence_box(const UiContext& ui, ImDrawList& draw, const std::string& text) {
    auto* font = ui.fonts.body;
    const auto most = static_cast<float>(ui.layout.map.width) - ui.units(120);
    const auto size = font->CalcTextSizeA(font->FontSize, 1e6F, most, text.c_str());
    const float pad = ui.units(14);
    const auto left = (static_cast<float>(ui.layout.map.width) - size.x) / 2 - pad;
    const PageRect box{left, 0, size.x + 2 * pad, size.y + 2 * pad};
    const float top = top_of_notice(ui, box);
    const auto right = static_cast<float>(box.right());
    draw.AddRectFilled({left, top}, {right, top + static_cast<float>(box.height)},
                       draw_colour(ui_theme().text), ui.units(8));
    draw.AddText(font, font->FontSize, {left + pad, top + pad}, draw_colour(ui_theme().card), text.c_str(),
                 nullptr, most);
}

void draw_scene_number(const UiContext& ui, ImDrawList& draw) {
    if (ui.state.presentation.empty()) {
        return;
    }
    const auto text = fmt::format("{} / {}", ui.state.presenting.scene + 1, ui.state.presentation.size());
    auto* font = ui.fonts.small;
    const auto size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.c_str());
    draw.AddText(
        font, font->FontSize,
        corner(ui.layout.map.right() - size.x - ui.units(12), ui.layout.map.bottom() - size.y - ui.units(6)),
        draw_colour(ui_theme().secondary), text.c_str());
}

// Everything but a circle at the pointer goes dark: one ring, wide enough for any window.
void draw_spotlight(const UiContext& ui, ImDrawList& draw) {
    const auto pointer = ImGui::GetIO().MousePos;
    const float radius = ui.units(110);
    const auto width = static_cast<float>(ui.layout.map.width + ui.layout.map.height) * 2;
    draw.AddCircle(pointer, radius + width / 2, IM_COL32(0, 0, 0, 150), 96, width);
    draw.AddCircle(pointer, radius, draw_colour(with_alpha(ui_theme().card, 200)), 96, ui.units(2));
}

// Seen from the back of the room, and on every ground.
void draw_laser(const UiContext& ui, ImDrawList& draw) {
    const auto pointer = ImGui::GetIO().MousePos;
    draw.AddCircleFilled(pointer, ui.units(18), IM_COL32(255, 0, 0, 60));
    draw.AddCircleFilled(pointer, ui.units(8), IM_COL32(255, 30, 20, 255));
    draw.AddCircleFilled(pointer, ui.units(3), IM_COL32(255, 255, 255, 255));
}

// As far as it has come; the scene draws it when it is done.
void draw_line_so_far(const UiContext& ui, ImDrawList& draw) {
    const auto& tools = ui.memory.tools;
    const auto colour = draw_colour(mark_colour(ui_theme(), tools.colour));
    for (std::size_t i = 1; i < tools.line.size(); ++i) {
        const auto& map = ui.layout.map;
        draw.AddLine(corner(map.left + tools.line[i - 1].x, map.top + tools.line[i - 1].y),
                     corner(map.left + tools.line[i].x, map.top + tools.line[i].y), colour, ui.units(5));
    }
}

}  // namespace

void draw_over_map(const UiContext& ui) {
    auto& draw = *ImGui::GetBackgroundDrawList();
    const auto& presenting = ui.state.presenting;
    draw_zoom_box(ui, draw);
    if (presenting.on && presenting.blank == Blank::no) {
        draw_scene_number(ui, draw);
        if (presenting.spotlight) {
            draw_spotlight(ui, draw);
        }
    }
    draw_line_so_far(ui, draw);
    if (ui.memory.tools.tool == MapTool::laser && presenting.blank == Blank::no) {
        draw_laser(ui, *ImGui::GetForegroundDrawList());
    }
}

void draw_notice(const UiContext& ui) {
    auto& draw = *ImGui::GetForegroundDrawList();
    if (ui.memory.notice.seconds_left > 0) {
        draw_sentence_box(ui, draw, ui.memory.notice.text);
    } else if (ui.memory.reading) {
        draw_sentence_box(ui, draw, "Loading\u2026");
    }
}

}  // namespace viewer
