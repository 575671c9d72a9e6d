#include "app/ui/files/file_rows.hpp"

#include "app/ui/ui_style.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

namespace viewer {

namespace fs = std::filesystem;

bool pressed(ImGuiKey_ key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); }

namespace {

std::string size_text(std::uintmax_t bytes) {
    const auto kilobytes = std::ceil(static_cast<double>(bytes) / 1000);
    return kilobytes < 1000 ? fmt::format("{} KB", kilobytes) : geodata::grouped(kilobytes / 1000, 1) + " MB";
}

void choose(FileDialog& dialog, int position) {
    const auto count = static_cast<int>(dialog.list.entries.size());
    dialog.chosen = count == 0 ? -1 : std::clamp(position, 0, count - 1);
    dialog.problem.clear();
    const auto* entry = chosen_entry(dialog);
    if (entry != nullptr && (!entry->folder || !dialog.question.saving)) {
        dialog.question.name = entry->name;
        ++dialog.name_field;
    }
}

void go_up(FileDialog& dialog) {
    const auto left = dialog.question.folder.filename().string();
    go_to_folder(dialog, dialog.question.folder.parent_path());
    const auto& entries = dialog.list.entries;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].folder && entries[i].name == left) {
            dialog.chosen = static_cast<int>(i);
            dialog.moved = true;
        }
    }
}

void make_folder(FileDialog& dialog) {
    std::error_code status;
    const auto folder = dialog.question.folder / dialog.new_folder;
    if (dialog.new_folder.empty() || dialog.new_folder.find('/') != std::string::npos) {
        dialog.problem = "Type a name without '/' for the folder.";
    } else if (fs::exists(folder, status)) {
        dialog.problem = dialog.new_folder + " exists already.";
    } else if (!fs::create_directory(folder, status)) {
        dialog.problem = fmt::format("{} cannot be made: {}.", folder.string(), status.message());
    } else {
        dialog.naming_folder = false;
        go_to_folder(dialog, folder);
    }
}

void draw_new_folder(const UiContext& ui, FileDialog& dialog) {
    ImGui::PushFont(ui.fonts.body);
    ImGui::SetNextItemWidth(ui.units(320));
    take_keyboard(dialog.folder_asked);
    const bool entered = ImGui::InputTextWithHint("##new folder", "name of the new folder",
                                                  &dialog.new_folder, ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::PopFont();
    if (next_button(ui, "Make it") || entered) {
        make_folder(dialog);
    }
}

// As many folders of the path, from its end, as fit into the line.
fs::path first_shown(const UiContext& ui, const fs::path& folder) {
    const float room = ImGui::GetContentRegionAvail().x;
    auto* font = ui.fonts.small;
    float width = 0;
    auto shown = folder;
    for (auto at = folder; at.has_relative_path(); at = at.parent_path()) {
        width += width_in(font, at.filename()) + ui.units(20);
        if (width > room - ui.units(40)) {
            return shown;
        }
        shown = at.parent_path();
    }
    return shown;
}

void draw_path(const UiContext& ui, FileDialog& dialog) {
    const auto folder = dialog.question.folder;
    auto at = first_shown(ui, folder);
    const auto link = [&](const std::string& title) {
        if (link_text(ui.fonts.small, title, at)) {
            go_to_folder(dialog, at);
        }
    };
    link(at.has_relative_path() ? "… " + at.filename().string() : std::string("/"));
    const auto rest = folder.lexically_relative(at);
    for (const auto& part : rest) {
        if (part == ".") {
            break;
        }
        at /= part;
        ImGui::SameLine(0, ui.units(5));
        coloured_text(ui.fonts.small, ui_theme().secondary, "›");
        ImGui::SameLine(0, ui.units(5));
        link(part.string());
    }
}

void draw_icon(const UiContext& ui, const FileEntry& entry, ImVec2 at) {
    const auto& theme = ui_theme();
    auto& draw = *ImGui::GetWindowDrawList();
    const auto corner = [&](float x, float y) { return ImVec2{at.x + ui.units(x), at.y + ui.units(y)}; };
    if (entry.folder) {
        const auto fill = draw_colour(mixed(theme.card, theme.link, 0.55));
        draw.AddRectFilled(corner(0, 3), corner(8, 8), fill, ui.units(2));
        draw.AddRectFilled(corner(0, 5), corner(18, 17), fill, ui.units(2));
    } else {
        draw.AddRect(corner(3, 2), corner(15, 18), draw_colour(theme.secondary), ui.units(2), 0,
                     ui.units(1.3));
    }
}

// Returns whether the line was opened.
bool draw_row(const UiContext& ui, FileDialog& dialog, int position) {
    const auto& entry = dialog.list.entries[static_cast<std::size_t>(position)];
    const bool chosen = dialog.chosen == position;
    const auto at = ImGui::GetCursorScreenPos();
    const float right = ImGui::GetContentRegionMax().x;
    ImGui::PushID(position);
    constexpr double usual_spacing = 7;
    if (ImGui::Selectable("##row", chosen, ImGuiSelectableFlags_AllowDoubleClick,
                          {0, ui.units(row_advance - usual_spacing)})) {
        choose(dialog, position);
    }
    const bool opened = ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0);
    if (chosen && dialog.moved) {
        ImGui::SetScrollHereY();
        dialog.moved = false;
    }
    draw_icon(ui, entry, {at.x + ui.units(6), at.y + ui.units(3)});
    ImGui::SameLine(ui.units(34));
    coloured_text(chosen ? ui.fonts.bold : ui.fonts.body, ui_theme().text, entry.name);
    const bool marked =
        entry.folder && is_marked_folder(dialog.question, dialog.question.folder / entry.name);
    const auto note = marked ? std::string("dataset") : entry.folder ? std::string() : size_text(entry.bytes);
    const float wide = width_in(ui.fonts.small, note);
    ImGui::SameLine();
    if (right - wide - ui.units(8) > ImGui::GetCursorPosX()) {
        ImGui::SetCursorPosX(right - wide - ui.units(8));
        coloured_text(ui.fonts.small, marked ? ui_theme().link : ui_theme().secondary, note);
    } else {
        ImGui::NewLine();
    }
    ImGui::PopID();
    return opened;
}

}  // namespace

