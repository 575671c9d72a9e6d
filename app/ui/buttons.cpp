#include "app/ui/buttons.hpp"

#include "app/ui/ui_style.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

namespace {

// Of a button that stands out, or of any other.
void push_colours(bool filled) {
    const auto& theme = ui_theme();
    const auto fill = filled ? theme.link : theme.card;
    const auto over = filled ? theme.text : theme.link;
    for (const auto& [place, colour] : {std::pair{ImGuiCol_Button, fill},
                                        {ImGuiCol_ButtonHovered, mixed(fill, over, filled ? 0.18 : 0.12)},
                                        {ImGuiCol_ButtonActive, mixed(fill, over, filled ? 0.3 : 0.25)},
                                        {ImGuiCol_Text, filled ? theme.card : theme.text},
                                        {ImGuiCol_Border, filled ? theme.link : theme.region_rim}}) {
        ImGui::PushStyleColor(place, draw_colour(colour));
    }
}

bool coloured_button(ImFont* font, bool filled, const std::string& title) {
    push_colours(filled);
    ImGui::PushFont(font);
    const bool pressed = ImGui::Button(title.c_str());
    note_widget(title);
    ImGui::PopFont();
    ImGui::PopStyleColor(5);
    return pressed;
}

float button_width(ImFont* font, const std::string& title) {
    return width_in(font, title) + 2 * ImGui::GetStyle().FramePadding.x;
}

}  // namespace

std::optional<std::string> draw_chips(const UiContext& ui, const char* id,
                                      const std::vector<OptionWord>& words, const std::string& chosen) {
    std::optional<std::string> pressed;
    ImGui::PushID(id);
    for (const auto& chip : words) {
        if (&chip != &words.front()) {
            stay_in_row(button_width(ui.fonts.small, chip.title), ui.units(6));
        }
        if (coloured_button(ui.fonts.small, chip.word == chosen, chip.title)) {
            pressed = chip.word;
        }
    }
    ImGui::PopID();
    return pressed;
}

bool primary_button(const UiContext& ui, const std::string& title) {
    return coloured_button(ui.fonts.bold, true, title);
}

bool plain_button(const UiContext& ui, const std::string& title) {
    return coloured_button(ui.fonts.body, false, title);
}

void stay_in_row(float width, float gap) {
    ImGui::SameLine(0, gap);
    if (ImGui::GetContentRegionAvail().x < width) {
        ImGui::NewLine();
    }
}

bool next_button(const UiContext& ui, const std::string& title) {
    stay_in_row(button_width(ui.fonts.body, title));
    return plain_button(ui, title);
}

bool next_link(const UiContext& ui, const std::string& title, const std::string& id, double gap) {
    stay_in_row(width_in(ui.fonts.small, title) + 1, ui.units(gap));
    return wrapped_link(ui.fonts.small, title, id);
}

void next_text(const UiContext& ui, Colour colour, const std::string& utf8, double gap) {
    constexpr float least_part = 0.4F;  // of the window: narrower lines would be many
    auto* font = ui.fonts.small;
    const float narrow = std::max(widest_word(font, utf8), least_part * ImGui::GetContentRegionAvail().x);
    stay_in_row(std::min(width_in(font, utf8), narrow), ui.units(gap));
    wrapped_text(ui.fonts.small, colour, utf8);
}

bool tick_box(const UiContext& ui, const std::string& title, bool* ticked) {
    ImGui::PushID(title.c_str());
    bool changed = ImGui::Checkbox("##box", ticked);
    ImGui::SameLine(0, ImGui::GetStyle().ItemInnerSpacing.x);
    ImGui::AlignTextToFramePadding();
    wrapped_text(ui.fonts.body, ui_theme().text, title);
    if (ImGui::IsItemClicked()) {
        *ticked = !*ticked;
        changed = true;
    }
    ImGui::PopID();
    return changed;
}

