#include "app/window/export/export_dialog.hpp"

#include "app/order/usage_error.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/export_parts.hpp"
#include "app/window/session/user_folders.hpp"

#include <algorithm>

namespace viewer {

namespace fs = std::filesystem;

namespace {

constexpr DialogSize dialog_size{1240, 860};
constexpr double choices_width = 580;

// Choices beside the preview; the parts of what it shows stand below whichever has the room. All stands above it where the
// window is too narrow for both.
void draw_upper(const UiContext& ui, ExportDialog& dialog, const ExportSource& source, float height) {
    const float width = ImGui::GetContentRegionAvail().x;
    const bool beside = width >= ui.units(choices_width * 1.6);
    ImGui::BeginChild("choices", {beside ? ui.units(choices_width) : 0, height}, false,
                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NavFlattened);
    draw_export_choices(ui, dialog, source);
    const float column = ImGui::GetContentRegionAvail().x;
    const float below_choices = ImGui::GetCursorPosY() + export_parts_height(ui, dialog.order, column);
    // What is told below after an export takes some of the room: they stay where they are, and scroll a little.
    const bool parts_left = beside && below_choices <= height + ui.units(80);
    if (parts_left) {
        draw_export_parts(ui, dialog, source);
    }
    if (!beside) {
        draw_export_parts(ui, dialog, source);
        ImGui::Dummy({0, ui.units(8)});
        draw_export_preview(ui, dialog, source, height * 0.7F);
    }
    ImGui::EndChild();
    if (beside) {
        ImGui::SameLine(0, ui.units(24));
        ImGui::BeginChild("preview", {0, height}, false,
                          ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNavInputs);
        const float across = ImGui::GetContentRegionAvail().x;
        const float parts = parts_left ? 0 : export_parts_height(ui, dialog.order, across);
        draw_export_preview(ui, dialog, source, height - parts);
        if (!parts_left) {
            ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), height - parts));
            draw_export_parts(ui, dialog, source);
        }
        ImGui::EndChild();
    }
}

// What cannot be read yet stays in its field.
void take_readable(ExportDialog& dialog, const MapData& map) {
    try {
        dialog.order = typed_order(dialog, map);
    } catch (const UsageError&) {
        // the preview says what is wrong
    }
}

void follow_choices(ExportDialog& dialog, const ExportSource& source) {
    take_readable(dialog, source.map);
    if (dialog.name_typed) {
        dialog.name = with_extension(dialog.name, dialog.order.extension());
    } else {
        dialog.name = suggested_name(dialog.order, source.state);
    }
}

void draw_files(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    if (const auto path = draw_file_dialog(ui, dialog.files)) {
        std::error_code status;
        dialog.order.folder = path->parent_path();
        dialog.name = path->filename().string();
        dialog.name_typed = true;
        dialog.target = *path;
        dialog.files.open = false;
        write_now(dialog, source, fs::exists(*path, status));
    }
}

std::vector<const MapElement*> off_in_window(const Layers& layers) {
    std::vector<const MapElement*> off;
    for (const auto& element : map_elements()) {
        if (element.layer != nullptr && !(layers.*element.layer)) {
            off.push_back(&element);
        }
    }
    return off;
}

// What could not be read goes. Days chosen before go before the dataset's, but not before a range that was
// set since, nor over to a dataset that does not have them.
void take_days(ExportDialog& dialog, const MapData& map, const ViewerState& state) {
    dialog.typed.clear();
    const bool other_range = state.range && state.range != dialog.range;
    dialog.range = state.range;
    for (auto* day : {&dialog.order.first, &dialog.order.last}) {
        if (other_range || *day < map.dataset->first_day || *day > map.dataset->last_day) {
            day->reset();
        }
    }
}

}  // namespace

void open_export_dialog(ExportDialog& dialog, const MapData& map, const ViewerState& state) {
    dialog.open = dialog.asked = true;
    dialog.name_typed = false;
    dialog.overwrite = {};
    dialog.problem.clear();
    dialog.done.clear();
    take_days(dialog, map, state);
    dialog.order.page.without = off_in_window(state.layers);
    std::error_code status;
    if (!fs::is_directory(dialog.order.folder, status)) {
        dialog.order.folder = pictures_folder();
    }
}

ExportOrder typed_order(const ExportDialog& dialog, const MapData& map) {
    return with_typed(dialog.order, dialog.typed, *map.dataset);
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
