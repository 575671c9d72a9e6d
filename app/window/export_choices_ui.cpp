#include "app/window/export_choices_ui.hpp"

#include "app/export/film_file.hpp"
#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

const std::vector<Chip>& kinds() {
    static const std::vector<Chip> table{
        {"0", "Picture"}, {"1", "Film"}, {"2", "Data"}, {"3", "Table"}, {"4", "Page for a browser"},
        {"5", "Handout"}};
    return table;
}

// `.png` as `PNG`; extensions that mean the same format stand once.
template <class Formats>
std::vector<Chip> format_chips(const Formats& formats) {
    std::vector<Chip> chips;
    for (const auto& format : formats) {
        auto title = format.extension.substr(1);
        std::transform(title.begin(), title.end(), title.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (title != "JPEG") {
            chips.push_back({format.extension, title});
        }
    }
    return chips;
}

std::vector<Chip> formats_of(ExportKind kind) {
    switch (kind) {
        case ExportKind::film: {
            auto chips = format_chips(film_formats());
            chips.push_back({".png", "PNG sequence"});
            return chips;
        }
        case ExportKind::data: return format_chips(data_formats());
        case ExportKind::report: {
            std::vector<Chip> chips;
            for (const auto& file : report_files()) {
                chips.push_back({file.extension, file.title});
            }
            return chips;
        }
        case ExportKind::page: return {{".html", "HTML"}};
        case ExportKind::handout: return {{".pdf", "PDF"}};
        default: {
            auto chips = format_chips(picture_formats());
            chips.push_back({".tif", "GeoTIFF"});
            return chips;
        }
    }
}

void draw_formats(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Format");
    if (const auto* chip = draw_chips(ui, "format", formats_of(choices.kind), choices.extension())) {
        choices.extension() = chip->word;
    }
}

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
    if (const auto* chip = draw_chips(ui, "page", papers(), choices.paper)) {
        choices.paper = chip->word;
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
    if (const auto* chip = draw_chips(ui, "resolution", table, fmt::format("{}", choices.dpi))) {
        choices.dpi = static_cast<int>(parse_number(chip->word).value);
    }
}

void draw_text_size(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Size of text");
    std::vector<Chip> chips;
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        chips.push_back({fmt::format("{}", scale), fmt::format("{:.0f} %", scale * 100)});
    }
    if (const auto* chip = draw_chips(ui, "text", chips, fmt::format("{}", choices.text))) {
        choices.text = parse_number(chip->word).value;
    }
}

std::string part_title(const std::string& word) {
    static const std::vector<std::pair<std::string, std::string>> titles{
        {"date", "Day"},     {"title", "Title"},        {"totals", "Listed area"}, {"legend", "Legend"},
        {"scale", "Scale"},  {"source", "Source line"}, {"inset", "Where it is"},  {"graticule", "Grid"},
        {"labels", "Names"}, {"north", "North"}};
    for (const auto& [known, title] : titles) {
        if (known == word) {
            return title;
        }
    }
    return word;
}

void draw_parts(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Parts");
    auto left_out = split(choices.without, ',');
    const float column = std::max(ui.units(140), ImGui::GetContentRegionAvail().x / 3);
    const auto begin = ImGui::GetCursorPosX();
    int number = 0;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.units(3), ui.units(2)});
    for (const auto& word : page_parts()) {
        const auto at = std::find(left_out.begin(), left_out.end(), word);
        bool shown = at == left_out.end();
        const float x = begin + column * static_cast<float>(number);
        if (number > 0) {
            ImGui::SameLine(x);
        }
        number = x + 2 * column > begin + ImGui::GetContentRegionMax().x ? 0 : number + 1;
        if (ImGui::Checkbox(part_title(word).c_str(), &shown)) {
            shown ? void(left_out.erase(at)) : left_out.push_back(word);
        }
    }
    ImGui::PopStyleVar();
    choices.without = joined(left_out, ",");
}

void draw_number(const UiContext& ui, const char* title, double& value, double step, double least,
                 double most) {
    ImGui::SetNextItemWidth(ui.units(140));
    ImGui::InputDouble(title, &value, step, step * 4, "%.4g");
    value = std::clamp(value, least, most);
}