void draw_swatch(ImDrawList& draw, ImVec2 top_left, ImVec2 size, const RegionLook& look, float unit) {
    const ImVec2 bottom_right{top_left.x + size.x, top_left.y + size.y};
    draw.AddRectFilled(top_left, bottom_right, draw_colour(look.fill), 3 * unit);
    if (look.hatch_spacing > 0) {
        draw.PushClipRect(top_left, bottom_right, true);
        const float step = static_cast<float>(look.hatch_spacing) * unit;
        const auto colour = draw_colour(look.hatch);
        const float width = static_cast<float>(look.hatch_width) * unit * 0.8F;
        if (look.direction == HatchDirection::level) {
            for (float y = top_left.y + step / 2; y < bottom_right.y; y += step) {
                draw.AddLine({top_left.x, y}, {bottom_right.x, y}, colour, width);
            }
        } else if (look.direction == HatchDirection::upright) {
            for (float x = top_left.x + step / 2; x < bottom_right.x; x += step) {
                draw.AddLine({x, top_left.y}, {x, bottom_right.y}, colour, width);
            }
        } else {
            for (float x = top_left.x - size.y; x < bottom_right.x; x += step) {
                const bool rises = look.direction == HatchDirection::right;
                draw.AddLine({x, rises ? bottom_right.y : top_left.y},
                             {x + size.y, rises ? top_left.y : bottom_right.y}, colour, width);
            }
        }
        draw.PopClipRect();
    }
    draw.AddRect(top_left, bottom_right, draw_colour(look.rim), 3 * unit, 0, 1.4F * unit);
}

void draw_group_title(const UiContext& ui, const std::string& title) {
    ImGui::Dummy({0, ui.units(3)});
    wrapped_text(ui.fonts.small_bold, ui_theme().secondary, title);
}

void draw_progress(const UiContext& ui, double part) {
    const auto& theme = ui_theme();
    const auto at = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, ui.units(10)};
    auto& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(at, {at.x + size.x, at.y + size.y}, draw_colour(mixed(theme.card, theme.text, 0.14)),
                       size.y / 2);
    const float wide = size.x * static_cast<float>(part);
    if (wide > size.y) {
        draw.AddRectFilled(at, {at.x + wide, at.y + size.y}, draw_colour(theme.link), size.y / 2);
    }
    ImGui::Dummy(size);
}

float button_height(const UiContext& ui) {
    const auto& style = ImGui::GetStyle();
    return ui.fonts.body->FontSize + 2 * style.FramePadding.y + style.ItemSpacing.y;
}

float sentence_height(const UiContext& ui, const std::string& sentence) {
    const float room = ImGui::GetContentRegionAvail().x;
    auto* font = ui.fonts.small;
    return sentence.empty() ? 0
                            : font->CalcTextSizeA(font->FontSize, 1e6F, room, sentence.c_str()).y +
                                  ImGui::GetStyle().ItemSpacing.y;
}

void draw_line_across(const UiContext& ui) {
    const auto at = ImGui::GetCursorScreenPos();
    const float wide = ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine(at, {at.x + wide, at.y}, draw_colour(ui_theme().card_rim));
    ImGui::Dummy({0, ui.units(3)});
}

Answer draw_question(const UiContext& ui, Question& question) {
    const auto pressed = [](ImGuiKey_ key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); };
    if (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_RightArrow)) {
        question.yes_chosen = !question.yes_chosen;
    }
    wrapped_text(ui.fonts.bold, ui_theme().emphasis, question.text);
    auto answer = Answer::none;
    if (coloured_button(ui.fonts.body, !question.yes_chosen, question.no)) {
        answer = Answer::no;
    }
    stay_in_row(button_width(ui.fonts.body, question.yes));
    if (coloured_button(ui.fonts.body, question.yes_chosen, question.yes)) {
        answer = Answer::yes;
    }
    if (pressed(ImGuiKey_Enter)) {
        answer = question.yes_chosen ? Answer::yes : Answer::no;
    }
    if (answer != Answer::none) {
        question = {};
    }
    return answer;
}

}  // namespace viewer
