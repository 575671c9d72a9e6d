#pragma once

#include "app/ui/panels/total_words.hpp"
#include "app/ui/ui_context.hpp"

namespace viewer {

/// The form: value, unit, of what, whose, when, which regions; below it the sentence that they make and what the list gives
/// for it.
void draw_total_form(const UiContext& ui);

}  // namespace viewer
