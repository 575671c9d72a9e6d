#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// The next window stands in the middle and never larger than the window; what does not fit scrolls.
void centre_popup(const UiContext& ui);

/// A wide one of fixed width in units, a part `at` of the height from the top, growing downwards with its content.
void place_popup(const UiContext& ui, double width, double at);

/// How large a dialog is in units, as far as the window has room for it.
struct DialogSize {
    double width = 0;
    double height = 0;
};

/// Begins a dialog in the middle, behind which everything else is dimmed and takes no mouse; true while it is open, and
/// then `end_dialog` is due. To be called also while it is not open, so that it can go; one dialog over another is drawn
/// before the lower one ends. `keys` lets the arrows go from widget to widget.
bool begin_dialog(const UiContext& ui, const char* id, bool open, DialogSize size, bool keys);
void end_dialog();

/// Begins a card over the map with a rim of its own, after one of the two above; always followed by `end_popup`.
void begin_popup(const char* name, ImGuiWindowFlags more = 0);
void end_popup();

/// The same for a card that a click beside it closes.
void end_card(const UiContext& ui);

/// Closes the uppermost card when there was a click beside it. To be called before anything of a frame is drawn: what
/// that click opens stays open.
void close_card_beside(UiMemory& memory);

/// Gives the keyboard to the field that is drawn next, once it is asked for.
void take_keyboard(bool& asked);

}  // namespace viewer
