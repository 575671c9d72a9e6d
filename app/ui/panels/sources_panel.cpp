#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"

namespace viewer {

using namespace geodata;

namespace {

// The card that a citation asked for stands out and is brought into view.
void mark_card(const UiContext& ui, ImVec2 from) {
    const auto to = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled({from.x - ui.units(9), from.y},
                                              {from.x - ui.units(5), to.y - ui.units(10)},
                                              draw_colour(ui_theme().link));
    if (ui.memory.source_asked) {
        ImGui::SetScrollFromPosY(from.y - ImGui::GetWindowPos().y, 0.2F);
        ui.memory.source_asked = false;
    }
}

void draw_source(const UiContext& ui, const Source& source) {
    const auto& theme = ui_theme();
    const auto from = ImGui::GetCursorScreenPos();
    wrapped_text(ui.fonts.bold, theme.text, source.short_name.c_str());
    wrapped_text(ui.fonts.body, theme.text, source.title.c_str());
    const auto date = parse_edtf(source.published);
    const auto published = date ? readable_text(*date) : std::string("undated");
    wrapped_text(ui.fonts.small, theme.secondary, (source.publisher + " · " + published).c_str());
    wrapped_text(ui.fonts.small, theme.secondary, ("Perspective: " + source.perspective).c_str());
    if (source.file_or_url.find("://") != std::string::npos) {
        wrapped_text(ui.fonts.small, theme.secondary, source.file_or_url.c_str());
    }
    ImGui::Dummy({0, ui.units(8)});
    if (ui.memory.shown_source && &ui.dataset()[ui.memory.shown_source] == &source) {
        mark_card(ui, from);
    }
}

void draw_role(const UiContext& ui, SourceRole role, const char* heading) {
    coloured_text(ui.fonts.small, ui_theme().link, heading);
    for (const auto& source : ui.dataset().sources) {
        if (source.role == role) {
            draw_source(ui, source);
        }
    }
}

}  // namespace

void draw_sources_panel(const UiContext& ui) {
    wrapped_text(
        ui.fonts.small, ui_theme().secondary,
        "Every date and figure is a claim of its source. The program attributes, adds up and compares; it "
        "does not rule on who is right.");
    ImGui::Dummy({0, ui.units(4)});
    draw_role(ui, SourceRole::primary, "Primary sources");
    draw_role(ui, SourceRole::comparison, "For comparison only, never mixed into the list");
}

}  // namespace viewer
