#include "app/ui/tour.hpp"

#include "app/ui/buttons.hpp"
#include "app/ui/overlays.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/describe.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double tour_gap = 14;  // units, to the edges beside the card

std::vector<Action> nothing(const Situation&) { return {}; }

// The first day on which something new is to be seen: the span may begin with what is listed already.
Day first_change(const Situation& now) {
    const auto& data = *now.map.dataset;
    const auto* step = next_change(now.map.steps, data.first_day);
    return step == nullptr ? data.first_day : step->day;
}

std::vector<Action> show_one_day(const Situation& now) {
    return {SetMainView{MainView::map}, ShowTab{PanelTab::regions}, ShowHomeView{},
            GoToDay{first_change(now)}};
}

std::vector<Action> begin_playing(const Situation& now) {
    return now.state.playing ? std::vector<Action>{} : std::vector<Action>{TogglePlay{}};
}

std::vector<Action> select_first(const Situation& now) {
    std::vector<Action> actions;
    if (now.state.playing) {
        actions.emplace_back(TogglePlay{});
    }
    actions.emplace_back(ShowTab{PanelTab::regions});
    if (!now.map.listing.rows.empty()) {
        actions.emplace_back(SelectRegion{now.map.listing.rows.front().region, true});
    }
    actions.emplace_back(GoToLastDay{});
    return actions;
}

std::string listed_sum(const Situation& now) {
    const bool once = now.state.counting == Counting::once;
    return fmt::format("listed.{}.high_km2", once ? "count_once" : "as_listed");
}

std::vector<Action> show_regions(const Situation&) { return {ShowTab{PanelTab::regions}}; }

std::vector<Action> show_documents(const Situation&) {
    return {SelectRegion{{}, true}, ShowTab{PanelTab::documents}};
}

std::vector<Action> compare_two(const Situation& now) {
    return {ShowTab{PanelTab::regions},
            SetComparing{{Comparison::side_by_side, first_change(now), now.state.comparing.swipe}}};
}

std::vector<Action> compare_no_more(const Situation& now) {
    auto comparing = now.state.comparing;
    comparing.kind = Comparison::off;
    return {SetComparing{comparing}};
}

// ---- Drawing ----

PageRect spot_of(const UiContext& ui, const std::string& name) {
    const auto found = ui.memory.spots.find(name);
    return found == ui.memory.spots.end() ? PageRect{} : found->second;
}

void draw_ring(const UiContext& ui, const PageRect& spot) {
    if (spot.width <= 0) {
        return;
    }
    const float in = ui.units(3);
    auto& draw = *ImGui::GetForegroundDrawList();
    const auto low = ui_point(spot.left + in, spot.top + in);
    const auto high = ui_point(spot.right() - in, spot.bottom() - in);
    const auto ring_within = [&](ImVec2 from, ImVec2 to) {
        draw.PushClipRect(from, to);
        draw.AddRect(low, high, draw_colour(ui_theme().card), ui.units(6), 0, ui.units(8));
        draw.AddRect(low, high, draw_colour(ui_theme().link), ui.units(6), 0, ui.units(4));
        draw.PopClipRect();
    };
    // All around the card, never over its words.
    const auto& card = ui.memory.tour.card;
    const double right = ui.layout.timeline.width;
    const double bottom = ui.layout.timeline.bottom();
    ring_within({0, 0}, ui_point(right, card.top));
    ring_within(ui_point(0, card.bottom()), ui_point(right, bottom));
    ring_within(ui_point(0, card.top), ui_point(card.left, card.bottom()));
    ring_within(ui_point(card.right(), card.top), ui_point(right, card.bottom()));
}

/// The shape of the card, of which only the height differs from step to step.
struct TourShape {
    float width = 0;
    ImFont* font = nullptr;
    float most_text = 0;  ///< height; what is longer scrolls
};

float height_of_words(const UiContext& ui, const TourStep& step, ImFont* font, float room) {
    return wrapped_height(ui.fonts.bold, step.title, room) + wrapped_height(font, step.text, room);
}

// Count, buttons in as many rows as they need, and what lies between.
float height_beside_words(const UiContext& ui, float width) {
    constexpr double row_of_buttons = 260;  // units
    const auto& style = ImGui::GetStyle();
    const float rows = width < ui.units(row_of_buttons) ? 2 : 1;
    return ui.fonts.small->FontSize + rows * button_height(ui) + 2 * style.WindowPadding.y +
           4 * style.ItemSpacing.y + ui.units(4);
}

// As wide as the panel, off the map, and in type of the usual size or smaller, so that every step has room; what is too long
// all the same scrolls above the buttons.
TourShape tour_shape(const UiContext& ui) {
    const float sides = 2 * ui.units(tour_gap);
    const auto& panel = ui.layout.panel;
    const auto beside = static_cast<float>(panel.width > 0 ? panel.width : ui.layout.timeline.width) - sides;
    const auto high = static_cast<float>(ui.layout.timeline.top) - sides;
    TourShape shape;
    shape.width = std::min(ui.units(460), beside);
    shape.most_text = std::max(high - height_beside_words(ui, shape.width), ui.units(60));
    const float room = shape.width - 2 * ImGui::GetStyle().WindowPadding.x;
    for (auto* font : {ui.fonts.body, ui.fonts.small}) {
        shape.font = font;
        if (std::all_of(tour_steps().begin(), tour_steps().end(), [&](const TourStep& step) {
                return height_of_words(ui, step, font, room) <= shape.most_text;
            })) {
            break;
        }
    }
    return shape;
}

