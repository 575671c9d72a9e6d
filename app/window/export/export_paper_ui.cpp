#include "app/state/map_element.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/export_groups_ui.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

std::vector<Chip> papers() {
    std::vector<Chip> chips{{"window", "As in the window"}};
    for (const auto& layout : page_layouts()) {
        auto title = layout.title;
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
        chips.push_back({layout.name, title});
    }
    chips.push_back({"size", "Own size"});
    return chips;
}

void draw_paper(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Page");
    if (const auto word = draw_chips(ui, "page", papers(), choices.paper)) {
        choices.paper = *word;
    }
    if (choices.paper == "size") {
        ImGui::SetNextItemWidth(ui.units(180));
        ImGui::InputText("width x height", &choices.size);
    }
}

// Vector formats have no pixels.
bool has_pixels(const ExportChoices& choices) {
    return choices.extension() != ".svg" && choices.extension() != ".pdf";
}

void draw_resolution(const UiContext& ui, ExportChoices& choices) {
    static const std::vector<Chip> table{
        {"96", "96 dpi"}, {"144", "144 dpi"}, {"192", "192 dpi"}, {"288", "288 dpi"}, {"384", "384 dpi"}};
    draw_group_title(ui, "Resolution");
    if (const auto word = draw_chips(ui, "resolution", table, fmt::format("{}", choices.dpi))) {
        choices.dpi = static_cast<int>(parse_number(*word).value);
    }
}

void draw_text_size(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Size of text");
    std::vector<Chip> chips;
    for (const double scale : text_scales) {
        chips.push_back({fmt::format("{}", scale), fmt::format("{:.0f} %", scale * 100)});
    }
    if (const auto word = draw_chips(ui, "text", chips, fmt::format("{}", choices.text))) {
        choices.text = parse_number(*word).value;
    }
}

void draw_sheet_paper(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Paper");
    std::vector<Chip> papers_only;
    for (const auto& chip : papers()) {
        if (chip.word.starts_with("a")) {
            papers_only.push_back(chip);
        }
    }
    if (const auto word = draw_chips(ui, "sheet", papers_only, choices.sheet)) {
        choices.sheet = *word;
    }
}

void draw_parts(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Parts");
    auto left_out = split(choices.without, ',');
    float column = ImGui::GetContentRegionAvail().x / 3;
    for (const auto& element : map_elements()) {
        column = std::max(column, ImGui::CalcTextSize(element.title.c_str()).x + ui.units(52));
    }
    const auto begin = ImGui::GetCursorPosX();
    int number = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(3), ui.units(2)});
    for (const auto& element : map_elements()) {
        const auto at = std::find(left_out.begin(), left_out.end(), element.word);
        bool shown = at == left_out.end();
        const float x = begin + column * static_cast<float>(number);
        if (number > 0) {
            ImGui::SameLine(x);
        }
        number = x + 2 * column > begin + ImGui::GetContentRegionMax().x ? 0 : number + 1;
        if (ImGui::Checkbox(element.title.c_str(), &shown)) {
            shown ? void(left_out.erase(at)) : left_out.push_back(element.word);
        }
    }
    ImGui::PopStyleVar();
    choices.without = joined(left_out, ",");
}

}  // namespace

void draw_paper_choices(const UiContext& ui, ExportChoices& choices) {
    draw_paper(ui, choices);
    if (has_pixels(choices)) {
        draw_resolution(ui, choices);
    }
    if (choices.paper != "window") {
        draw_text_size(ui, choices);
    }
    draw_parts(ui, choices);
}

void draw_sheet_choices(const UiContext& ui, ExportChoices& choices) {
    draw_sheet_paper(ui, choices);
    if (has_pixels(choices)) {
        draw_resolution(ui, choices);
    }
    draw_text_size(ui, choices);
}

void draw_handout_choices(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_group_title(ui, "A sheet for");
    const std::vector<Chip> chips{
        {"talk", fmt::format("Each slide of the presentation ({})", state.presentation.size())},
        {"change", "Each change"}};
    if (const auto word = draw_chips(ui, "sheets", chips, choices.sheets)) {
        choices.sheets = *word;
    }
    draw_group_title(ui, "For");
    const std::vector<Chip> readers{{"teacher", "The teacher: answers and notes"},
                                    {"pupils", "Pupils: lines to write on"}};
    if (const auto word = draw_chips(ui, "for", readers, choices.reader)) {
        choices.reader = *word;
    }
    draw_sheet_paper(ui, choices);
    draw_text_size(ui, choices);
}

}  // namespace viewer
