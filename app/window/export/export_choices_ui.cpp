#include "app/window/export/export_choices_ui.hpp"

#include "app/export/films/film_file.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/export_groups_ui.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/data_export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace viewer {

using namespace geodata;

namespace {

const std::vector<Chip>& kinds() {
    static const std::vector<Chip> table{
        {"0", "Picture"}, {"1", "Film"},         {"2", "Data"}, {"3", "Table"}, {"4", "Page for a browser"},
        {"5", "Handout"}, {"6", "Contact sheet"}};
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
        case ExportKind::contact_sheet: return format_chips(picture_formats());
        default: {
            auto chips = format_chips(picture_formats());
            chips.push_back({".tif", "GeoTIFF"});
            return chips;
        }
    }
}

void draw_formats(const UiContext& ui, ExportChoices& choices) {
    draw_group_title(ui, "Format");
    if (const auto word = draw_chips(ui, "format", formats_of(choices.kind), choices.extension())) {
        choices.extension() = *word;
    }
}

void draw_data(const UiContext& ui, ExportChoices& choices, const ViewerState& state) {
    draw_group_title(ui, "Records");
    const std::vector<Chip> chips{{"day", "As on " + long_text(state.day)}, {"all", "All records"}};
    if (const auto word = draw_chips(ui, "records", chips, choices.all_records ? "all" : "day")) {
        choices.all_records = *word == "all";
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
    if (const auto word = draw_chips(ui, "report", chips, choices.report)) {
        choices.report = *word;
    }
    const auto days = report_days(state);
    const auto about = choices.report == "compare"
                           ? fmt::format("{} compared with {}.", long_text(days.with), long_text(days.day))
                       : choices.report == "stats" ? long_text(days.day) + "."
                                                   : std::string("All days of the dataset.");
    coloured_text(ui.fonts.small, ui_theme().secondary, about.c_str());
}

void draw_page(const UiContext& ui) {
    wrapped_text(ui.fonts.body, ui_theme().text,
                 "One file with map, slider, tables, totals and sources. It opens in any browser, on any "
                 "device, and loads nothing from a network.");
}

}  // namespace

void draw_kind_choices(const UiContext& ui, ExportDialog& dialog) {
    const auto chosen = std::to_string(static_cast<int>(dialog.choices.kind));
    if (const auto word = draw_chips(ui, "kind", kinds(), chosen)) {
        dialog.choices.kind = static_cast<ExportKind>(parse_number(*word).value);
        dialog.name_typed = false;
    }
}

void draw_export_choices(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    auto& choices = dialog.choices;
    ImGui::PushFont(ui.fonts.body);
    draw_formats(ui, choices);
    switch (choices.kind) {
        case ExportKind::film:
            draw_film_choices(ui, dialog, source);
            draw_paper_choices(ui, choices);
            break;
        case ExportKind::data: draw_data(ui, choices, source.state); break;
        case ExportKind::report: draw_reports(ui, choices, source.state); break;
        case ExportKind::page: draw_page(ui); break;
        case ExportKind::handout: draw_handout_choices(ui, choices, source.state); break;
        case ExportKind::contact_sheet:
            draw_day_choices(ui, dialog, source);
            draw_sheet_choices(ui, choices);
            break;
        default: draw_paper_choices(ui, choices);
    }
    ImGui::PopFont();
}

}  // namespace viewer