void draw_film(const UiContext& ui, ExportChoices& choices) {
    static const std::vector<Chip> steps{
        {"change", "Each change"}, {"day", "Each day"}, {"week", "Each week"}, {"month", "Each month"}};
    draw_group_title(ui, "Pictures");
    if (const auto* chip = draw_chips(ui, "by", steps, choices.by)) {
        choices.by = chip->word;
        choices.hold = 0;
    }
    double hold = choices.hold > 0 ? choices.hold : usual_hold(pace_of(choices.by), choices.fps);
    const double before = hold;
    draw_number(ui, "seconds each", hold, 0.1, 0.01, 600);
    choices.hold = hold == before ? choices.hold : hold;
    draw_number(ui, "frames a second", choices.fps, 1, 1, 60);
}

void draw_data(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_group_title(ui, "Records");
    const std::vector<Chip> chips{{"day", "As on " + long_text(state.day)}, {"all", "All records"}};
    if (const auto* chip = draw_chips(ui, "records", chips, choices.all_records ? "all" : "day")) {
        choices.all_records = chip->word == "all";
    }
    wrapped_text(ui.fonts.small, ui_theme().secondary,
                 "Each row names its source and where in it the figure stands. Outlines are in WGS 84.");
}

void draw_reports(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_group_title(ui, "Table");
    std::vector<Chip> chips;
    for (const auto& report : report_choices()) {
        chips.push_back({report.word, report.title});
    }
    if (const auto* chip = draw_chips(ui, "report", chips, choices.report)) {
        choices.report = chip->word;
    }
    const auto days = report_days(state);
    const auto about = choices.report == "compare"
                           ? fmt::format("{} against {}.", long_text(days.with), long_text(days.day))
                       : choices.report == "stats" ? long_text(days.day) + "."
                                                   : std::string("All days of the dataset.");
    coloured_text(ui.fonts.small, ui_theme().secondary, about.c_str());
}

void draw_page(const UiContext& ui) {
    wrapped_text(ui.fonts.body, ui_theme().text,
                 "One file with map, slider, tables, totals and sources. It opens in any browser, on any "
                 "device, and loads nothing from a network.");
}

void draw_handout(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_group_title(ui, "A sheet for");
    const std::vector<Chip> chips{{"talk", fmt::format("Each scene of the talk ({})", state.talk.size())},
                                  {"change", "Each change"}};
    if (const auto* chip = draw_chips(ui, "sheets", chips, choices.sheets)) {
        choices.sheets = chip->word;
    }
    draw_group_title(ui, "Paper");
    std::vector<Chip> papers_only;
    for (const auto& chip : papers()) {
        if (chip.word.starts_with("a")) {
            papers_only.push_back(chip);
        }
    }
    if (const auto* chip = draw_chips(ui, "sheet", papers_only, choices.sheet)) {
        choices.sheet = chip->word;
    }
    draw_text_size(ui, choices);
}

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

}  // namespace

void draw_kind_choices(const UiContext& ui, ExportDialog& dialog) {
    const auto chosen = std::to_string(static_cast<int>(dialog.choices.kind));
    if (const auto* chip = draw_chips(ui, "kind", kinds(), chosen)) {
        dialog.choices.kind = static_cast<ExportKind>(chip - kinds().data());
        dialog.name_typed = false;
    }
}

void draw_export_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    auto& choices = dialog.choices;
    ImGui::PushFont(ui.fonts.body);
    draw_formats(ui, choices);
    switch (choices.kind) {
        case ExportKind::film:
            draw_film(ui, choices);
            draw_paper_choices(ui, choices);
            break;
        case ExportKind::data: draw_data(ui, choices, source.state); break;
        case ExportKind::report: draw_reports(ui, choices, source.state); break;
        case ExportKind::page: draw_page(ui); break;
        case ExportKind::handout: draw_handout(ui, choices, source.state); break;
        default: draw_paper_choices(ui, choices);
    }
    ImGui::PopFont();
}

}  // namespace viewer
