#include "app/ui/popup.hpp"

#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

void centre_popup(const UiContext& ui) {
    const auto width = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    ImGui::SetNextWindowPos({width / 2, height / 2}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {width * 0.96F, height * 0.96F});
}

void place_popup(const UiContext& ui, double width, double at) {
    const auto page = static_cast<float>(ui.layout.timeline.width);
    const auto height = static_cast<float>(ui.layout.timeline.bottom());
    const float wide = std::min(ui.units(width), page * 0.96F);
    const float top = height * static_cast<float>(at);
    ImGui::SetNextWindowPos({(page - wide) / 2, top});
    ImGui::SetNextWindowSizeConstraints({wide, 0}, {wide, height * 0.97F - top});
}

void draw_entry_hint(const UiContext& ui, const Entry& entry, const char* hint) {
    const bool fine = entry.problem.empty();
    wrapped_text(ui.fonts.small, fine ? ui_theme().secondary : ui_theme().emphasis,
                 fine ? hint : entry.problem.c_str());
}

}  // namespace viewer
