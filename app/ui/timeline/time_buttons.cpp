#include "app/state/timeline_view.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/timeline/timeline.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr const char* legend_id = "kinds of events";

/// A small square button with a sign that `draw` puts into it.
struct SignButton {
    bool pressed = false;
    ImVec2 middle;
    float r = 0;
    ImU32 colour = 0;
};

SignButton sign_button(TimelineFrame& frame, int place, const char* id, bool possible, bool on) {
    const auto& row = frame.boxes.buttons;
    const auto& theme = ui_theme();
    const float side = std::min(frame.units(26), as_float(row.height));
    const float left =
        as_float(row.right()) - frame.units(8) - static_cast<float>(5 - place) * (side + frame.units(2));
    const PageRect box{left, row.top, side, side};
    ImGui::BeginDisabled(!possible);
    const bool pressed = box_button(id, box);
    ImGui::EndDisabled();
    const bool lit = possible && ImGui::IsItemHovered();
    const auto fill = lit || on ? mixed(theme.card, theme.link, 0.15) : theme.card;
    frame.draw.AddRectFilled(low_of(box), high_of(box), draw_colour(fill), frame.units(5));
    frame.draw.AddRect(low_of(box), high_of(box), draw_colour(on ? theme.link : theme.card_rim),
                       frame.units(5));
    const auto sign = possible ? theme.text : with_alpha(theme.secondary, 120);
    return {pressed, place_of(box.middle().x, box.middle().y), side * 0.25F, draw_colour(sign)};
}

SignButton action_button(TimelineFrame& frame, int place, const char* id, bool on = false) {
    const auto& action = user_action(id);
    auto button = sign_button(frame, place, id, obstacle_to(action, frame.ui.now).empty(), on);
    if (button.pressed) {
        frame.ui.perform(action);
    }
    action_tip_above(frame, action);
    return button;
}

void draw_arrows(ImDrawList& draw, const SignButton& at) {
    const float r = at.r;
    draw.AddLine({at.middle.x - r * 1.3F, at.middle.y}, {at.middle.x + r * 1.3F, at.middle.y}, at.colour,
                 r / 3);
    for (const float side : {-1.0F, 1.0F}) {
        const float tip = at.middle.x + side * r * 1.6F;
        draw.AddTriangleFilled({tip, at.middle.y}, {tip - side * r * 0.8F, at.middle.y - r * 0.7F},
                               {tip - side * r * 0.8F, at.middle.y + r * 0.7F}, at.colour);
    }
}

void draw_bands(ImDrawList& draw, const SignButton& at) {
    const float r = at.r;
    for (int i = -1; i <= 1; ++i) {
        const float y = at.middle.y + static_cast<float>(i) * r;
        const float left = at.middle.x - r * 1.3F + static_cast<float>(i + 1) * r * 0.5F;
        draw.AddRectFilled({left, y - r * 0.3F}, {at.middle.x + r * 1.4F, y + r * 0.3F}, at.colour);
    }
}

void toggle_kind(const UiContext& ui, const std::string& kind) {
    auto view = ui.state.timeline;
    const auto found = std::ranges::find(view.hidden_kinds, kind);
    if (found == view.hidden_kinds.end()) {
        view.hidden_kinds.push_back(kind);
    } else {
        view.hidden_kinds.erase(found);
    }
    ui.act(SetTimeline{view});
}

void draw_kind(const UiContext& ui, const std::string& kind) {
    const auto& hidden = ui.state.timeline.hidden_kinds;
    const auto count =
        std::ranges::count_if(ui.dataset().events, [&](const Event& event) { return event.kind == kind; });
    bool shown = std::ranges::find(hidden, kind) == hidden.end();
    const auto at = ImGui::GetCursorScreenPos();
    const float r = ui.units(6);
    draw_event_mark(*ImGui::GetWindowDrawList(), kind, {at.x + r * 1.4F, at.y + ImGui::GetFrameHeight() / 2},
                    r);
    ImGui::SetCursorScreenPos({at.x + r * 4, at.y});
    const auto title = fmt::format("{} ({})##{}", kind.empty() ? "of no kind" : kind, count, kind);
    if (ImGui::Checkbox(title.c_str(), &shown)) {
        toggle_kind(ui, kind);
    }
}

void draw_legend(TimelineFrame& frame, const SignButton& button) {
    const auto& ui = frame.ui;
    if (button.pressed) {
        ImGui::OpenPopup(legend_id);
    }
    if (!ImGui::IsPopupOpen(legend_id)) {
        return;
    }
    place_tip_above(ui, button.middle.x, ui.layout.timeline.top);
    if (!begin_menu(ui, legend_id)) {
        return;
    }
    coloured_text(ui.fonts.bold, ui_theme().text, "Events on the timeline");
    for (const auto& kind : event_kinds(ui.dataset())) {
        draw_kind(ui, kind);
    }
    if (!ui.state.timeline.hidden_kinds.empty() && link_text(ui.fonts.small, "Show all kinds", "all")) {
        auto view = ui.state.timeline;
        view.hidden_kinds.clear();
        ui.act(SetTimeline{view});
    }
    end_menu();
}

}  // namespace

void draw_time_buttons(TimelineFrame& frame) {
    const auto& ui = frame.ui;
    auto button = action_button(frame, 0, "time-zoom-out");
    frame.draw.AddLine({button.middle.x - button.r, button.middle.y},
                       {button.middle.x + button.r, button.middle.y}, button.colour, button.r / 3);
    button = action_button(frame, 1, "time-zoom-in");
    frame.draw.AddLine({button.middle.x - button.r, button.middle.y},
                       {button.middle.x + button.r, button.middle.y}, button.colour, button.r / 3);
    frame.draw.AddLine({button.middle.x, button.middle.y - button.r},
                       {button.middle.x, button.middle.y + button.r}, button.colour, button.r / 3);
    draw_arrows(frame.draw, action_button(frame, 2, "time-whole"));
    draw_bands(frame.draw, action_button(frame, 3, "lanes", ui.state.timeline.lanes));
    const bool some = !ui.dataset().events.empty();
    const auto legend = sign_button(frame, 4, "kinds", some, !ui.state.timeline.hidden_kinds.empty());
    tip_above(frame, "What the marks of events mean, and which kinds are shown");
    draw_event_mark(frame.draw, "diplomacy", {legend.middle.x - legend.r * 0.8F, legend.middle.y},
                    legend.r * 0.8F);
    draw_event_mark(frame.draw, "military", {legend.middle.x + legend.r * 1.0F, legend.middle.y},
                    legend.r * 0.8F);
    draw_legend(frame, legend);
}

}  // namespace viewer
