#include "app/state/slide.hpp"
#include "app/ui/actions/menu.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "app/ui/wrapped_field.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

constexpr double picture_width = 128;  // units
constexpr double picture_height = 72;
constexpr const char* payload = "slide";

const Slide& slide_at(const UiContext& ui, int position) {
    return ui.state.presentation[static_cast<std::size_t>(position)];
}

void edit(const UiContext& ui, int position, const Slide& slide) {
    auto presentation = ui.state.presentation;
    presentation[static_cast<std::size_t>(position)] = slide;
    ui.act(EditPresentation{std::move(presentation)});
}

void close_fields(const UiContext& ui) { ui.memory.presentation.edited = -1; }

// To stand before the slide that is now at `to`, or behind the last one.
void move_slide(const UiContext& ui, int from, int to) {
    const int count = static_cast<int>(ui.state.presentation.size());
    if (from < 0 || from >= count || to < 0 || to > count || to == from || to == from + 1) {
        return;
    }
    auto presentation = ui.state.presentation;
    const auto first = presentation.begin();
    if (to < from) {
        std::rotate(first + to, first + from, first + from + 1);
    } else {
        std::rotate(first + from, first + from + 1, first + to);
    }
    close_fields(ui);
    ui.act(EditPresentation{std::move(presentation)});
}

void remove_slide(const UiContext& ui, int position) {
    auto presentation = ui.state.presentation;
    presentation.erase(presentation.begin() + position);
    close_fields(ui);
    ui.act(EditPresentation{std::move(presentation)});
}

void begin_editing(const UiContext& ui, int position) {
    auto& memory = ui.memory.presentation;
    memory.edited = position;
    memory.caption = slide_at(ui, position).caption;
    memory.note = slide_at(ui, position).note;
}