// Its lower edge and its width are those of all steps, so that `Next` stays under the mouse: above the timeline at the
// right, where the lower part of the panel is, or the map away from its cards.
void place_tour_card(const UiContext& ui, float width) {
    const float gap = ui.units(tour_gap);
    ImGui::SetNextWindowPos(ui_point(ui.layout.timeline.width - gap, ui.layout.map.bottom() - gap),
                            ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowSizeConstraints({width, 0}, {width, static_cast<float>(ui.layout.timeline.top)});
}

void draw_words_of_step(const UiContext& ui, const TourStep& step, const TourShape& shape) {
    coloured_text(ui.fonts.small, ui_theme().secondary,
                  fmt::format("{} of {}", ui.memory.tour.step + 1, tour_steps().size()));
    const float room = shape.width - 2 * ImGui::GetStyle().WindowPadding.x;
    const bool scrolls = height_of_words(ui, step, shape.font, room) > shape.most_text;
    if (scrolls) {
        ImGui::BeginChild("words", {0, shape.most_text}, false, ImGuiWindowFlags_NoSavedSettings);
    }
    wrapped_text(ui.fonts.bold, ui_theme().text, step.title);
    wrapped_text(shape.font, ui_theme().text, step.text);
    if (scrolls) {
        ImGui::EndChild();
    }
}

// A number that was opened up has a card of its own, which came later and must not hide the way on.
void keep_in_front(const UiContext& ui) {
    if (!ui.memory.explained.empty() && !ImGui::IsAnyItemActive()) {
        ImGui::SetNextWindowFocus();
    }
}

// What the step before opened is closed; what this one shows is done.
void enter_step(const UiContext& ui, const TourStep& step) {
    ui.memory.explained.clear();
    for (auto& action : step.begin(ui.now)) {
        ui.act(std::move(action));
    }
    if (step.number) {
        ui.explain(step.number(ui.now));
    }
    ui.memory.tour.entered = ui.memory.tour.step;
}

void leave_tour(const UiContext& ui) {
    const auto before = ui.memory.tour.before;
    ui.memory.explained.clear();
    ui.memory.tour = {};
    if (before) {
        ui.act(OpenState{before});
    }
}

void draw_tour_buttons(const UiContext& ui) {
    auto& tour = ui.memory.tour;
    const int last = static_cast<int>(tour_steps().size()) - 1;
    const bool ends = tour.step == last;
    if (primary_button(ui, ends ? "Done" : "Next")) {
        ends ? leave_tour(ui) : void(++tour.step);
        return;
    }
    ImGui::BeginDisabled(tour.step == 0);
    if (next_button(ui, "Back")) {
        --tour.step;
    }
    ImGui::EndDisabled();
    if (next_button(ui, "Leave")) {
        leave_tour(ui);
    }
}

}  // namespace

const std::vector<TourStep>& tour_steps() {
    static const std::vector<TourStep> steps{
        {"The map shows one day",
         "Coloured land is listed as held on the day of the big date. Hatching tells what changed, what is "
         "held and what is only dated to an interval; the legend at the left says which is which.",
         "map", show_one_day},
        {"The line below is time",
         "Press anywhere on it or drag to go to a day. The round button plays, as it does now; the two "
         "beside it go from change to change. A click on the big date lets you type one.",
         "timeline", begin_playing},
        {"Everything on the map can be clicked",
         "A click on a region selects it, here and in the list. A right click on anything says what can be "
         "done with it. The wheel or a double click zooms, the house on the right shows all again.",
         "map", select_first},
        {"Every number opens up",
         "This is the sum of the areas listed for the day: row by row, with rounding and sources. Any number "
         "of the window opens like this. A click beside the card closes it.",
         "panel", show_regions, listed_sum},
        {"Who says so",
         "Sources contradict each other. This page sets side by side what each document says; their names "
         "lead to their cards. The program attributes, adds up and compares; it does not rule on who is "
         "right.",
         "panel", show_documents},
        {"Two days beside each other",
         "Compare shows two days side by side, under a swipe, or as what was newly held and what no longer.",
         "Compare", compare_two},
        {"For a class",
         "Present shows the slides full screen, led on by a click or a clicker. What you see becomes a slide "
         "of its own with Keep as a slide, in the panel under Slides.",
         "Present", compare_no_more},
        {"Take it with you", "Export writes pictures, films, tables, handouts and a page for any browser.",
         "Export", nothing},
        {"Find anything",
         "Search finds regions, towns, days, events and commands by some of their letters. Help lists every "
         "key; the menu at the left end has everything. What you saw before comes back now.",
         "Search", nothing}};
    return steps;
}

void draw_tour(const UiContext& ui) {
    auto& tour = ui.memory.tour;
    if (tour.step < 0 || ui.state.presenting.on) {
        return;
    }
    const auto& step = tour_steps().at(static_cast<std::size_t>(tour.step));
    if (tour.entered != tour.step) {
        enter_step(ui, step);
    }
    const auto spot = spot_of(ui, step.spot);
    draw_ring(ui, spot);
    const auto shape = tour_shape(ui);
    place_tour_card(ui, shape.width);
    keep_in_front(ui);
    begin_popup("tour");
    draw_words_of_step(ui, step, shape);
    ImGui::Dummy({0, ui.units(4)});
    draw_tour_buttons(ui);
    tour.card = window_box();
    end_popup();
}

}  // namespace viewer
