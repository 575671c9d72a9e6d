#include "app/window/export/export_dialog.hpp"

#include "app/state/map_element.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/export_choices_ui.hpp"
#include "app/window/export/export_footer.hpp"
#include "app/window/export/export_preview_ui.hpp"
#include "app/window/export/export_writing.hpp"
#include "app/window/session/user_folders.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <algorithm>

namespace viewer {

namespace fs = std::filesystem;

namespace {

constexpr DialogSize dialog_size{1240, 860};
constexpr double choices_width = 500;

// Choices beside the preview, or above it where the window is too narrow for both.
void draw_upper(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    const float width = ImGui::GetContentRegionAvail().x;
    const bool beside = width >= ui.units(choices_width * 1.6);
    ImGui::BeginChild("choices", {beside ? ui.units(choices_width) : 0, height}, false,
                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NavFlattened);
    draw_kind_choices(ui, dialog);
    draw_export_choices(ui, dialog, source);
    if (!beside) {
        ImGui::Dummy({0, ui.units(8)});
        draw_export_preview(ui, dialog, source, height * 0.7F);
    }
    ImGui::EndChild();
    if (beside) {
        ImGui::SameLine(0, ui.units(24));
        ImGui::BeginChild("preview", {0, height}, false,
                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNavInputs);
        draw_export_preview(ui, dialog, source, height);
        ImGui::EndChild();
    }
}

void follow_choices(ExportDialog& dialog, const ExportSource& source) {
    if (dialog.name_typed) {
        dialog.name = with_extension(dialog.name, dialog.choices.extension());
    } else {
        dialog.name = suggested_name(dialog.choices, source.state);
    }
}

void draw_files(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    if (const auto path = draw_file_dialog(ui, dialog.files)) {
        std::error_code status;
        dialog.choices.folder = path->parent_path();
        dialog.name = path->filename().string();
        dialog.name_typed = true;
        dialog.target = *path;
        dialog.files.open = false;
        write_now(dialog, source, fs::exists(*path, status));
    }
}

std::string off_in_window(const Layers& layers) {
    std::vector<std::string> off;
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr && !(layers.*element.layer)) {
            off.push_back(element.word);
        }
    }
    return geodata::joined(off, ",");
}

// Days typed before go before the dataset's, but not before a range that was set since, nor over to a dataset that does
// not have them.
void take_days(ExportDialog& dialog, const geodata::Dataset& dataset, const ViewerState& state) {
    const auto usual = usual_range(state.range, dataset);
    const bool other_range = state.range && state.range != dialog.range;
    dialog.range = state.range;
    const auto take = [&](std::string& choice, std::string& shown, geodata::Day otherwise) {
        if (other_range || !geodata::read_typed_day(choice, dataset.first_day, dataset.last_day).day) {
            choice.clear();
        }
        shown = choice.empty() ? iso_text(otherwise) : choice;
    };
    take(dialog.choices.first_day, dialog.first_day, usual.from);
    take(dialog.choices.last_day, dialog.last_day, usual.to);
}

}  // namespace

void open_export_dialog(ExportDialog& dialog, const MapData& map, const ViewerState& state) {
    dialog.open = dialog.asked = true;
    dialog.name_typed = false;
    dialog.overwrite = {};
    dialog.problem.clear();
    dialog.done.clear();
    dialog.choices.without = off_in_window(state.layers);
    take_days(dialog, *map.dataset, state);
    std::error_code status;
    if (!fs::is_directory(dialog.choices.folder, status)) {
        dialog.choices.folder = pictures_folder();
    }
}

void step_back(ExportDialog& dialog) {
    if (dialog.files.open) {
        step_back(dialog.files);
    } else if (dialog.overwrite.asked()) {
        dialog.overwrite = {};
    } else {
        dialog.open = false;
    }
}

void draw_export_dialog(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    follow_film(ui, dialog);
    if (!begin_dialog(ui, "export", dialog.open, dialog_size, true)) {
        return;
    }
    follow_choices(dialog, source);
    coloured_text(ui.fonts.title_bold, ui_theme().text, "Export what the window shows");
    const float below = export_footer_height(ui, dialog);
    draw_upper(ui, dialog, source, std::max(ImGui::GetContentRegionAvail().y - below, ui.units(60)));
    draw_line_across(ui);
    draw_export_footer(ui, dialog, source);
    draw_files(ui, dialog, source);
    end_dialog();
}

}  // namespace viewer
