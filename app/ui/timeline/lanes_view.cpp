#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/holder_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double lane_height = 24;  // units
constexpr double lane_gap = 3;

// Put together once for a dataset and the choice of its list.
const std::vector<RegionLanes>& lanes_of(const UiContext& ui) {
    auto& memory = ui.memory.timeline;
    if (memory.lanes_of != &ui.dataset() || !(memory.lanes_by == ui.map.listing.profile)) {
        memory.lanes = region_lanes(ui.dataset(), ui.map.listing);
        memory.lanes_of = &ui.dataset();
        memory.lanes_by = ui.map.listing.profile;
    }
    return memory.lanes;
}

/// A lane as it stands in the list: its region and source, and where it is drawn.
struct LaneRow {
    const RegionLanes& region;
    const SourceLane& source;
    bool first = false;  ///< of its region
    PageRect box;
};

// What a lane is of, where it is not of the whole region.
const char* extent_words(Extent extent) {
    switch (extent) {
        case Extent::part: return "a part, no area stated";
        case Extent::contested: return "contested";
        case Extent::unknown: return "extent not stated";
        default: return "";
    }
}

// As the map has it: dots stand for land whose bounds no source states.
void draw_band_dots(ImDrawList& draw, ImVec2 low, ImVec2 high, Colour colour, float step) {
    draw.PushClipRect(low, high, true);
    const float y = (low.y + high.y) / 2;
    for (float x = std::ceil(low.x / step) * step; x < high.x; x += step) {
        draw.AddCircleFilled({x, y}, step / 4, draw_colour(colour));
    }
    draw.PopClipRect();
}

// In the holder's colour; hatched where the day of the change is not given, dotted where it is of a part.
void draw_band(const TimelineFrame& frame, const LaneRow& row, const LaneBand& band) {
    const auto& theme = ui_theme();
    const auto& party = frame.ui.dataset()[band.holder];
    const auto colour = colour_from(party.colour);
    const ImVec2 low{std::max(frame.days.x_of(band.from), frame.days.left),
                     as_float(row.box.top) + frame.units(lane_gap)};
    const ImVec2 high{std::min(frame.days.x_of(band.until), frame.days.right),
                      as_float(row.box.bottom()) - frame.units(lane_gap)};
    if (high.x <= low.x) {
        return;
    }
    auto& draw = *ImGui::GetWindowDrawList();
    const bool part = row.source.extent != Extent::whole;
    const auto fill = mixed(colour, theme.tint, band.interval ? theme.possible_tint : theme.held_tint);
    draw.AddRectFilled(low, high, draw_colour(part ? theme.land : fill));
    if (part) {
        draw_band_dots(draw, low, high, with_alpha(colour, band.interval ? 110 : 255), frame.units(9));
    }
    if (band.interval) {
        draw_hatch(draw, low, high, mixed(colour, theme.shade, 0.05), frame.units(8), 0);
    }
    draw.AddRect(low, high, draw_colour(mixed(colour, theme.shade, 0.3)), 0, 0, frame.units(1));
    auto* font = frame.ui.fonts.small;
    const auto name = short_holder_text(frame.ui.dataset(),
                                        frame.ui.dataset().control[static_cast<std::size_t>(band.record)]);
    const float width = width_in(font, name);
    if (!band.interval && width + frame.units(12) < high.x - low.x) {
        const ImVec2 at{low.x + frame.units(6), (low.y + high.y - font->FontSize) / 2};
        if (part) {
            draw.AddRectFilled({at.x - frame.units(3), low.y + 1},
                               {at.x + width + frame.units(3), high.y - 1}, draw_colour(theme.land));
        }
        draw_text(draw, font, at, theme.text, name);
    }
}

std::string band_text(const Dataset& dataset, const LaneBand* band, bool whole) {
    if (band == nullptr) {
        return whole ? "listed as held by nobody on this day" : "nothing said of a part on this day";
    }
    const auto& record = dataset.control[static_cast<std::size_t>(band->record)];
    const std::string part = extent_words(record.extent);
    return fmt::format("{}{}\n{}{}", held_by_text(dataset, record), part.empty() ? "" : ": " + part,
                       lane_dates_text(dataset, *band),
                       band->interval ? "; within this time, no day given" : "");
}

void tell_lane(const TimelineFrame& frame, const LaneRow& row, Day day) {
    const auto& ui = frame.ui;
    const auto& fonts = ui.fonts;
    const auto& theme = ui_theme();
    const bool whole = row.source.extent == Extent::whole;
    std::vector<TipLine> lines{
        {fonts.bold, theme.text, fmt::format("{}, {}", ui.dataset()[row.region.region].name, long_text(day))},
        {fonts.small, theme.text, band_text(ui.dataset(), band_on(row.source, day), whole)},
        {fonts.small, theme.secondary, "according to " + lane_sources_text(ui.dataset(), row.source)}};
    for (const auto& other : said_otherwise(ui.dataset(), row.region, row.source, day)) {
        lines.push_back({fonts.small, theme.emphasis, "otherwise " + other});
    }
    tell_above(ui, ImGui::GetIO().MousePos.x, row.box.top, lines);
}

