#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/event_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

constexpr int most_rows_of_events = 3;
constexpr double event_radius = 5;  // units
constexpr std::size_t most_told = 6;

enum class MarkShape { diamond, triangle, square, split_square, circle };

struct MarkLook {
    MarkShape shape = MarkShape::circle;
    const char* fill = "#56B4E9";
};

// Those of the built-in dataset first; a kind of another dataset gets one by its name, always the same.
MarkLook look_of(const std::string& kind) {
    static const std::map<std::string, MarkLook> known{{"diplomacy", {MarkShape::diamond, "#CC79A7"}},
                                                       {"military", {MarkShape::triangle, "#E69F00"}},
                                                       {"resolution", {MarkShape::square, "#F5C710"}},
                                                       {"ceasefire", {MarkShape::split_square, "#009E73"}},
                                                       {"political", {}},
                                                       {"", {}}};
    if (const auto found = known.find(kind); found != known.end()) {
        return found->second;
    }
    static const std::array<MarkLook, 5> others{{{MarkShape::diamond, "#009E73"},
                                                 {MarkShape::triangle, "#56B4E9"},
                                                 {MarkShape::square, "#CC79A7"},
                                                 {MarkShape::split_square, "#E69F00"},
                                                 {MarkShape::circle, "#F5C710"}}};
    std::size_t sum = 0;
    for (const char letter : kind) {
        sum = sum * 31 + static_cast<unsigned char>(letter);
    }
    return others.at(sum % others.size());
}

Day middle_of(const EdtfDate& date) { return date.earliest + (date.latest - date.earliest) / 2; }

bool hidden(const UiContext& ui, const Event& event) {
    const auto& kinds = ui.state.timeline.hidden_kinds;
    return std::ranges::find(kinds, event.kind) != kinds.end();
}

struct PlacedEvent {
    int event = -1;
    float x = 0;
    int row = 0;
};

// From left to right, each in a row where it has room.
std::vector<PlacedEvent> placed_events(const UiContext& ui, const DayScale& days, int rows) {
    std::vector<PlacedEvent> placed;
    const auto& events = ui.dataset().events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto day = middle_of(events[i].date);
        if (!hidden(ui, events[i]) && day >= days.first && day <= days.last) {
            placed.push_back({static_cast<int>(i), days.x_of(day), 0});
        }
    }
    std::ranges::stable_sort(placed, {}, &PlacedEvent::x);
    std::vector<RowExtent> extents;
    const float half = ui.units(event_radius) * 1.3F;
    for (const auto& each : placed) {
        extents.push_back({each.x - half, each.x + half});
    }
    const auto found = packed_rows(extents, rows);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        placed[i].row = found[i];
    }
    return placed;
}

void tell_events(const TimelineFrame& frame, const std::vector<int>& events, float x) {
    const auto& ui = frame.ui;
    std::vector<TipLine> lines;
    for (std::size_t i = 0; i < std::min(events.size(), most_told); ++i) {
        const auto& event = ui.dataset().events[static_cast<std::size_t>(events[i])];
        lines.push_back({ui.fonts.bold, ui_theme().text, event_words(event)});
        lines.push_back(
            {ui.fonts.small, ui_theme().secondary,
             fmt::format("{} · {}, {}", readable_text(event.date),
                         ui.dataset()[event.citation.source].short_name, event.citation.locator)});
    }
    const auto more = events.size() - std::min(events.size(), most_told);
    lines.push_back({ui.fonts.small, ui_theme().secondary,
                     more > 0            ? fmt::format("and {} more · a click opens them", more)
                     : events.size() > 1 ? "a click opens them"
                                         : "a click opens it"});
    tell_above(ui, x, ui.layout.timeline.top, lines);
}

void press_events(TimelineFrame& frame, const std::vector<int>& under) {
    const auto& ui = frame.ui;
    const auto mouse = ImGui::GetIO().MousePos;
    if (press_mark(frame, "event")) {
        auto& memory = ui.memory.timeline;
        memory.told = under;
        memory.told_asked = true;
        memory.told_at = mouse.x;
    }
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
        ui.ask(event_menu(ui.map, ui.dataset().events[static_cast<std::size_t>(under.front())]));
    }
    tell_events(frame, under, mouse.x);
}

void draw_time_of(const TimelineFrame& frame, const EdtfDate& date, float y) {
    if (!date.is_day()) {
        frame.draw.AddLine({frame.days.x_of(std::max(date.earliest, frame.days.first)), y},
                           {frame.days.x_of(std::min(date.latest, frame.days.last) + 1), y},
                           draw_colour(ui_theme().district_name), frame.units(1.5));
    }
}

}  // namespace

void draw_event_mark(ImDrawList& draw, const std::string& kind, ImVec2 at, float r) {
    const ImU32 rim = draw_colour(ui_theme().text);
    const auto look = look_of(kind);
    const auto fill = draw_colour(colour_from(look.fill));
    const float d = r * 1.2F;
    switch (look.shape) {
        case MarkShape::diamond:
            draw.AddQuadFilled({at.x, at.y - d}, {at.x + d, at.y}, {at.x, at.y + d}, {at.x - d, at.y}, fill);
            draw.AddQuad({at.x, at.y - d}, {at.x + d, at.y}, {at.x, at.y + d}, {at.x - d, at.y}, rim);
            break;
        case MarkShape::triangle:
            draw.AddTriangleFilled({at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}, fill);
            draw.AddTriangle({at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}, rim);
            break;
        case MarkShape::square:
        case MarkShape::split_square:
            draw.AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, fill);
            draw.AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, rim);
            if (look.shape == MarkShape::split_square) {
                draw.AddLine({at.x, at.y - r}, {at.x, at.y + r}, rim);
            }
            break;
        default: draw.AddCircleFilled(at, r, fill); draw.AddCircle(at, r, rim);
    }
}

int wished_event_rows(const UiContext& ui, const DayScale& days) {
    int rows = 1;
    for (const auto& each : placed_events(ui, days, most_rows_of_events)) {
        rows = std::max(rows, each.row + 1);
    }
    return rows;
}

void draw_event_marks(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto& box = frame.boxes.events;
    if (box.empty()) {
        return;
    }
    const float radius = frame.units(event_radius);
    const auto mouse = ImGui::GetIO().MousePos;
    const float height = as_float(box.height) / static_cast<float>(frame.boxes.event_rows);
    std::vector<int> under;
    frame.draw.PushClipRect(place_of(box.left - radius * 2, box.top),
                            place_of(box.right() + radius * 2, box.bottom()));
    for (const auto& each : placed_events(ui, frame.days, frame.boxes.event_rows)) {
        const auto& event = ui.dataset().events[static_cast<std::size_t>(each.event)];
        const float y = as_float(box.top) + (static_cast<float>(each.row) + 0.5F) * height;
        draw_time_of(frame, event.date, y);
        draw_event_mark(frame.draw, event.kind, {each.x, y}, radius);
        if (std::abs(mouse.x - each.x) <= radius * 1.4F && std::abs(mouse.y - y) <= height / 2) {
            under.push_back(each.event);
        }
    }
    frame.draw.PopClipRect();
    if (!under.empty() && mark_is_free(frame)) {
        press_events(frame, under);
    }
}

}  // namespace viewer
