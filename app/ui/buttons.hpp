#pragma once

#include "app/scene/map/region_look.hpp"
#include "app/state/option.hpp"
#include "app/ui/ui_context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Buttons in rows as wide as the window, of which one is chosen. Returns the word of the one pressed now, a copy that
/// outlives the list.
std::optional<std::string> draw_chips(const UiContext& ui, const char* id,
                                      const std::vector<OptionWord>& words, const std::string& chosen);

/// The button that does what a dialog is for.
bool primary_button(const UiContext& ui, const std::string& title);

/// Any other button.
bool plain_button(const UiContext& ui, const std::string& title);

/// What is drawn next, so wide, stands beside the last item where the row has room for it, else below. A `gap` below 0 is
/// the usual one.
void stay_in_row(float width, float gap = -1);

/// A link in small type, in the row of the last item where that has room for it, `gap` units away.
bool next_link(const UiContext& ui, const std::string& title, const std::string& id, double gap = 14);

/// A sentence in small type behind the last item, where its words have room there, else below.
void next_text(const UiContext& ui, Colour colour, const std::string& utf8, double gap = 0);

/// A box to tick, whose title goes on below where the window is too narrow for it; true when it was ticked or cleared.
bool tick_box(const UiContext& ui, const std::string& title, bool* ticked);

/// Any other button, in the row of the last where that has room for it.
bool next_button(const UiContext& ui, const std::string& title);

/// A small box with the fill, hatch and rim that a status has on the map, so that a table reads like the legend.
void draw_swatch(ImDrawList& draw, ImVec2 top_left, ImVec2 size, const RegionLook& look, float unit);

/// The heading of a group of choices.
void draw_group_title(const UiContext& ui, const std::string& title);

/// How far long work has come, from 0 to 1.
void draw_progress(const UiContext& ui, double part);

/// Heights in pixels with the space below: of a button or field, and of a sentence in small type that wraps at the
/// right edge (none for an empty one).
float button_height(const UiContext& ui);
float sentence_height(const UiContext& ui, const std::string& sentence);

/// A thin line over the full width, between what scrolls and what stands.
void draw_line_across(const UiContext& ui);

/// A question with two answers, of which the safe one is chosen until the arrows choose the other. Enter answers.
struct Question {
    std::string text;  ///< empty: nothing is asked
    std::string yes;
    std::string no;
    bool yes_chosen = false;

    bool asked() const { return !text.empty(); }
};

enum class Answer : unsigned char { none, yes, no };

/// Draws it, and forgets the question once it is answered.
Answer draw_question(const UiContext& ui, Question& question);

}  // namespace viewer