std::string without_breaks(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// What a class is asked for first; the next step shows it.
void draw_hidden(const UiContext& ui, int position, Slide slide) {
    draw_remark(ui, "Ask first, and show on the next step:");
    auto& hidden = slide.hidden;
    bool changed = ImGui::Checkbox("Number", &hidden.number);
    const auto next = [&](const char* title, bool& answer) {
        stay_in_row(ImGui::GetFrameHeight() + ImGui::CalcTextSize(title).x + ui.units(6));
        changed = ImGui::Checkbox(title, &answer) || changed;
    };
    next("Day", hidden.date);
    next("Names", hidden.names);
    next("Holder", hidden.holder);
    if (changed) {
        edit(ui, position, slide);
    }
    if (hidden.date && slide.caption.find(long_text(slide.day)) != std::string::npos) {
        wrapped_text(ui.fonts.small, ui_theme().emphasis, "The caption tells the day.");
    }
}

// The words of a slide, written when the field is left.
void draw_fields(const UiContext& ui, int position, const Slide& slide) {
    auto& memory = ui.memory.presentation;
    draw_remark(ui, "Caption, shown below the map");
    const bool caption_left = draw_wrapped_field(ui, "##caption", memory.caption);
    draw_remark(ui, "Note, for the presenter and the teacher's handout");
    const bool note_left = draw_wrapped_field(ui, "##note", memory.note);
    if (caption_left || note_left) {
        auto changed = slide;
        changed.caption = without_breaks(memory.caption);
        changed.note = memory.note;
        edit(ui, position, changed);
    }
    draw_hidden(ui, position, slide);
}

void draw_tools(const UiContext& ui, int position) {
    const auto tool = [&](const char* title) { return next_link(ui, title, title, 12); };
    const bool open = ui.memory.presentation.edited == position;
    if (wrapped_link(ui.fonts.small, open ? "Done" : "Edit", "edit")) {
        open ? close_fields(ui) : begin_editing(ui, position);
    }
    if (tool("Up")) {
        move_slide(ui, position, position - 1);
    }
    if (tool("Down")) {
        move_slide(ui, position, position + 2);
    }
    if (tool("Present from here")) {
        ui.act(Present{position});
    }
    if (tool("Remove")) {
        remove_slide(ui, position);
    }
}

// A slide that is dragged over this one stands before or behind it when it is let go.
void take_dragged(const UiContext& ui, int position) {
    const auto low = ImGui::GetItemRectMin();
    const auto high = ImGui::GetItemRectMax();
    if (!ImGui::BeginDragDropTarget()) {
        return;
    }
    const bool before = ImGui::GetIO().MousePos.y < (low.y + high.y) / 2;
    const auto flags = ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect;
    if (const auto* dragged = ImGui::AcceptDragDropPayload(payload, flags)) {
        const float y = before ? low.y - ui.units(4) : high.y + ui.units(4);
        ImGui::GetWindowDrawList()->AddLine({low.x, y}, {high.x, y}, draw_colour(ui_theme().link),
                                            ui.units(3));
        if (dragged->IsDelivery()) {
            move_slide(ui, *static_cast<const int*>(dragged->Data), before ? position : position + 1);
        }
    }
    ImGui::EndDragDropTarget();
}

void draw_picture(const UiContext& ui, int position, ImVec2 low, ImVec2 high) {
    auto& draw = *ImGui::GetWindowDrawList();
    const auto& pictures = ui.memory.presentation.pictures;
    const auto index = static_cast<std::size_t>(position);
    if (index < pictures.size() && pictures[index] != nullptr) {
        draw.AddImage(pictures[index], low, high);
    } else {
        draw.AddRectFilled(low, high, draw_colour(ui_theme().land));
    }
    const bool chosen = ui.state.presenting.scene == position;
    const bool lit = ImGui::IsItemHovered() || ImGui::IsItemFocused();
    draw.AddRect(low, high, draw_colour(chosen || lit ? ui_theme().link : ui_theme().card_rim), 0, 0,
                 ui.units(chosen ? 3 : 1.2));
}

// A click shows the slide, a drag moves it.
void draw_thumbnail(const UiContext& ui, int position) {
    const ImVec2 size{ui.units(picture_width), ui.units(picture_height)};
    if (ImGui::InvisibleButton("picture", size)) {
        ui.act(ShowScene{position});
    }
    const auto low = ImGui::GetItemRectMin();
    const auto high = ImGui::GetItemRectMax();
    draw_picture(ui, position, low, high);
    if (ImGui::IsItemHovered() && !ImGui::IsMouseDragging(ImGuiMouseButton_Left)) {
        draw_tip(ui, "A click shows this slide, a drag moves it");
    }
    if (ImGui::BeginDragDropSource(ImGuiDragDropFlags_None)) {
        ImGui::SetDragDropPayload(payload, &position, sizeof position);
        coloured_text(ui.fonts.small, ui_theme().text, fmt::format("Slide {}", position + 1));
        ImGui::EndDragDropSource();
    }
}

std::string asked_text(const HiddenAnswers& hidden) {
    std::vector<std::string> parts;
    for (const auto& [asked, word] : {std::pair{hidden.number, "the number"},
                                      {hidden.date, "the day"},
                                      {hidden.names, "names"},
                                      {hidden.holder, "the holder"}}) {
        if (asked) {
            parts.emplace_back(word);
        }
    }
    return parts.empty() ? std::string() : "Asks for " + joined(parts, ", ");
}

void draw_words_of_slide(const UiContext& ui, int position) {
    const auto& slide = slide_at(ui, position);
    const bool shown = ui.state.presenting.scene == position && ui.state.day == slide.day;
    const auto title = fmt::format("{}  {}", position + 1, long_text(slide.day));
    if (wrapped_link(shown ? ui.fonts.bold : ui.fonts.body, title, "show")) {
        ui.act(ShowScene{position});
    }
    wrapped_text(ui.fonts.small, ui_theme().text, slide.caption);
    if (const auto asked = asked_text(slide.hidden); !asked.empty()) {
        wrapped_text(ui.fonts.small_bold, ui_theme().emphasis, asked);
    }
    if (!slide.marks.empty()) {
        draw_remark(ui, "With marks on the map");
    }
}

// Its fields have their height in the frame after the one in which they open.
void seek(const UiContext& ui, int position) {
    auto& sought = ui.memory.presentation.sought;
    if (sought != position) {
        return;
    }
    ImGui::SetScrollHereY(1);
    const float lowest = ImGui::GetWindowPos().y + ImGui::GetWindowHeight();
    const bool whole = ImGui::GetItemRectMax().y <= lowest;
    sought = whole || ImGui::GetItemRectSize().y > ImGui::GetWindowHeight() ? -1 : sought;
}

void draw_slide(const UiContext& ui, int position) {
    const auto slide = slide_at(ui, position);
    ImGui::PushID(position);
    ImGui::BeginGroup();
    draw_thumbnail(ui, position);
    constexpr double least_words = 150;  // units: narrower ones stand below the picture
    stay_in_row(ui.units(least_words), ui.units(12));
    ImGui::BeginGroup();
    draw_words_of_slide(ui, position);
    ImGui::EndGroup();
    if (ui.memory.presentation.edited == position) {
        draw_fields(ui, position, slide);
    } else if (!slide.note.empty()) {
        draw_remark(ui, slide.note);
    }
    draw_tools(ui, position);
    ImGui::EndGroup();
    take_dragged(ui, position);
    seek(ui, position);
    ImGui::Dummy({0, ui.units(9)});
    ImGui::PopID();
}

// A slide is dragged farther than the panel shows: near its edges the list moves on.
void scroll_while_dragging(const UiContext& ui) {
    const auto* dragged = ImGui::GetDragDropPayload();
    if (dragged == nullptr || !dragged->IsDataType(payload)) {
        return;
    }
    const float reach = ui.units(45);
    const float step = ui.units(14);
    const float at = ImGui::GetIO().MousePos.y - ImGui::GetWindowPos().y;
    if (at < reach) {
        ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() - step));
    } else if (at > ImGui::GetWindowHeight() - reach) {
        ImGui::SetScrollY(std::min(ImGui::GetScrollMaxY(), ImGui::GetScrollY() + step));
    }
}