void go_to_folder(FileDialog& dialog, const fs::path& folder) {
    std::error_code status;
    const auto whole = fs::absolute(folder, status).lexically_normal();
    // A path that ends in a slash has an empty last name.
    dialog.question.folder = whole.has_filename() || !whole.has_relative_path() ? whole : whole.parent_path();
    dialog.list = list_folder(dialog.question.folder, dialog.question.filter);
    dialog.rows = std::max(dialog.rows, dialog.list.entries.size());
    dialog.chosen = -1;
    dialog.problem.clear();
    if (!dialog.question.saving) {
        dialog.question.name.clear();
    }
}

const FileEntry* chosen_entry(const FileDialog& dialog) {
    const auto& entries = dialog.list.entries;
    const auto at = static_cast<std::size_t>(dialog.chosen);
    return dialog.chosen >= 0 && at < entries.size() ? &entries[at] : nullptr;
}

void move_in_files(FileDialog& dialog) {
    const bool typing = ImGui::GetIO().WantTextInput;
    const bool up = pressed(ImGuiKey_UpArrow);
    if ((up && ImGui::GetIO().KeyAlt) || (pressed(ImGuiKey_Backspace) && !typing)) {
        go_up(dialog);
        return;
    }
    const int page = 10;
    const int step = (pressed(ImGuiKey_DownArrow) ? 1 : 0) - (up ? 1 : 0) +
                     page * ((pressed(ImGuiKey_PageDown) ? 1 : 0) - (pressed(ImGuiKey_PageUp) ? 1 : 0));
    if (step != 0) {
        choose(dialog, dialog.chosen < 0 && step < 0 ? static_cast<int>(dialog.list.entries.size()) - 1
                                                     : dialog.chosen + step);
        dialog.moved = true;
    }
}

void draw_file_places(const UiContext& ui, FileDialog& dialog) {
    draw_path(ui, dialog);
    const auto link = [&](const std::string& title, const char* id) { return next_link(ui, title, id, 18); };
    if (link_text(ui.fonts.small, "Up", "up")) {
        go_up(dialog);
    }
    for (const auto& place : dialog.question.places) {
        if (link(place.title, place.folder.c_str())) {
            go_to_folder(dialog, place.folder);
        }
    }
    if (dialog.question.saving && link("New folder", "new folder")) {
        dialog.naming_folder = dialog.folder_asked = true;
        dialog.new_folder.clear();
    }
    if (link(dialog.question.filter.hidden ? "Without hidden" : "With hidden", "hidden")) {
        dialog.question.filter.hidden = !dialog.question.filter.hidden;
        go_to_folder(dialog, dialog.question.folder);
    }
    if (dialog.naming_folder) {
        draw_new_folder(ui, dialog);
    }
}

std::string nothing_to_choose(const FileDialog& dialog) {
    const auto& entries = dialog.list.entries;
    const bool opening = !dialog.question.saving;
    const bool some = std::any_of(entries.begin(), entries.end(), [&](const FileEntry& entry) {
        return !entry.folder ||
               (opening && is_marked_folder(dialog.question, dialog.question.folder / entry.name));
    });
    if (some || !dialog.list.problem.empty()) {
        return {};
    }
    return opening ? "Nothing here that can be opened." : "No file of this kind is here yet.";
}

bool draw_file_rows(const UiContext& ui, FileDialog& dialog, float left_below) {
    bool opened = false;
    const float height = std::max(ImGui::GetContentRegionAvail().y - left_below, ui.units(60));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, draw_colour(mixed(ui_theme().card, ui_theme().neighbour, 0.35)));
    ImGui::BeginChild("rows", {0, height}, false, ImGuiWindowFlags_NoSavedSettings);
    for (int i = 0; i < static_cast<int>(dialog.list.entries.size()); ++i) {
        opened = draw_row(ui, dialog, i) || opened;
    }
    if (const auto nothing = nothing_to_choose(dialog); !nothing.empty()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.units(6));
        draw_remark(ui, nothing);
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    return opened;
}

}  // namespace viewer
