#include "app/ui/actions/menu.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

constexpr double room_for_mark = 12;  // units, left of a card

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

// Long addresses are cut at the end; the question before the browser opens shows all of it.
void draw_address(const UiContext& ui, const Source& source) {
    const auto& url = source.file_or_url;
    const auto shown =
        cut_to(ui.fonts.small, url.substr(url.find("://") + 3), ImGui::GetContentRegionAvail().x);
    if (link_text(ui.fonts.small, shown, source.id + " address")) {
        ui.memory.address = url;
    }
    item_tip(ui, "A click asks whether a browser shall open it");
}

void draw_source(const UiContext& ui, const Source& source) {
    const auto& theme = ui_theme();
    const auto from = ImGui::GetCursorScreenPos();
    wrapped_text(ui.fonts.bold, theme.text, source.short_name);
    wrapped_text(ui.fonts.body, theme.text, source.title);
    const auto date = parse_edtf(source.published);
    const auto published = date ? readable_text(*date) : std::string("undated");
    draw_remark(ui, source.publisher + " · " + published);
    draw_remark(ui, "Perspective: " + source.perspective);
    if (source.file_or_url.find("://") != std::string::npos) {
        draw_address(ui, source);
    }
    draw_edit_link(ui, "sources", static_cast<int>(&source - ui.dataset().sources.data()));
    ImGui::Dummy({0, ui.units(8)});
    if (ui.memory.shown_source && &ui.dataset()[ui.memory.shown_source] == &source) {
        mark_card(ui, from);
    }
}

void draw_role(const UiContext& ui, SourceRole role, const char* heading) {
    const auto& all = ui.dataset().sources;
    if (std::none_of(all.begin(), all.end(), [&](const Source& source) { return source.role == role; })) {
        return;
    }
    wrapped_text(ui.fonts.small, ui_theme().link, heading);
    for (const auto& source : ui.dataset().sources) {
        if (source.role == role) {
            draw_source(ui, source);
        }
    }
}

}  // namespace

void draw_sources_panel(const UiContext& ui) {
    draw_remark(
        ui,
        "Every date and figure is a claim of its source. The program attributes, adds up and compares; it "
        "does not rule on who is right.");
    ImGui::Dummy({0, ui.units(4)});
    ImGui::Indent(ui.units(room_for_mark));
    draw_role(ui, SourceRole::primary, "Primary sources");
    draw_role(ui, SourceRole::comparison, "For comparison only, never mixed into the list");
    ImGui::Unindent(ui.units(room_for_mark));
    if (ui.dataset().sources.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary, "This dataset names no sources.");
    }
}

}  // namespace viewer
