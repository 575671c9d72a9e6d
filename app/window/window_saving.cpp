#include "app/window/session/dataset_editing.hpp"
#include "app/window/window_loop.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

// What was changed in the window goes to the disk, and nothing of it is lost without a question.
namespace viewer {

using namespace geodata;

namespace {

std::string conflicts_text(const std::vector<MergeConflict>& conflicts) {
    constexpr std::size_t most_told = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(most_told, conflicts.size()); ++i) {
        const auto& one = conflicts[i];
        text += fmt::format(
            "{}: {}{}: here {}, there {}.\n", one.table, one.row, one.column.empty() ? "" : ", " + one.column,
            one.ours.empty() ? "nothing" : one.ours, one.theirs.empty() ? "nothing" : one.theirs);
    }
    if (conflicts.size() > most_told) {
        text += fmt::format("And {} more.\n", conflicts.size() - most_told);
    }
    return text;
}

}  // namespace

void ViewerWindow::save_data() {
    auto& memory = session_.memory();
    if (!editing().obstacle().empty()) {
        save_data_copy();
        return;
    }
    if (editing_->changed_outside()) {
        ask_about_outside();
        return;
    }
    try {
        const auto files = enumerated(editing_->unsaved());
        editing_->save();
        memory.notice.say(fmt::format("Saved {}.", files));
        watch_again();
    } catch (const Error& error) {
        memory.notice.say(error.what());
        leaving_ = Leaving::no;
    }
    data_view_stale_ = true;
    tell_unsaved();
}

// What was written here is no change from outside.
void ViewerWindow::watch_again() {
    watch_.reset();
    if (start_.reread) {
        watch_ = std::make_unique<DatasetWatch>(start_.watched, start_.reread);
    }
}

void ViewerWindow::save_data_copy() {
    (void)editing();
    std::string name;
    for (const char c : lower_case(plain_map_.dataset->title)) {
        const bool parts = c == ' ' || c == '/' || c == ':' || c == ',' || c == '-';
        if (!parts) {
            name += c;
        } else if (!name.empty() && name.back() != '-') {
            name += '-';
        }
    }
    session_.dialogs().save_copy(name.empty() ? "dataset" : name + "-copy");
}

// The copy is what is worked on from then on.
void ViewerWindow::follow_copy() {
    const auto target = session_.dialogs().take_copy();
    if (!target) {
        return;
    }
    try {
        editing().save_copy(*target);
        session_.dialogs().copied({});
        session_.dialogs().want_dataset(*target, session_.memory());
        session_.memory().data.unsaved.clear();
        editing_.reset();
    } catch (const std::exception& error) {
        session_.dialogs().copied(error.what());
    }
}

bool ViewerWindow::has_unsaved() const { return editing_ != nullptr && !editing_->unsaved().empty(); }

// Nothing goes without having been asked about; whoever stays finds everything as it was.
void ViewerWindow::ask_to_leave(Leaving how) {
    if (!finish_cell()) {
        session_.dialogs().stay();
        return;
    }
    if (!has_unsaved()) {
        closing_ = true;
        return;
    }
    if (session_.dialogs().asking()) {
        return;
    }
    leaving_ = how;
    asked_ = Asked::leaving;
    const bool in_place = editing_->obstacle().empty();
    session_.dialogs().ask(
        {false,
         fmt::format("{} {} not saved.", enumerated(editing_->unsaved()),
                     editing_->unsaved().size() == 1 ? "has changes that are" : "have changes that are"),
         how == Leaving::close ? "The window is about to close." : "Another dataset is about to be opened.",
         {in_place ? "Save changes" : "Save as a copy\u2026", "Go on without saving", "Stay here"}});
}

void ViewerWindow::ask_about_outside() {
    leaving_ = Leaving::no;
    asked_ = Asked::outside;
    try {
        const auto merged = editing().with_outside(Prefer::neither);
        AskedChoice choice{
            false,
            "Another program changed the files, and there are changes here that are not saved.",
            "The two do not touch the same cells.",
            {"Put both together"}};
        outside_answers_ = {OutsideAnswer::mine};
        if (!merged.conflicts.empty()) {
            choice.detail = conflicts_text(merged.conflicts);
            choice.answers = {"Put both together, mine where both changed",
                              "Put both together, theirs where both changed"};
            outside_answers_.push_back(OutsideAnswer::theirs);
        }
        choice.answers.insert(choice.answers.end(),
                              {"Drop my changes and read the files", "Save mine as a copy\u2026"});
        outside_answers_.insert(outside_answers_.end(), {OutsideAnswer::drop, OutsideAnswer::copy});
        session_.dialogs().ask(std::move(choice));
    } catch (const std::exception& error) {
        session_.memory().notice.say(fmt::format("{} Your changes are kept here.", error.what()));
    }
}

void ViewerWindow::answer_outside(OutsideAnswer answer) {
    if (answer == OutsideAnswer::drop) {
        editing_.reset();
        session_.memory().data.unsaved.clear();
        session_.dialogs().show_again();
        return;
    }
    if (answer == OutsideAnswer::copy) {
        save_data_copy();
        return;
    }
    try {
        const auto dataset =
            editing().take_outside(answer == OutsideAnswer::mine ? Prefer::ours : Prefer::theirs);
        session_.act(EditData{editing_->made()});
        show_dataset(dataset);
        session_.memory().notice.say("Both are put together here, and not saved yet.");
    } catch (const std::exception& error) {
        session_.memory().notice.say(fmt::format("{} Your changes are kept here.", error.what()));
    }
}

void ViewerWindow::answer_leaving(int choice) {
    if (choice == 1) {
        editing_.reset();
        closing_ = true;
        return;
    }
    const bool left = choice == 0 && editing().obstacle().empty();
    if (choice == 0) {
        save_data();
    }
    if (left && !has_unsaved()) {
        closing_ = true;
    } else {
        session_.dialogs().stay();
        leaving_ = Leaving::no;
    }
}

void ViewerWindow::follow_choices() {
    follow_copy();
    follow_import();
    if (const auto choice = session_.dialogs().take_choice()) {
        frames_due_ = frames_after_input;
        switch (asked_) {
            case Asked::leaving: answer_leaving(*choice); break;
            case Asked::outside:
                answer_outside(outside_answers_.at(static_cast<std::size_t>(*choice)));
                break;
            case Asked::draft: answer_unsaved(*choice); break;
        }
    } else if (leaving_ != Leaving::no && !session_.dialogs().asking()) {  // Escape
        session_.dialogs().stay();
        leaving_ = Leaving::no;
    }
}

}  // namespace viewer
