#include "app/state/history.hpp"

namespace viewer {

namespace {

constexpr std::size_t most_kept = 400;  // 13 kB each with the slides of a talk

template <class... Kinds>
bool is_one_of(const Action& action) {
    return (std::holds_alternative<Kinds>(action) || ...);
}

// What is written or chosen once is taken back by itself; only movements run together.
bool stands_alone(const Action& action) {
    return is_one_of<AddTotal, RemoveTotal, EditPresentation, SetProfile, OpenState, AddMark, RemoveLastMark,
                     ClearMarks, KeepMarks, EditData>(action);
}

// The steps of a presentation are nobody's to take back once it is over: only what was edited meanwhile.
void forget_presenting(std::vector<ViewerState>& past, const ViewerState& own) {
    std::erase_if(past, [](const ViewerState& state) { return state.presenting.on; });
    const bool unedited = !past.empty() && past.back().presentation == own.presentation;
    if (unedited) {
        past.pop_back();
    }
}

bool steps_back(std::vector<ViewerState>& from, std::vector<ViewerState>& to, ViewerState& now) {
    if (from.empty()) {
        return false;
    }
    to.push_back(now);
    now = from.back();
    now.playing = false;
    from.pop_back();
    return true;
}

}  // namespace

void History::act(const Action& action, const MapData& map) {
    const auto next = apply(now_, action, map);
    if (next == now_) {
        return;
    }
    const bool by_user = !std::holds_alternative<Tick>(action);
    if (by_user && (action.index() != last_kind_ || stands_alone(action))) {
        past_.push_back(now_);
        if (past_.size() > most_kept) {
            past_.erase(past_.begin());
        }
    }
    if (by_user) {
        future_.clear();
        last_kind_ = action.index();
    }
    if (now_.presenting.on && !next.presenting.on && by_user) {
        forget_presenting(past_, next);
    }
    now_ = next;
}

bool History::undo() {
    settle();
    return steps_back(past_, future_, now_);
}

bool History::redo() {
    settle();
    return steps_back(future_, past_, now_);
}

}  // namespace viewer
