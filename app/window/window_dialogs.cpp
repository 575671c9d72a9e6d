#include "app/window/window_dialogs.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/state/presentation_text.hpp"
#include "app/ui/buttons.hpp"
#include "app/ui/popup.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/export/copied_table.hpp"
#include "app/window/import/kept_mappings.hpp"
#include "app/window/session/user_folders.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/edit/repairs.hpp"
#include "geodata/import/import.hpp"
#include "geodata/import/input_files.hpp"

#include <SFML/Window/Clipboard.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewer {

void WindowDialogs::ask_file(FilesFor what, FileQuestion question) {
    files_for_ = what;
    question.places = usual_places();
    question.folder = question.folder.empty() ? home_folder() : question.folder;
    open_file_dialog(files_, std::move(question));
}

void WindowDialogs::open_dataset(const std::vector<RecentDataset>& recent) {
    FileQuestion question{"Open a dataset, or a file of dated outlines", "Open"};
    question.filter.extensions = geodata::split(geodata::foreign_extensions(), ',');
    question.filter.extensions.emplace_back(".zip");
    question.folder_mark = "dataset.json";
    for (const auto& one : recent) {
        question.offers.push_back({one.title, one.path});
    }
    ask_file(FilesFor::dataset, std::move(question));
}

void WindowDialogs::open_presentation() {
    ask_file(FilesFor::presentation,
             {"Open a presentation", "Open", false, {{".json"}}, presentation_folder_});
}

void WindowDialogs::save_presentation(const MapData& map) {
    FileQuestion question{"Share the presentation as one file: slides, captions, notes and marks", "Write it",
                          true};
    question.filter.extensions = {".json"};
    question.folder = presentation_folder_;
    question.name = presentation_file_name(map.dataset->title);
    ask_file(FilesFor::presentation, std::move(question));
}

void WindowDialogs::save_copy(const std::string& name) {
    FileQuestion question{"Save the data as a copy: a new folder of this name", "Save it", true};
    question.filter.extensions = {".gpkg"};
    question.name = name;
    ask_file(FilesFor::copy, std::move(question));
}

void WindowDialogs::copy_picture(const ExportSource& source) {
    const ExportOrder as_shown;
    const auto picture = export_picture(as_shown, source);
    const auto* format = picture_format_of(".png");
    copied_ = suggested_name(as_shown, source.state);
    copied_size_ = fmt::format("{} x {} pixels", std::lround(picture.page.width * picture.scale),
                               std::lround(picture.page.height * picture.scale));
    clipboard_.copy(format->encode(build_page(picture.map, picture.page), picture.scale, picture.text));
}

std::string WindowDialogs::copy_table(const MapData& map, const ViewerState& state) {
    const auto copied = copied_table(map, state);
    const auto text = tsv_text(copied.table);
    sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
    return fmt::format("Copied {}; a spreadsheet takes them as a table.", copied.what);
}

void WindowDialogs::ask(AskedChoice choice) {
    choice_ = std::move(choice);
    choice_.open = true;
    chosen_.reset();
}

bool WindowDialogs::step_back() {
    if (choice_.open) {
        choice_.open = false;
        return true;
    }
    if (files_.open) {
        viewer::step_back(files_);
        return true;
    }
    if (export_.open) {
        viewer::step_back(export_);
        return true;
    }
    if (import_.open) {
        leave_answers(import_);
        return true;
    }
    return std::exchange(database_.open, false);
}

bool WindowDialogs::moving() const {
    return export_.film.running() || clipboard_.busy() || database_.busy() || frames_to_settle_ > 0;
}

void WindowDialogs::follow_copy(const UiContext& ui) {
    const auto copied = clipboard_.take_end();
    if (!copied) {
        return;
    }
    if (*copied) {
        ui.memory.notice.say(fmt::format("Copied the picture, {}.", copied_size_));
        return;
    }
    try {
        const auto file = unused_name(pictures_folder(), copied_);
        write_file(file, clipboard_.png(), false);
        ui.memory.notice.say(fmt::format(
            "No program takes pictures here (xclip or wl-copy); the picture is {}.", file.string()));
    } catch (const geodata::Error& error) {
        ui.memory.notice.say(error.what());
    }
}

std::string WindowDialogs::film_obstacle() const {
    return export_.film.running() ? "A film is being written; wait for it or cancel it first (Ctrl+E)." : "";
}

// Why it cannot be shown; empty when it can.
std::string WindowDialogs::obstacle_to_dataset(const std::filesystem::path& path) const {
    if (export_.film.running()) {
        return film_obstacle();
    }
    try {
        geodata::read_any_dataset({{path}});
        return {};
    } catch (const std::exception& error) {
        return geodata::repaired_dataset(path) ? std::string() : error.what();
    }
}

void WindowDialogs::want_dataset(const std::filesystem::path& path, UiMemory& memory) {
    if (geodata::is_database_address(path)) {
        open_database_dialog(database_, geodata::parse_database_address(path.string()), true);
        return;
    }
    auto obstacle = obstacle_to_dataset(path);
    if (obstacle.empty()) {
        wanted_dataset_ = path;
    } else {
        memory.notice.say(std::move(obstacle));
    }
}

