#include "app/ui/files/file_dialog.hpp"

#include "app/ui/files/file_rows.hpp"
#include "app/ui/ui_style.hpp"

#include <imgui_stdlib.h>

#include <algorithm>

namespace viewer {

namespace fs = std::filesystem;

namespace {

// What the button and Enter ask for: a folder is gone into, a file chosen.
std::optional<fs::path> accept(FileDialog& dialog, const fs::path& path) {
    std::error_code status;
    const bool folder = fs::is_directory(path, status);
    if (folder && !is_marked_folder(dialog.question, path)) {
        go_to_folder(dialog, path);
        return std::nullopt;
    }
    if (dialog.question.saving && fs::exists(path, status)) {
        dialog.overwrite = {path.filename().string() + " exists already. Replace it?", "Replace", "Keep it",
                            false};
        return std::nullopt;
    }
    if (!dialog.question.saving && !folder && !fs::exists(path, status)) {
        dialog.problem = path.filename().string() + " is not there; choose another.";
        return std::nullopt;
    }
    return path;
}

fs::path named_path(const FileDialog& dialog) {
    const auto& question = dialog.question;
    return question.name.empty() ? question.folder : question.folder / question.name;
}

std::optional<fs::path> accept_name(FileDialog& dialog) {
    if (dialog.question.saving && dialog.question.name.empty()) {
        dialog.problem = "Type a name for the file.";
        return std::nullopt;
    }
    return accept(dialog, named_path(dialog));
}

std::optional<fs::path> accept_chosen(FileDialog& dialog) {
    if (const auto* entry = chosen_entry(dialog)) {
        return accept(dialog, dialog.question.folder / entry->name);
    }
    return accept_name(dialog);
}

void draw_name(const UiContext& ui, FileDialog& dialog) {
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(-1);
    take_keyboard(dialog.asked);
    const auto before = dialog.question.name;
    ImGui::PushID(dialog.name_field);
    ImGui::InputTextWithHint("##name", dialog.question.saving ? "name of the file" : "name",
                             &dialog.question.name, ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopID();
    if (dialog.question.name != before) {
        dialog.chosen = -1;
        dialog.problem.clear();
    }
    ImGui::PopFont();
}

constexpr const char* files_hint = "Arrows choose, Enter opens, Backspace or Alt+Up goes up, Esc closes.";

const std::string& problem_of(const FileDialog& dialog) {
    return dialog.problem.empty() ? dialog.list.problem : dialog.problem;
}

std::optional<fs::path> draw_buttons(const UiContext& ui, FileDialog& dialog) {
    std::optional<fs::path> path;
    draw_name(ui, dialog);
    draw_problem(ui, problem_of(dialog), files_hint);
    const bool entered = pressed(ImGuiKey_Enter) && !dialog.naming_folder;
    if (primary_button(ui, dialog.question.action)) {
        path = dialog.question.saving ? accept_name(dialog) : accept_chosen(dialog);
    } else if (entered) {
        path = accept_chosen(dialog);
    }
    if (next_button(ui, "Cancel")) {
        dialog.open = false;
    }
    return path;
}

// The height that name, sentence and buttons take below the list.
float footer_height(const UiContext& ui, const FileDialog& dialog) {
    const auto& problem = problem_of(dialog);
    return 2 * button_height(ui) + sentence_height(ui, problem.empty() ? files_hint : problem) + ui.units(8);
}

std::optional<fs::path> draw_footer(const UiContext& ui, FileDialog& dialog) {
    if (!dialog.overwrite.asked()) {
        return draw_buttons(ui, dialog);
    }
    if (draw_question(ui, dialog.overwrite) == Answer::yes) {
        return named_path(dialog);
    }
    return std::nullopt;
}

// What was opened before, as many as stand in two lines.
std::optional<fs::path> draw_offers(const UiContext& ui, FileDialog& dialog) {
    std::optional<fs::path> chosen;
    int lines = 0;
    for (const auto& offer : dialog.question.offers) {
        const bool first = &offer == &dialog.question.offers.front();
        if (first) {
            coloured_text(ui.fonts.small, ui_theme().secondary, "Recent:");
        }
        ImGui::SameLine(0, ui.units(14));
        auto* font = ui.fonts.small;
        if (ImGui::GetContentRegionAvail().x < width_in(font, offer.title)) {
            ImGui::NewLine();
            if (++lines > 1) {
                break;
            }
        }
        ImGui::PushID(offer.folder.c_str());
        if (link_text(font, offer.title, "offer")) {
            chosen = offer.folder;
        }
        ImGui::PopID();
    }
    return chosen;
}

std::optional<fs::path> draw_content(const UiContext& ui, FileDialog& dialog) {
    wrapped_text(ui.fonts.bold, ui_theme().text, dialog.question.title);
    draw_file_places(ui, dialog);
    const auto offered = draw_offers(ui, dialog);
    const bool entered = draw_file_rows(ui, dialog, footer_height(ui, dialog));
    if (!dialog.overwrite.asked()) {
        move_in_files(dialog);
    }
    auto path = entered ? accept_chosen(dialog) : std::nullopt;
    const auto from_footer = draw_footer(ui, dialog);
    return offered ? offered : path ? path : from_footer;
}

}  // namespace

bool is_marked_folder(const FileQuestion& question, const fs::path& folder) {
    std::error_code status;
    return !question.saving && !question.folder_mark.empty() &&
           fs::exists(folder / question.folder_mark, status);
}

void open_file_dialog(FileDialog& dialog, FileQuestion question) {
    dialog = {};
    dialog.open = dialog.asked = true;
    dialog.question = std::move(question);
    go_to_folder(dialog, existing_folder(dialog.question.folder));
}

DialogSize file_dialog_size(std::size_t rows) {
    constexpr std::size_t least = 5;
    constexpr std::size_t most = 11;
    constexpr double rest = 300;  // units: title, places, name, buttons
    return {720, rest + row_advance * static_cast<double>(std::clamp(rows, least, most))};
}

void step_back(FileDialog& dialog) {
    if (dialog.overwrite.asked()) {
        dialog.overwrite = {};
    } else if (dialog.naming_folder) {
        dialog.naming_folder = false;
    } else {
        dialog.open = false;
    }
}

std::optional<fs::path> draw_file_dialog(const UiContext& ui, FileDialog& dialog) {
    if (!begin_dialog(ui, "files", dialog.open, file_dialog_size(dialog.rows), false)) {
        return std::nullopt;
    }
    auto path = draw_content(ui, dialog);
    end_dialog();
    return path;
}

}  // namespace viewer
