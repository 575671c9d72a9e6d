#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/words/sentences.hpp"
#include "geodata/base/text.hpp"

namespace viewer {

void draw_words_panel(const UiContext& ui) {
    const auto sentences = geodata::describe_day(ui.dataset(), ui.map.listing, ui.state.day);
    draw_remark(ui, "The map in sentences, for those who do not see it.");
    ImGui::Dummy({0, ui.units(4)});
    for (const auto& sentence : sentences) {
        wrapped_text(ui.fonts.body, ui_theme().text, sentence);
        ImGui::Dummy({0, ui.units(2)});
    }
    if (wrapped_link(ui.fonts.small, "Copy as text", "copy")) {
        ImGui::SetClipboardText(geodata::joined(sentences, "\n").c_str());
        ui.memory.notice.say("Copied the map in words.");
    }
}

}  // namespace viewer