void WindowDialogs::take_dataset(const std::filesystem::path& path, UiMemory& memory) {
    if (geodata::is_database_address(path)) {  // one of those opened before
        files_.open = false;
        want_dataset(path, memory);
        return;
    }
    files_.problem = obstacle_to_dataset(path);
    if (files_.problem.empty()) {
        wanted_dataset_ = path;
        files_.open = false;
    }
}

void WindowDialogs::draw_database(const UiContext& ui) {
    const auto chosen = draw_database_dialog(ui, database_);
    if (chosen && export_.film.running()) {
        open_database_dialog(database_, database_.address, false);
        database_.problem = film_obstacle();
    } else if (chosen) {
        wanted_dataset_ = *chosen;
    }
}

bool WindowDialogs::show_again() {
    if (export_.film.running()) {
        return false;
    }
    wanted_dataset_ = std::filesystem::path();
    return true;
}

// The map behind shows the answers already; agreed are they, and kept, where a map can be made of them.
void WindowDialogs::draw_import(const UiContext& ui) {
    const auto end = draw_import_sheet(ui, import_);
    if (end == SheetEnd::left) {
        leave_answers(import_);
    } else if (end == SheetEnd::agreed && import_.problem.empty()) {
        try {
            keep_mapping(import_.columns, import_.mapping);
            keep_layers(import_.by_itself, import_.result->request.layers);
            chosen_layers_ = import_.result->request.layers;
            import_.open = false;
        } catch (const std::exception& error) {
            import_.problem = error.what();
        }
    }
}

std::shared_ptr<const geodata::Dataset> WindowDialogs::take_view() {
    if (export_.film.running() && import_.view != nullptr) {
        import_.problem = film_obstacle();
        return nullptr;
    }
    if (import_.view != nullptr) {
        import_.problem.clear();
    }
    return std::exchange(import_.view, nullptr);
}

// What cannot be read or written is told in the dialog, and nothing is lost.
void WindowDialogs::take_presentation(const std::filesystem::path& path, const UiContext& ui) {
    try {
        if (files_.question.saving) {
            const auto file = path.extension().empty() ? path.string() + ".json" : path.string();
            write_file(file, presentation_text(ui.state.presentation, ui.map), true);
            ui.memory.notice.say(fmt::format("The presentation is in {}.", file));
        } else {
            const auto text = geodata::read_file(path);
            const auto place = geodata::printable(path.filename().string());
            auto presentation = parse_presentation(text, ui.map, place);
            const auto other = made_for_another(text, ui.map);
            ui.memory.notice.say(fmt::format(
                "Opened a presentation of {} slides{}; Ctrl+Z brings back the one before.",
                presentation.size(), other.empty() ? "" : ", made for another dataset: " + other));
            ui.memory.presentation.edited = -1;
            ui.act(EditPresentation{std::move(presentation)});
            ui.act(ShowTab{PanelTab::presentation});
        }
        presentation_folder_ = path.parent_path();
        files_.open = false;
    } catch (const std::exception& error) {
        files_.problem = error.what();
    }
}

void WindowDialogs::draw_files(const UiContext& ui) {
    const auto path = draw_file_dialog(ui, files_);
    if (!path) {
        return;
    }
    switch (files_for_) {
        case FilesFor::dataset: take_dataset(*path, ui.memory); break;
        case FilesFor::presentation: take_presentation(*path, ui); break;
        case FilesFor::copy: copy_ = *path; break;
    }
}

void WindowDialogs::draw_choice(const UiContext& ui) {
    if (!begin_dialog(ui, "choice", choice_.open, {560, 0}, false)) {
        return;
    }
    wrapped_text(ui.fonts.bold, ui_theme().text, choice_.text);
    if (!choice_.detail.empty()) {
        draw_remark(ui, choice_.detail);
    }
    ImGui::Dummy({0, ui.units(6)});
    for (std::size_t i = 0; i < choice_.answers.size(); ++i) {
        const auto* title = choice_.answers[i].c_str();
        if (i == 0 ? primary_button(ui, title) : plain_button(ui, title)) {
            chosen_ = static_cast<int>(i);
            choice_.open = false;
        }
    }
    end_dialog();
}

void WindowDialogs::draw(const UiContext& ui, const ExportSource& source) {
    // What lies behind a dialog goes dim within these, at the ten frames a second of a window without input.
    constexpr int settling_frames = 4;
    frames_to_settle_ = open() && !was_open_ ? settling_frames : std::max(0, frames_to_settle_ - 1);
    was_open_ = open();
    follow_copy(ui);
    draw_export_dialog(ui, export_, source);
    draw_files(ui);
    draw_choice(ui);
    draw_import(ui);
    draw_database(ui);
    ui.memory.dialog_open = open();
}

}  // namespace viewer
