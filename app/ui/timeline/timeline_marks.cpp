#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double range_flag_reach = 7;  // units, to each side

// A press on a flag holds it until it is let go.
struct FlagHandle {
    bool held = false;
    bool hovered = false;
};

FlagHandle flag_handle(TimelineFrame& frame, const char* id, ImVec2 low, ImVec2 high) {
    ImGui::SetCursorScreenPos(low);
    ImGui::InvisibleButton(id, {std::max(high.x - low.x, 1.0F), std::max(high.y - low.y, 1.0F)});
    const FlagHandle handle{ImGui::IsItemActive(), ImGui::IsItemHovered()};
    frame.taken = frame.taken || handle.held || handle.hovered;
    if (handle.held || handle.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    return handle;
}

void drag_range_end(const TimelineFrame& frame, bool first) {
    const auto& ui = frame.ui;
    auto range = ui.state.range.value_or(frame.whole());
    const auto day = frame.day_meant(ImGui::GetIO().MousePos.x);
    (first ? range.first : range.last) = first ? std::min(day, range.last) : std::max(day, range.first);
    const bool all = range == frame.whole();
    ui.act(SetRange{all ? std::optional<DayRange>() : range});
}

// A flag that points into the days that are played. At the ends of the span it waits to be pulled in.
void draw_range_flag(TimelineFrame& frame, Day day, bool first) {
    const auto& ui = frame.ui;
    const auto at = first ? day : day + 1;
    if (at < frame.days.first || at > frame.days.last + 1) {
        return;
    }
    const float x = frame.days.x_of(at);
    const float inward = first ? 1.0F : -1.0F;
    const float bottom = as_float(frame.boxes.chart.bottom());
    const float top = bottom - std::min(frame.units(18), as_float(frame.boxes.chart.height) / 2);
    const float reach = frame.units(range_flag_reach);
    const auto handle = flag_handle(frame, first ? "played from" : "played until", {x - reach, top},
                                    {x + reach, bottom + frame.units(4)});
    const auto colour = handle.hovered || handle.held ? ui_theme().link : ui_theme().secondary;
    if (ui.state.range) {
        draw_upright(frame.draw, x, frame.boxes.chart.top - frame.units(4), bottom + frame.units(6), colour,
                     frame.units(2));
    }
    frame.draw.AddTriangleFilled({x, top}, {x + inward * frame.units(10), (top + bottom) / 2}, {x, bottom},
                                 draw_colour(colour));
    if (handle.held) {
        drag_range_end(frame, first);
    }
    tip_above(frame, fmt::format("{} {}: drag it", first ? "Played from" : "Played until", long_text(day)));
}

void tell_total(const TimelineFrame& frame, const StatedTotal& total, const Reconciliation& result, float x) {
    const auto& ui = frame.ui;
    const auto& citation = total.citations.front();
    tell_above(ui, x, ui.layout.timeline.top,
               {{ui.fonts.bold, ui_theme().text, total.wording},
                {ui.fonts.small, ui_theme().text, result.reason},
                {ui.fonts.small, ui_theme().secondary,
                 fmt::format("{}, {} · a click opens it up", ui.dataset()[citation.source].short_name,
                             citation.locator)}});
}

// Marks that lie near each other are opened by the one drawn last, which lies uppermost.
const Reconciliation* draw_claim_tick(TimelineFrame& frame, const Reconciliation& result) {
    const auto mouse = ImGui::GetIO().MousePos;
    const float r = frame.units(5);
    const float x = frame.days.x_of(result.tested_on);
    const float y = as_float(frame.boxes.chart.top) + frame.units(1);
    frame.draw.AddTriangleFilled({x - r, y - r}, {x + r, y - r}, {x, y + r}, draw_colour(ui_theme().text));
    return box_at({x, y}, r * 2.8, r * 2.8).contains({mouse.x, mouse.y}) ? &result : nullptr;
}

/// A chip of the flags' row: a coloured box with a day.
struct DayChip {
    std::string text;
    float left = 0;
    float width = 0;
};

float chip_width(const TimelineFrame& frame, const std::string& text) {
    return width_in(frame.ui.fonts.bold, text) + frame.units(22);
}

RowExtent chip_row(const TimelineFrame& frame) {
    // The row ends where the buttons begin; the chart may reach further.
    const auto& boxes = frame.boxes;
    return {as_float(boxes.controls.right()),
            as_float(std::min(boxes.buttons.left, boxes.chart.right() + boxes.percents.width))};
}

DayChip day_chip(const TimelineFrame& frame) {
    const auto& state = frame.ui.state;
    const auto row = chip_row(frame);
    auto text = short_text(state.day);
    if (state.comparing.kind != Comparison::off) {
        text = "B  " + text;
    }
    const float width = chip_width(frame, text);
    return {text, chip_left(frame.days.x_of(state.day), width, row.left, row.right, {-1e6F, -1e6F}), width};
}

// Empty where large type leaves it no room beside the day shown.
DayChip chip_of_a(const TimelineFrame& frame, const DayChip& day) {
    const auto row = chip_row(frame);
    const auto with = frame.ui.state.comparing.with;
    auto text = "A  " + short_text(with);
    const float free = std::max(day.left - row.left, row.right - day.left - day.width);
    text = chip_width(frame, text) > free ? "A" : text;
    if (chip_width(frame, text) > free) {
        return {};
    }
    const float width = chip_width(frame, text);
    return {text,
            chip_left(frame.days.x_of(with), width, row.left, row.right, {day.left, day.left + day.width}),
            width};
}

void draw_chip(const TimelineFrame& frame, const DayChip& chip, Colour colour) {
    const auto& row = frame.boxes.flags;
    auto* font = frame.ui.fonts.bold;
    const float top = as_float(row.top);
    const float bottom = as_float(row.bottom()) - frame.units(1);
    frame.draw.AddRectFilled({chip.left, top}, {chip.left + chip.width, bottom}, draw_colour(colour),
                             frame.units(6));
    draw_text(frame.draw, font, {chip.left + frame.units(11), (top + bottom - font->FontSize) / 2},
              ui_theme().card, chip.text);
}

void draw_pole(const TimelineFrame& frame, Day day, Colour colour, double width) {
    if (day >= frame.days.first && day <= frame.days.last) {
        draw_upright(frame.draw, frame.days.x_of(day), frame.boxes.flags.bottom() - frame.units(2),
                     frame.boxes.chart.bottom() + frame.units(4), colour, frame.units(width));
    }
}

void draw_flag_a(TimelineFrame& frame, const DayChip& day) {
    const auto& ui = frame.ui;
    const auto& comparing = ui.state.comparing;
    const auto chip = chip_of_a(frame, day);
    draw_pole(frame, comparing.with, ui_theme().emphasis, 2);
    if (chip.text.empty()) {
        return;
    }
    draw_chip(frame, chip, ui_theme().emphasis);
    const auto& row = frame.boxes.flags;
    const auto handle = flag_handle(frame, "day A", {chip.left, as_float(row.top)},
                                    {chip.left + chip.width, as_float(row.bottom())});
    if (handle.held) {
        ui.act(SetComparing{{comparing.kind, frame.day_meant(ImGui::GetIO().MousePos.x), comparing.swipe}});
    }
    tip_above(frame, fmt::format("Day A of the comparison, {}: drag it", long_text(comparing.with)));
}

}  // namespace

