#include "app/window/session/dataset_editing.hpp"
#include "app/window/window_loop.hpp"

#include <fmt/format.h>

// Changes of the dataset that are not saved outlive the program: a window that ends without being asked, as the machine does,
// leaves them beside its session, and the next one offers them.
namespace viewer {

using namespace geodata;

// What cannot be kept is told, and the window goes on.
void ViewerWindow::keep_unsaved() {
    if (start_.session.empty() || offered_) {
        return;
    }
    const auto draft = has_unsaved() ? draft_between(editing_->saved(), editing_->text()) : UnsavedDraft();
    if (draft == drafted_) {
        return;
    }
    try {
        draft.changed.files.empty() ? drop_draft(start_.session) : keep_draft(start_.session, draft);
        drafted_ = draft;
    } catch (const std::exception& error) {
        session_.memory().notice.say(error.what());
    }
}

void ViewerWindow::offer_unsaved() {
    if (start_.session.empty() || start_.repaired || start_.database != nullptr || !start_.actions.empty()) {
        return;
    }
    auto draft = kept_draft(start_.session);
    if (!draft) {
        return;
    }
    try {
        const bool still = fits(*draft, editing().saved());
        if (still) {
            offered_ = std::move(draft);
            asked_ = Asked::draft;
            session_.dialogs().ask(
                {false,
                 fmt::format("Changes were not saved when the program ended: {}.", draft_words(*offered_)),
                 "The files are as they were before these changes.",
                 {"Open the changes", "Drop them"}});
        } else {
            session_.memory().notice.say(
                fmt::format("Changes that were not saved when the program ended lie in {}: the files of the "
                            "dataset have changed since.",
                            set_draft_aside(start_.session).string()));
        }
    } catch (const std::exception& error) {
        session_.memory().notice.say(error.what());
    }
}

void ViewerWindow::answer_unsaved(int choice) {
    const auto draft = std::exchange(offered_, std::nullopt);
    if (choice != 0) {
        drop_draft(start_.session);
        return;
    }
    try {
        auto text = with_draft(editing().saved(), *draft);
        const auto dataset = std::make_shared<const Dataset>(read_dataset(text, start_.path));
        editing().take_shown(std::move(text));
        session_.act(EditData{editing_->made()});
        show_dataset(dataset);
        drafted_ = *draft;
        tell_unsaved();
        session_.memory().notice.say("The changes are back, and not saved yet.");
    } catch (const std::exception& error) {
        offered_ = draft;
        session_.memory().notice.say(error.what());
    }
}

}  // namespace viewer
