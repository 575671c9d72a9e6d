#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

const ListedTotal* total_on(const UiContext& ui, Day day) {
    const auto after =
        std::upper_bound(ui.series.begin(), ui.series.end(), day,
                         [](Day wanted, const ListedTotal& each) { return wanted < each.day; });
    return after == ui.series.begin() ? nullptr : &*(after - 1);
}

std::string listed_on(const UiContext& ui, Day day) {
    const auto* total = total_on(ui, day);
    if (total == nullptr) {
        return {};
    }
    if (!states_areas(ui.map.listing)) {
        return total->sum.high == Area{} ? std::string("no area stated")
                                         : "about " + bounds_text(total->sum) + " km² measured on the map";
    }
    const auto listed = bounds_text(total->sum) + " km² listed";
    const auto* whole = denominator_of(ui.dataset(), ui.map.listing.profile);
    return whole == nullptr ? listed : fmt::format("{} · {} %", listed, share_text(total->sum, whole->area));
}

}  // namespace

void draw_read_out(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    const auto mouse = ImGui::GetIO().MousePos;
    PageRect box = frame.boxes.chart;
    box.height += box.top - frame.boxes.flags.top;
    box.top = frame.boxes.flags.top;
    const bool over = ui.memory.scrubbing || pointer_in(frame, box);
    if (!over || ui.memory.menu_open || !tells(ui)) {
        return;
    }
    const auto day = frame.day_meant(mouse.x);
    draw_upright(frame.draw, frame.days.x_of(day), box.top, box.bottom(), with_alpha(ui_theme().link, 130),
                 frame.units(1.2));
    place_tip_above(ui, mouse.x, ui.layout.timeline.top);
    ImGui::BeginTooltip();
    coloured_text(ui.fonts.bold, ui_theme().text, long_text(day).c_str());
    coloured_text(ui.fonts.small, ui_theme().text, listed_on(ui, day).c_str());
    if (const auto* step = entry_of_day(ui.map.steps, day)) {
        const std::size_t most = 3;
        for (std::size_t i = 0; i < std::min(most, step->changes.size()); ++i) {
            coloured_text(ui.fonts.small, ui_theme().emphasis,
                          change_text(ui.dataset(), ui.map.shown, step->changes[i]).c_str());
        }
    }
    ImGui::EndTooltip();
}

}  // namespace viewer
