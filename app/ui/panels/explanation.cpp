#include "app/ui/overlays.hpp"
#include "app/ui/panels/panel.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/analysis/totals/explain.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <optional>

namespace viewer {

using namespace geodata;

namespace {

std::optional<Explanation> explained(const UiContext& ui) {
    try {
        return explain({ui.dataset(), ui.map.listing, ui.state.day}, ui.memory.explained);
    } catch (const Error& error) {
        ui.memory.notice.say(error.what());
        ui.memory.explained.clear();
        return std::nullopt;
    }
}

std::string unit_sign(const std::string& unit) {
    return unit == "km2" ? " km²" : unit == "percent" ? " %" : " " + unit;
}

std::string source_text(const UiContext& ui, const EvidenceLine& line) {
    return line.citation.source ? cited_text(ui.dataset(), line.citation) : std::string("computed here");
}

std::string as_text(const UiContext& ui, const Explanation& explanation) {
    std::string text =
        fmt::format("{}: {}{}\n{}\n{}\n", explanation.title, grouped(explanation.value, explanation.decimals),
                    unit_sign(explanation.unit), explanation.formula, explanation.rounding);
    for (const auto& line : explanation.lines) {
        text += fmt::format("- {}: {} ({})\n", line.what, line.effect, source_text(ui, line));
    }
    return text + joined(explanation.notes, "\n") + "\n";
}

// At the right edge of its column, one below the other; words that are longer than that wrap.
void right_figure(ImFont* font, const std::string& text) {
    if (width_in(font, text) < ImGui::GetContentRegionAvail().x) {
        go_right(font, text);
        coloured_text(font, ui_theme().text, text);
    } else {
        wrapped_text(font, ui_theme().text, text);
    }
}

// Of a stated total the rows are what it is compared with, and no sum of them.
bool adds_up(const Explanation& explanation) {
    double sum = 0;
    for (const auto& line : explanation.lines) {
        sum += line.adds.value_or(0);
    }
    return explanation.lines.size() > 1 &&
           grouped(sum, explanation.decimals) == grouped(explanation.value, explanation.decimals);
}

// What the rows come to.
void draw_sum(const UiContext& ui, const Explanation& explanation) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    coloured_text(ui.fonts.small_bold, ui_theme().text, "together");
    ImGui::TableNextColumn();
    right_figure(ui.fonts.small_bold,
                 grouped(explanation.value, explanation.decimals) + unit_sign(explanation.unit));
    ImGui::TableNextColumn();
}

void draw_line(const UiContext& ui, const EvidenceLine& line, int number) {
    const auto& theme = ui_theme();
    ImGui::PushID(number);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    wrapped_text(ui.fonts.small, theme.text, line.what);
    ImGui::TableNextColumn();
    right_figure(ui.fonts.small, line.effect);
    ImGui::TableNextColumn();
    if (!line.citation.source) {
        coloured_text(ui.fonts.small, theme.secondary, "computed here");
    } else if (link_text(ui.fonts.small, ui.dataset()[line.citation.source].short_name, "source")) {
        ui.show_source(line.citation.source);
        ui.memory.explained.clear();
    }
    if (line.citation.source) {
        draw_remark(ui, line.citation.locator);
    }
    ImGui::PopID();
}

void draw_lines(const UiContext& ui, const Explanation& explanation) {
    if (!ImGui::BeginTable("rows", 3, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp)) {
        return;
    }
    ImGui::TableSetupColumn("what", 0, 4);
    ImGui::TableSetupColumn("effect", 0, 3);
    ImGui::TableSetupColumn("source", 0, 3);
    for (std::size_t i = 0; i < explanation.lines.size(); ++i) {
        draw_line(ui, explanation.lines[i], static_cast<int>(i));
    }
    if (adds_up(explanation)) {
        draw_sum(ui, explanation);
    }
    ImGui::EndTable();
}

}  // namespace

void draw_explanation(const UiContext& ui) {
    if (ui.memory.explained.empty()) {
        return;
    }
    const auto explanation = explained(ui);
    if (!explanation) {
        return;
    }
    const auto& theme = ui_theme();
    place_popup(ui, 860, 0.08);
    begin_popup("explanation");
    draw_remark(ui, "Where this number comes from");
    wrapped_text(ui.fonts.bold, theme.text, explanation->title);
    coloured_text(ui.fonts.title_bold, theme.emphasis,
                  grouped(explanation->value, explanation->decimals) + unit_sign(explanation->unit));
    wrapped_text(ui.fonts.body, theme.text, explanation->formula);
    draw_lines(ui, *explanation);
    draw_remark(ui, explanation->rounding);
    for (const auto& note : explanation->notes) {
        draw_remark(ui, note);
    }
    if (link_text(ui.fonts.small, "Copy as text", "copy")) {
        ImGui::SetClipboardText(as_text(ui, *explanation).c_str());
        ui.memory.notice.say("Copied the number with its rows and sources.");
    }
    ImGui::SameLine(0, ui.units(24));
    if (link_text(ui.fonts.small, "Close (Esc)", "close")) {
        ui.memory.explained.clear();
    }
    end_card(ui);
}

}  // namespace viewer
