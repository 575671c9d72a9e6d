#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

// A side of a finding: what is stated, and a link to the card of its source.
void draw_side(const UiContext& ui, const Side& side, int number) {
    wrapped_text(ui.fonts.small, ui_theme().text, side.statement.c_str());
    const auto& source = ui.dataset()[side.citation.source];
    const auto where = fmt::format("{}, {}", source.short_name, side.citation.locator);
    if (link_text(ui.fonts.small, where.c_str(), std::to_string(number).c_str())) {
        ui.show_source(side.citation.source);
    }
}

void draw_finding(const UiContext& ui, const Finding& finding, int number) {
    const auto& theme = ui_theme();
    ImGui::PushID(number);
    const bool serious = finding.severity > Severity::info;
    coloured_text(ui.fonts.small_bold, serious ? theme.emphasis : theme.secondary,
                  severity_text(finding.severity).c_str());
    wrapped_text(ui.fonts.body, theme.text, finding.message.c_str());
    if (ImGui::TreeNode("both sides", "%zu statements", finding.sides.size())) {
        for (std::size_t i = 0; i < finding.sides.size(); ++i) {
            draw_side(ui, finding.sides[i], static_cast<int>(i));
        }
        ImGui::TreePop();
    }
    ImGui::Dummy({0, ui.units(6)});
    ImGui::PopID();
}

}  // namespace

void draw_findings_panel(const UiContext& ui) {
    wrapped_text(
        ui.fonts.small, ui_theme().secondary,
        "Where sources, or a source and its own list, are at odds. Both sides are cited; the program rules "
        "for neither.");
    ImGui::Dummy({0, ui.units(4)});
    if (ui.findings.empty()) {
        wrapped_text(ui.fonts.body, ui_theme().secondary,
                     "Nothing found: no source is at odds with another.");
    }
    for (std::size_t i = 0; i < ui.findings.size(); ++i) {
        draw_finding(ui, ui.findings[i], static_cast<int>(i));
    }
}

}  // namespace viewer
