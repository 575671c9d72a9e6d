#pragma once

#include "app/ui/ui_context.hpp"

namespace viewer {

/// A number that can be opened up: a click explains it, a right click asks what to do with it. `id` tells it from the
/// others of its row.
void number_link(const UiContext& ui, ImFont* font, Colour colour, const std::string& value, const char* id,
                 const std::string& number_id);

}  // namespace viewer
