#pragma once

#include "app/ui/ui_context.hpp"
#include "app/window/import/import_answers.hpp"

namespace viewer {

enum class SheetEnd : unsigned char {
    none,
    agreed,  ///< by the button or Enter
    left     ///< by the other button; Escape does the same through `open`
};

/// Draws the sheet while it is open.
SheetEnd draw_import_sheet(const UiContext& ui, ImportSheet& sheet);

}  // namespace viewer
