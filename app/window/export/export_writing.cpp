#include "app/window/export/export_parts.hpp"

#include "app/order/usage_error.hpp"
#include "app/window/export/other_programs.hpp"
#include "app/window/session/session_file.hpp"
#include "app/window/session/session_place.hpp"
#include "app/window/session/user_folders.hpp"

#include <fmt/format.h>

#include <exception>

namespace viewer {

namespace fs = std::filesystem;

namespace {

// `~/map.png` and `/elsewhere/map.png` say a folder as well.
fs::path typed_target(const ExportDialog& dialog) {
    if (dialog.name.starts_with("~/")) {
        return home_folder() / dialog.name.substr(2);
    }
    return dialog.order.folder / dialog.name;
}

void begin_film(ExportDialog& dialog, const ExportSource& source, bool overwrite) {
    dialog.film.begin(film_order(typed_order(dialog, source.map), source), dialog.target, overwrite);
}

// A file that is there already is asked about first; of a sequence, its first picture stands for all.
fs::path first_file(const fs::path& target) {
    return is_sequence_name(target.string())
               ? target.parent_path() / sequence_names(target.string(), 1).front()
               : target;
}

// What goes wrong is told in the dialog.
template <class Work>
void attempt(ExportDialog& dialog, Work work) {
    dialog.problem.clear();
    dialog.done.clear();
    try {
        work();
    } catch (const UsageError& error) {
        dialog.problem = error.sentence;
    } catch (const std::exception& error) {
        dialog.problem = error.what();
    }
}

}  // namespace

void write_now(ExportDialog& dialog, const ExportSource& source, bool overwrite) {
    attempt(dialog, [&] {
        if (source.in_part && dialog.order.kind != ExportKind::picture) {
            throw UsageError{
                "Of this database only what is shown is at hand: pictures can be exported here, and all "
                "else on the command line, which reads the whole."};
        }
        if (dialog.order.kind == ExportKind::film) {
            begin_film(dialog, source, overwrite);
            return;
        }
        write_export(typed_order(dialog, source.map), source, dialog.target, overwrite);
        dialog.done = fmt::format("Wrote {}.", dialog.target.string());
    });
}

bool can_be_printed(const ExportOrder& order) {
    return order.kind == ExportKind::picture || order.kind == ExportKind::handout ||
           order.kind == ExportKind::contact_sheet;
}

void print_now(ExportDialog& dialog, const ExportSource& source) {
    attempt(dialog, [&] {
        const auto folder = state_folder().empty() ? fs::temp_directory_path() : state_folder();
        make_private_folder(folder);
        dialog.target = folder / "print.pdf";
        auto order = typed_order(dialog, source.map);
        order.extension() = ".pdf";
        write_export(order, source, dialog.target, true);
        if (open_with_desktop(dialog.target.string())) {
            dialog.done = "The page is on its way to the desktop's program for PDF, which prints it.";
        } else {
            dialog.problem =
                "The desktop has no program that opens PDF (xdg-open); export a PDF and print it.";
        }
    });
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
    const auto extension = dialog.order.extension();
    FileQuestion question{"Where to write it", "Export here", true, {{extension}}, dialog.order.folder};
    question.name = dialog.name;
    question.places = usual_places();
    open_file_dialog(dialog.files, std::move(question));
}

void follow_film(const UiContext& ui, ExportDialog& dialog) {
    if (const auto end = dialog.film.take_end()) {
        (end->written ? dialog.done : dialog.problem) = end->sentence;
        if (!dialog.open) {
            ui.memory.notice.say(end->sentence);
        }
    }
}

}  // namespace viewer
