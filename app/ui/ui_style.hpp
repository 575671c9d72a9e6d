#pragma once

#include "app/scene/style.hpp"
#include "app/scene/vision.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace viewer {

struct UiContext;

/// Colours, paddings and roundings of our own for all ImGui windows, scaled by the unit; the theme stays the one that
/// `ui_theme` gives until the next call, as the style of Dear ImGui does. All colours that are drawn are those that an eye
/// of that `vision` sees.
void set_ui_style(double unit, const Theme& theme, Vision vision = Vision::full);

const Theme& ui_theme();

inline ImVec2 ui_point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

/// Where the window of Dear ImGui lies that is being drawn.
PageRect window_box();

ImVec4 ui_colour(Colour colour);
ImU32 draw_colour(Colour colour);

/// From now on every text drawn by the functions below is also put into that list; null: into none. For tests, which
/// hold what panels say against the reports of the same figures.
void record_texts(std::vector<std::string>* texts);

/// A text with its place in the window, of several lines as one.
struct PlacedText {
    std::string text;
    ImVec2 low;
    ImVec2 high;
};

/// The same for those that are seen, with where they stand.
void record_places(std::vector<PlacedText>* places);

/// Puts the widget of Dear ImGui that was drawn just now among them, by its title.
void note_widget(const std::string& title);

/// One line with its upper left corner at a place, outside the flow of widgets.
void draw_text(ImDrawList& draw, ImFont* font, ImVec2 at, Colour colour, const std::string& utf8);
void draw_text(ImDrawList& draw, ImFont* font, float size, ImVec2 at, Colour colour, const std::string& utf8);

/// How wide such a line is.
float width_in(ImFont* font, const std::string& utf8);

/// The beginning of a text that has room, with an ellipsis where it goes on; empty where not even that has room.
std::string cut_to(ImFont* font, std::string utf8, float room);

/// Text in a font and colour.
void coloured_text(ImFont* font, Colour colour, const std::string& utf8);

/// The same in lines as wide as `room`, or as there is room in the window or column; numbers stay whole.
void wrapped_text(ImFont* font, Colour colour, const std::string& utf8, float room = 0);

/// A remark: small and in the quieter colour, wrapped.
void draw_remark(const UiContext& ui, const std::string& utf8);

/// What is wrong, small and standing out; the remark while nothing is.
void draw_problem(const UiContext& ui, const std::string& problem, const std::string& remark);

/// How high it is in lines of that width, and how wide its widest word.
float wrapped_height(ImFont* font, const std::string& utf8, float room);
float widest_word(ImFont* font, const std::string& utf8);

/// Text in the link colour that can be clicked and reached with the keyboard; true when it was chosen.
bool link_text(ImFont* font, const std::string& utf8, const std::string& id);

/// The same in another colour, for numbers that can be opened up.
bool link_text(ImFont* font, Colour colour, const std::string& utf8, const std::string& id);

/// The same in lines as wide as there is room in the window or column. Not for windows that are as wide as what they hold.
bool wrapped_link(ImFont* font, const std::string& utf8, const std::string& id);
bool wrapped_link(ImFont* font, Colour colour, const std::string& utf8, const std::string& id);

}  // namespace viewer