// A beginning near by draws the pointer to it.
Day day_in_lane(const TimelineFrame& frame, const LaneRow& row) {
    std::vector<Day> days;
    for (const auto& band : row.source.bands) {
        days.push_back(band.from);
    }
    return snapped_day(frame.days, ImGui::GetIO().MousePos.x, days, frame.units(7));
}

void press_lane(const TimelineFrame& frame, const LaneRow& row, int number) {
    const auto& ui = frame.ui;
    ImGui::PushID(number);
    const bool pressed = box_button("lane", row.box);
    const float x = ImGui::GetIO().MousePos.x;
    const bool on_days = x >= frame.days.left && x <= frame.days.right;
    const auto day = on_days ? day_in_lane(frame, row) : ui.state.day;
    if (pressed) {
        if (on_days) {
            ui.act(GoToDay{day});
        }
        ui.act(SelectRegion{row.region.region, true});
    }
    if (ImGui::IsItemHovered()) {
        tell_lane(frame, row, day);
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
            ui.ask(region_menu(ui.map, ui.state, row.region.region));
        }
    }
    ImGui::PopID();
}

// Beside the name of the region, or below it.
void draw_extent(const TimelineFrame& frame, const LaneRow& row) {
    const auto& ui = frame.ui;
    auto* font = ui.fonts.small;
    const std::string name = ui.dataset()[row.region.region].name;
    const float begin = as_float(row.box.left) + frame.units(14) +
                        (row.first ? width_in(ui.fonts.small_bold, name) + frame.units(8) : frame.units(12));
    const auto words =
        cut_to(font, extent_words(row.source.extent), frame.days.left - begin - frame.units(10));
    draw_text(*ImGui::GetWindowDrawList(), font, {begin, text_top(row.box, font)}, ui_theme().secondary,
              words);
}

void draw_lane(const TimelineFrame& frame, const LaneRow& row) {
    const auto& ui = frame.ui;
    const auto& theme = ui_theme();
    auto& draw = *ImGui::GetWindowDrawList();
    if (ui.state.selected == row.region.region) {
        draw.AddRectFilled(low_of(row.box), high_of(row.box),
                           draw_colour(mixed(theme.card, theme.link, 0.13)));
    }
    if (row.first) {
        draw.AddLine(low_of(row.box), place_of(row.box.right(), row.box.top),
                     draw_colour(with_alpha(theme.card_rim, 120)));
        auto* font = ui.fonts.small_bold;
        const float room = frame.days.left - as_float(row.box.left) - frame.units(24);
        draw_text(draw, font, {as_float(row.box.left) + frame.units(14), text_top(row.box, font)}, theme.text,
                  cut_to(font, ui.dataset()[row.region.region].name, room));
    }
    if (row.source.extent != Extent::whole) {
        draw_extent(frame, row);
    }
    for (const auto& band : row.source.bands) {
        draw_band(frame, row, band);
    }
    auto* font = ui.fonts.small;
    const float room = as_float(row.box.right()) - frame.days.right - frame.units(24);
    draw_text(draw, font, {frame.days.right + frame.units(8), text_top(row.box, font)}, theme.secondary,
              cut_to(font, lane_sources_text(ui.dataset(), row.source), room));
}

void draw_day_over_lanes(const TimelineFrame& frame, const PageRect& box) {
    const auto day = frame.ui.state.day;
    if (day >= frame.days.first && day <= frame.days.last) {
        draw_upright(*ImGui::GetWindowDrawList(), frame.days.x_of(day), box.top, box.bottom(),
                     ui_theme().link, frame.units(2));
    }
}

}  // namespace

void draw_region_lanes(TimelineFrame& frame) {
    const auto& box = frame.boxes.lanes;
    if (box.empty()) {
        return;
    }
    const auto& ui = frame.ui;
    frame.draw.AddLine(low_of(box), place_of(box.right(), box.top), draw_colour(ui_theme().card_rim));
    ImGui::SetCursorScreenPos(place_of(box.left, box.top + 2));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::BeginChild("lanes", place_of(box.width, box.height - 2), false, ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();  // tips keep their padding
    double top = ImGui::GetCursorScreenPos().y;
    const double begin = top;
    const double height = frame.units(lane_height);
    int number = 0;
    for (const auto& region : lanes_of(ui)) {
        for (const auto& source : region.sources) {
            const LaneRow row{
                region, source, &source == &region.sources.front(), {box.left, top, box.width, height}};
            if (row.box.bottom() >= box.top && row.box.top <= box.bottom()) {
                draw_lane(frame, row);
                press_lane(frame, row, number);
            }
            ++number;
            top += height;
        }
    }
    if (number == 0) {
        draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small,
                  place_of(box.left + frame.units(14), box.top + frame.units(10)), ui_theme().secondary,
                  "No source lists a region as held.");
    }
    ImGui::SetCursorScreenPos(place_of(box.left, begin));
    ImGui::Dummy(place_of(1, top - begin));
    draw_day_over_lanes(frame, box);
    ImGui::EndChild();
}

}  // namespace viewer
