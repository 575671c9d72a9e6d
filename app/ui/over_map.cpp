#include "app/scene/map/layers.hpp"
#include "app/state/caption.hpp"
#include "app/ui/map_page.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

namespace {

void draw_zoom_box(const UiContext& ui, ImDrawList& draw) {
    const auto& box = ui.memory.zoom_box;
    if (box.width > 0 || box.height > 0) {
        const auto& map = ui.layout.map;
        const auto low = ui_point(map.left + box.left, map.top + box.top);
        const auto high = ui_point(map.left + box.right(), map.top + box.bottom());
        draw.AddRectFilled(low, high, draw_colour(with_alpha(ui_theme().link, 40)));
        draw.AddRect(low, high, draw_colour(ui_theme().link), 0, 0, ui.units(2));
    }
}

bool is_dark(const Theme& theme) { return linear_light(theme.card.green) < linear_light(theme.text.green); }

constexpr double notice_pad = 14;  // units, around its words

/// Where a notice stands in the window, and how wide its lines are.
struct NoticePlace {
    PageRect box;
    float lines = 0;
    float type = 0;
};

// A box with that text in lines of at most that width.
NoticePlace box_of_notice(const UiContext& ui, const std::string& text, float width, float type) {
    const float pad = ui.units(notice_pad);
    const float lines = width - 2 * pad;
    const auto size = ui.fonts.body->CalcTextSizeA(type, 1e6F, lines, text.c_str());
    return {{0, 0, size.x + 2 * pad, size.y + 2 * pad}, lines, type};
}

// Where a notice may stand, the best first: in long lines above the lower edge of the map, in shorter ones at its right, over
// the timeline, at the window's upper edge; then all of it in smaller type.
std::vector<NoticePlace> places_of_notice(const UiContext& ui, const std::string& text) {
    const auto& map = ui.layout.map;
    const double whole = ui.layout.timeline.width;
    const double lowest = ui.layout.timeline.bottom() - ui.units(4);
    std::vector<NoticePlace> places;
    const auto add = [&](double room, double part, double bottom, float type) {
        auto place = box_of_notice(ui, text, static_cast<float>(room * part), type);
        auto& box = place.box;
        box.top = bottom > 0 ? bottom - box.height : ui.units(4);
        for (const double left : {(room - box.width) / 2, room - box.width - ui.units(notice_pad)}) {
            box.left = left;
            places.push_back(place);
        }
    };
    for (const float part_of_type : {1.0F, 0.8F, 0.65F, 0.5F}) {
        const float type = ui.fonts.body->FontSize * part_of_type;
        for (const double part : {0.85, 0.6, 0.45, 0.35}) {
            add(map.width, part, map.bottom() - ui.units(46), type);
        }
        for (const double part : {0.6, 0.9}) {
            add(whole, part, lowest, type);
            add(whole, part, 0, type);
        }
    }
    return places;
}

NoticePlace place_of_notice(const UiContext& ui, const std::string& text) {
    auto taken = cards_on_map(ui.map, ui.state, ui.layout);
    taken.insert(taken.end(), {ui.layout.zoom, ui.memory.card, ui.memory.dialog, ui.memory.tour.card});
    const auto is_free = [&](const NoticePlace& place) {
        const auto& box = place.box;
        return box.left >= 0 && box.top >= 0 &&
               std::none_of(taken.begin(), taken.end(),
                            [&](const PageRect& each) { return !each.empty() && each.overlaps(box); });
    };
    const auto places = places_of_notice(ui, text);
    const auto found = std::find_if(places.begin(), places.end(), is_free);
    return found == places.end() ? places.front() : *found;
}

// It takes the mouse, so that the click that lets it go does nothing else.
bool is_clicked_away(const PageRect& box) {
    constexpr auto flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::SetNextWindowPos(ui_point(box.left, box.top));
    ImGui::SetNextWindowSize(ui_point(box.width, box.height));
    ImGui::Begin("notice", nullptr, flags);
    ImGui::End();
    const auto at = ImGui::GetIO().MousePos;
    return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && box.contains({at.x, at.y});
}

// A dark box with a sentence, in a dark theme with a rim, as other surfaces have it there; returns where it stands.
PageRect draw_sentence_box(const UiContext& ui, ImDrawList& draw, const std::string& text) {
    const float pad = ui.units(notice_pad);
    const auto [box, lines, type] = place_of_notice(ui, text);
    const auto low = ui_point(box.left, box.top);
    const auto high = ui_point(box.right(), box.bottom());
    const auto& theme = ui_theme();
    draw.AddRectFilled(low, high, draw_colour(notice_fill(theme)), ui.units(8));
    if (is_dark(theme)) {
        draw.AddRect(low, high, draw_colour(theme.region_rim), ui.units(8));
    }
    draw.AddText(ui.fonts.body, type, ui_point(box.left + pad, box.top + pad),
                 draw_colour(notice_letters(theme)), text.c_str(), nullptr, lines);
    return box;
}

// How high the strip below the slide's caption is.
float room_of_number(const UiContext& ui) {
    const auto slide = static_cast<std::size_t>(ui.state.presenting.scene);
    const auto& map = ui.layout.map;
    const auto& slides = ui.state.presentation;
    const auto caption = slide < slides.size() ? slides[slide].caption : std::string();
    return static_cast<float>(
        caption.empty() ? map.height
                        : room_below_caption(caption_unit(caption, map.width, map.height, ui.layout.unit)));
}

void draw_scene_number(const UiContext& ui, ImDrawList& draw) {
    if (ui.state.presentation.empty()) {
        return;
    }
    const auto text = fmt::format("{} / {}", ui.state.presenting.scene + 1, ui.state.presentation.size());
    auto* font = ui.fonts.small;
    const auto& map = ui.layout.map;
    const float room = room_of_number(ui);
    const float size = std::min(font->FontSize, 0.8F * room);
    const float wide = font->CalcTextSizeA(size, 1e6F, 0, text.c_str()).x;
    const float below = std::min(ui.units(6), room - size);
    draw_text(draw, font, size, ui_point(map.right() - wide - ui.units(12), map.bottom() - size - below),
              ui_theme().secondary, text);
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
        draw.AddLine(ui_point(map.left + tools.line[i - 1].x, map.top + tools.line[i - 1].y),
                     ui_point(map.left + tools.line[i].x, map.top + tools.line[i].y), colour, ui.units(5));
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

Colour notice_fill(const Theme& theme) {
    return is_dark(theme) ? mixed(theme.card, theme.text, 0.16) : theme.text;
}

Colour notice_letters(const Theme& theme) { return is_dark(theme) ? theme.text : theme.card; }

void draw_notice(const UiContext& ui) {
    auto& draw = *ImGui::GetForegroundDrawList();
    auto& notice = ui.memory.notice;
    notice.box = {};
    if (notice.seconds_left > 0) {
        notice.box = draw_sentence_box(ui, draw, notice.text);
        notice.seconds_left = is_clicked_away(notice.box) ? 0 : notice.seconds_left;
    } else if (ui.memory.reading) {
        draw_sentence_box(ui, draw, "Loading\u2026");
    }
}

}  // namespace viewer
