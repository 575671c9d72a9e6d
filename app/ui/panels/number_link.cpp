#include "app/ui/panels/number_link.hpp"

#include "app/ui/actions/menu.hpp"
#include "app/ui/ui_style.hpp"

namespace viewer {

void number_link(const UiContext& ui, ImFont* font, Colour colour, const std::string& value, const char* id,
                 const std::string& number_id) {
    if (link_text(font, colour, value, id)) {
        ui.explain(number_id);
    }
    if (ImGui::IsItemHovered()) {
        draw_tip(ui, "A click shows where this number comes from");
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Right)) {
            ui.ask(number_menu(value, number_id));
        }
    }
}

}  // namespace viewer
