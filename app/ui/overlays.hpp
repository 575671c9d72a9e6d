#pragma once

#include "app/scene/style.hpp"
#include "app/ui/ui_context.hpp"

namespace viewer {

/// The field for typing a day (`G`): accepts a day, a month or a year and goes there; tells in a sentence what it
/// cannot read.
void draw_date_entry(const UiContext& ui);

/// The field for a total of the user's own, tested as soon as it is read.
void draw_total_entry(const UiContext& ui);

/// The list of keys (`F1`, `?`), read from the tables of keys.
void draw_help(const UiContext& ui);

/// The command palette (`Ctrl+K`): commands, regions, days, events, found by letters in order.
void draw_palette(const UiContext& ui);

/// A number opened up: rows, formula, rounding, sources, with a button that copies it as text.
void draw_explanation(const UiContext& ui);

/// The first lines on the map of the first start: what to try.
void draw_welcome(const UiContext& ui);

/// The step of the tour that is being made, beside what it speaks of.
void draw_tour(const UiContext& ui);

/// Asks before an address is given to a browser.
void draw_address_question(const UiContext& ui);

/// What lies under the mouse on the map: name, state, date, area, source.
void draw_region_tip(const UiContext& ui, geodata::RegionIndex region);

/// The events at a place on the map: a feature of the context by its position.
void draw_place_tip(const UiContext& ui, std::size_t place);

/// The strip of tools to draw with, while one is in the hand, and the field for words on the map.
void draw_tool_strip(const UiContext& ui);

/// What lies over the map itself: the box being drawn, and while presenting the number of the slide, the spotlight, the
/// laser point, and what is being drawn.
void draw_over_map(const UiContext& ui);

/// Two compared maps that have no room for a legend have a word at their lower edge that opens one.
void draw_legend_chip(const UiContext& ui);

/// The colours of a notice and of its words: a dark surface in every theme, which no card of the map has.
Colour notice_fill(const Theme& theme);
Colour notice_letters(const Theme& theme);

/// What the program has to say in passing. Last of the frame: it keeps off cards and dialogs, and a click lets it go.
void draw_notice(const UiContext& ui);

}  // namespace viewer
