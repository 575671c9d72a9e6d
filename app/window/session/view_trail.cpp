#include "app/window/session/view_trail.hpp"

namespace viewer {

ViewTrail::View ViewTrail::view_of(const ViewerState& state) {
    View view{state.home_view, state.fitted_view, state.home_view ? Camera{} : state.camera};
    if (view.ground) {
        view.camera = {};
    }
    return view;
}

bool ViewTrail::has_back(const ViewerState& state) const {
    return !views_.empty() && (at_ > 0 || views_[at_] != view_of(state));
}

void ViewTrail::rest(const ViewerState& state) {
    constexpr std::size_t most_views = 100;
    const auto view = view_of(state);
    if (!views_.empty() && views_[at_] == view) {
        return;
    }
    views_.resize(views_.empty() ? 0 : at_ + 1);
    if (views_.size() == most_views) {
        views_.erase(views_.begin());
    }
    views_.push_back(view);
    at_ = views_.size() - 1;
}

Action ViewTrail::action_of(const View& view) {
    if (view.home) {
        return ShowHomeView{};
    }
    return view.ground ? Action(ShowGround{*view.ground}) : Action(MoveCamera{view.camera});
}

std::optional<Action> ViewTrail::go(int step) {
    const auto to = static_cast<long>(at_) + step;
    if (to < 0 || to >= static_cast<long>(views_.size())) {
        return std::nullopt;
    }
    at_ = static_cast<std::size_t>(to);
    return action_of(views_[at_]);
}

}  // namespace viewer
