#include "app/window/export_dialog.hpp"

#include "app/cli/command.hpp"
#include "app/state/choice_words.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export_choices_ui.hpp"
#include "app/window/export_preview_ui.hpp"
#include "app/window/user_folders.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

namespace fs = std::filesystem;

namespace {

constexpr DialogSize dialog_size{1240, 860};
constexpr double choices_width = 500;

// A film that is over tells it, whether or not the dialog is still open.
void follow_film(const UiContext& ui, ExportDialog& dialog) {
    if (const auto end = dialog.film.take_end()) {
        (end->written ? dialog.done : dialog.problem) = end->sentence;
        if (!dialog.open) {
            ui.memory.notice.say(end->sentence);
        }
    }
}

// `~/map.png` and `/elsewhere/map.png` say a folder as well.
fs::path typed_target(const ExportDialog& dialog) {
    if (dialog.name.starts_with("~/")) {
        return home_folder() / dialog.name.substr(2);
    }
    return dialog.choices.folder / dialog.name;
}

void begin_film(ExportDialog& dialog, const ExportSource& source, bool overwrite) {
    dialog.film.begin(film_order(dialog.choices, source), dialog.target, overwrite);
}

void write_now(ExportDialog& dialog, const ExportSource& source, bool overwrite) {
    dialog.problem.clear();
    dialog.done.clear();
    try {
        if (dialog.choices.kind == ExportKind::film) {
            begin_film(dialog, source, overwrite);
            return;
        }
        write_export(dialog.choices, source, dialog.target, overwrite);
        dialog.done = fmt::format("Wrote {}.", dialog.target.string());
    } catch (const UsageError& error) {
        dialog.problem = error.sentence;
    } catch (const std::exception& error) {
        dialog.problem = error.what();
    }
}

// A file that is there already is asked about first; of a sequence, its first picture stands for all.
fs::path first_file(const fs::path& target) {
    return is_sequence_name(target.string())
               ? target.parent_path() / sequence_names(target.string(), 1).front()
               : target;
}

void ask_to_write(ExportDialog& dialog, const ExportSource& source) {
    std::error_code status;
    if (dialog.film.running()) {
        dialog.problem = "A film is being written; wait for it or cancel it first.";
        return;
    }
    if (dialog.name.empty()) {
        dialog.problem = "Type a name for the file.";
        return;
    }
    dialog.target = typed_target(dialog);
    if (fs::is_regular_file(first_file(dialog.target), status)) {
        dialog.overwrite = {dialog.target.filename().string() + " exists already. Replace it?", "Replace",
                            "Keep it", false};
        return;
    }
    write_now(dialog, source, false);
}

void browse(ExportDialog& dialog) {
    const auto extension = dialog.choices.extension();
    open_file_dialog(dialog.files, {"Where to write it",
                                    "Export here",
                                    true,
                                    {{extension}, false},
                                    dialog.choices.folder,
                                    dialog.name,
                                    "",
                                    {{"Home", home_folder()}, {"Pictures", pictures_folder()}}});
}

void draw_file_field(const UiContext& ui, ExportDialog& dialog) {
    coloured_text(ui.fonts.small, ui_theme().secondary, dialog.choices.folder.c_str());
    ImGui::SameLine(0, ui.units(16));
    if (link_text(ui.fonts.small, "Other folder", "folder")) {
        browse(dialog);
    }
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    if (dialog.asked) {
        ImGui::SetKeyboardFocusHere();
        dialog.asked = false;
    }
    const auto before = dialog.name;
    ImGui::InputTextWithHint("##name", "name of the file", &dialog.name, ImGuiInputTextFlags_AutoSelectAll);
    if (dialog.name != before) {
        dialog.name_typed = true;
        dialog.done.clear();
        dialog.problem.clear();
    }
    ImGui::PopFont();
}

const std::string& outcome(const ExportDialog& dialog) {
    return dialog.problem.empty() ? dialog.done : dialog.problem;
}

void draw_outcome(const UiContext& ui, const ExportDialog& dialog) {
    if (!outcome(dialog).empty()) {
        wrapped_text(ui.fonts.small, dialog.problem.empty() ? ui_theme().agree : ui_theme().emphasis,
                     outcome(dialog).c_str());
    }
}

// What stands below the choices: folder, name, what came of it, buttons.
float footer_height(const UiContext& ui, const ExportDialog& dialog) {
    return sentence_height(ui, dialog.choices.folder.string()) + 2 * button_height(ui) +
           sentence_height(ui, outcome(dialog)) + ui.units(18);
}

void draw_film_progress(const UiContext& ui, FilmJob& film) {
    const auto progress = film.progress();
    draw_progress(ui, progress.all > 0 ? static_cast<double>(progress.done) / progress.all : 0);
    const auto text = film.cancelled()     ? std::string("Cancelling …")
                      : progress.done == 0 ? std::string("Looking at the pictures …")
                                           : fmt::format("{} of {} pictures, {}", progress.done, progress.all,
                                                         time_left_text(progress.seconds_left));
    if (plain_button(ui, "Cancel the film")) {
        film.cancel();
    }
    ImGui::SameLine(0, ui.units(20));
    ImGui::AlignTextToFramePadding();
    coloured_text(ui.fonts.small, ui_theme().secondary, text.c_str());
}

bool entered(const ExportDialog& dialog) {
    return !dialog.files.open && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
}

void draw_footer(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
    if (dialog.overwrite.asked()) {
        if (draw_question(ui, dialog.overwrite) == Answer::yes) {
            write_now(dialog, source, true);
        }
        return;
    }
    if (dialog.film.running()) {
        draw_film_progress(ui, dialog.film);
        return;
    }
    const bool enter = entered(dialog);
    draw_file_field(ui, dialog);
    draw_outcome(ui, dialog);
    if (primary_button(ui, "Export") || enter) {
        ask_to_write(dialog, source);
    }
    ImGui::SameLine();
    if (plain_button(ui, "Close")) {
        dialog.open = false;
    }
}

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
    for (const auto& [word, layer] : layer_words()) {
        if (!(layers.*layer)) {
            off.push_back(word);
        }
    }
    return geodata::joined(off, ",");
}

}  // namespace

void open_export_dialog(ExportDialog& dialog, const ViewerState& state) {
    dialog.open = dialog.asked = true;
    dialog.name_typed = false;
    dialog.overwrite = {};
    dialog.problem.clear();
    dialog.done.clear();
    dialog.choices.without = off_in_window(state.layers);
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
    const float below = footer_height(ui, dialog);
    draw_upper(ui, dialog, source, std::max(ImGui::GetContentRegionAvail().y - below, ui.units(60)));
    draw_line_across(ui);
    draw_footer(ui, dialog, source);
    draw_files(ui, dialog, source);
    end_dialog();
}

}  // namespace viewer
