#pragma once

#include "app/state/action.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace viewer {

/// A state with its past: every change the user makes can be undone. Time passing is no change of the user's, and a
/// drag or a run of steps of one kind is undone as one.
class History {
public:
    explicit History(ViewerState state, std::vector<ViewerState> past = {},
                     std::vector<ViewerState> future = {})
        : now_(std::move(state)), past_(std::move(past)), future_(std::move(future)) {}

    const ViewerState& now() const { return now_; }
    /// What undoing would bring back, the last one first to come.
    const std::vector<ViewerState>& past() const { return past_; }
    /// What doing again would bring back, the last one first to come.
    const std::vector<ViewerState>& future() const { return future_; }
    void act(const Action& action, const MapData& map);
    /// Ends a run of one kind, so that the next action is undone by itself (mouse button released).
    void settle() { last_kind_ = none; }
    /// Changes every state that is kept, as where the regions of the dataset are others now.
    template <class Change>
    void change_all(const Change& change) {
        change(now_);
        for (auto* states : {&past_, &future_}) {
            for (auto& state : *states) {
                change(state);
            }
        }
    }
    bool undo();
    bool redo();

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    ViewerState now_;
    std::vector<ViewerState> past_;
    std::vector<ViewerState> future_;
    std::size_t last_kind_ = none;
};

}  // namespace viewer