void draw_played_days(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto range = ui.state.range.value_or(frame.whole());
    if (ui.state.range) {
        const auto shade = draw_colour(with_alpha(ui_theme().neighbour, 190));
        const auto& chart = frame.boxes.chart;
        const float from = std::clamp(frame.days.x_of(range.first), frame.days.left, frame.days.right);
        const float until = std::clamp(frame.days.x_of(range.last + 1), frame.days.left, frame.days.right);
        frame.draw.AddRectFilled(place_of(chart.left, chart.top), {from, as_float(chart.bottom())}, shade);
        frame.draw.AddRectFilled({until, as_float(chart.top)}, place_of(chart.right(), chart.bottom()),
                                 shade);
    }
    draw_range_flag(frame, range.first, true);
    draw_range_flag(frame, range.last, false);
}

void draw_claim_ticks(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const Reconciliation* under = nullptr;
    for (const auto& result : ui.reconciliations) {
        const auto& total = ui.dataset().totals[static_cast<std::size_t>(result.total)];
        const bool primary = ui.dataset()[total.citations.front().source].role == SourceRole::primary;
        const bool shown = result.tested_on >= frame.days.first && result.tested_on <= frame.days.last;
        if (primary && shown && is_area(total.quantity) && result.verdict != Verdict::not_comparable) {
            const auto* found = draw_claim_tick(frame, result);
            under = found != nullptr ? found : under;
        }
    }
    if (under == nullptr || !mark_is_free(frame)) {
        return;
    }
    const auto& total = ui.dataset().totals[static_cast<std::size_t>(under->total)];
    if (press_mark(frame, "stated total")) {
        ui.explain("total." + total.id);
    }
    tell_total(frame, total, *under, ImGui::GetIO().MousePos.x);
}

void draw_flags(TimelineFrame& frame) {
    const auto& theme = ui_theme();
    const auto chip = day_chip(frame);
    if (frame.ui.state.comparing.kind != Comparison::off) {
        draw_flag_a(frame, chip);
    }
    draw_pole(frame, frame.ui.state.day, theme.link, 3);
    if (frame.ui.state.day >= frame.days.first && frame.ui.state.day <= frame.days.last) {
        frame.draw.AddCircleFilled(
            {frame.days.x_of(frame.ui.state.day), as_float(frame.boxes.chart.bottom())}, frame.units(6),
            draw_colour(theme.link));
    }
    draw_chip(frame, chip, theme.link);
}

}  // namespace viewer
