#include "app/window/export/export_parts.hpp"

#include "app/export/films/film_export.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/other_programs.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

namespace viewer {

namespace {

constexpr const char* other_folder = "Other folder";

void draw_file_field(const UiContext& ui, ExportDialog& dialog) {
    draw_remark(ui, dialog.order.folder);
    if (next_link(ui, other_folder, "folder", 16)) {
        browse(dialog);
    }
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(dialog.asked);
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

// What is wanted next of a file that was just written.
void draw_next_steps(const UiContext& ui, const ExportDialog& dialog) {
    const auto open = [&](const std::filesystem::path& path) {
        if (!open_with_desktop(std::filesystem::absolute(path).string())) {
            ui.memory.notice.say("The desktop has no program that opens files (xdg-open).");
        }
    };
    if (wrapped_link(ui.fonts.small, "Show its folder", "show folder")) {
        open(dialog.target.parent_path());
    }
    // Of a sequence of pictures there is no one file.
    if (!is_sequence_name(dialog.target.string()) && next_link(ui, "Open it", "open", 18)) {
        open(dialog.target);
    }
    if (next_link(ui, "Copy its path", "copy path", 18)) {
        ImGui::SetClipboardText(dialog.target.c_str());
        ui.memory.notice.say("Copied: " + dialog.target.string());
    }
}

void draw_outcome(const UiContext& ui, const ExportDialog& dialog) {
    if (outcome(dialog).empty()) {
        return;
    }
    wrapped_text(ui.fonts.small, dialog.problem.empty() ? ui_theme().agree : ui_theme().emphasis,
                 outcome(dialog));
    if (dialog.problem.empty()) {
        draw_next_steps(ui, dialog);
    }
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
    stay_in_row(width_in(ui.fonts.small, text), ui.units(20));
    ImGui::AlignTextToFramePadding();
    coloured_text(ui.fonts.small, ui_theme().secondary, text);
}

bool entered(const ExportDialog& dialog) {
    return !dialog.files.open && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
}

}  // namespace

float export_footer_height(const UiContext& ui, const ExportDialog& dialog) {
    const std::string gap = "      ";  // as wide as between two links, or wider
    const auto steps = "Show its folder" + gap + "Open it" + gap + "Copy its path";
    return sentence_height(ui, dialog.order.folder.string() + gap + other_folder) + 2 * button_height(ui) +
           sentence_height(ui, outcome(dialog)) + sentence_height(ui, outcome(dialog).empty() ? "" : steps) +
           ui.units(18);
}

void draw_export_footer(const UiContext& ui, ExportDialog& dialog, const ExportSource& source) {
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
    if (can_be_printed(dialog.order)) {
        if (next_button(ui, "Print\u2026")) {
            print_now(dialog, source);
        }
    }
    if (next_button(ui, "Close")) {
        dialog.open = false;
    }
}

}  // namespace viewer
