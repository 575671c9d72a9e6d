#pragma once

#include "app/ui/ui_context.hpp"

#include <string>

namespace viewer {

/// Text broken into lines of at most `width`, as a field of several lines holds it: a break that was put in stands behind a
/// blank, so that `unwrapped_field_text` takes it out again. Breaks that the user typed stay.
std::string wrapped_field_text(const std::string& text, double width, ImFont* font);
std::string unwrapped_field_text(const std::string& text);

/// Where the cursor stands in the wrapped text, from where it stood in a text with other breaks, in bytes.
int cursor_after_wrapping(const std::string& before, int cursor, const std::string& after);

/// A field as wide as the window whose lines wrap while one types, as high as its text and at least three lines. `text` holds
/// no breaks but the user's. True when it was left after a change.
bool draw_wrapped_field(const UiContext& ui, const char* id, std::string& text);

}  // namespace viewer