void draw_action_of_slides(const UiContext& ui, const char* id, const char* title) {
    const auto& action = user_action(id);
    const float width = ImGui::CalcTextSize(title).x + 2 * ImGui::GetStyle().FramePadding.x;
    if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
    }
    action_button(ui, action, title);
    draw_action_tip(ui, action);
    ImGui::SameLine();
}

}  // namespace

void draw_presentation_panel(const UiContext& ui) {
    ImGui::PushFont(ui.fonts.body);
    draw_action_of_slides(ui, "present", "Present");
    draw_action_of_slides(ui, "keep-scene", "Keep as a slide");
    draw_action_of_slides(ui, "update-slide", "Update this slide");
    draw_action_of_slides(ui, "open-presentation", "Open\u2026");
    draw_action_of_slides(ui, "save-presentation", "Share\u2026");
    ImGui::NewLine();
    ImGui::PopFont();
    draw_remark(
        ui, "The slides of the presentation. A click shows one, a drag puts it elsewhere. While presenting a "
            "click, Space or a clicker goes on, a right click asks, Esc gives your own view back.");
    ImGui::Dummy({0, ui.units(4)});
    for (int i = 0; i < static_cast<int>(ui.state.presentation.size()); ++i) {
        draw_slide(ui, i);
    }
    scroll_while_dragging(ui);
    if (wrapped_link(ui.fonts.small, "A new presentation: one slide for every day of change", "new")) {
        close_fields(ui);
        ui.act(EditPresentation{plain_presentation(ui.map)});
    }
}

}  // namespace viewer
