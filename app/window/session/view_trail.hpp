#pragma once

#include "app/state/action.hpp"

#include <optional>
#include <vector>

namespace viewer {

/// The views of the map that came to rest, to go back and forward through like the pages of a browser.
class ViewTrail {
public:
    /// Called when the map rests; remembers its view if it is a new one.
    void rest(const ViewerState& state);
    /// Whether there is a view before that of the state, and one after the last that was gone back from.
    bool has_back(const ViewerState& state) const;
    bool has_forward() const { return at_ + 1 < views_.size(); }
    /// The action that shows the view before or after, or nothing at the ends.
    std::optional<Action> back() { return go(-1); }
    std::optional<Action> forward() { return go(1); }

private:
    struct View {
        bool home = true;
        std::optional<geodata::PlaneBox> ground;
        Camera camera;
        friend bool operator==(const View&, const View&) = default;
    };
    static View view_of(const ViewerState& state);
    static Action action_of(const View& view);
    std::optional<Action> go(int step);

    std::vector<View> views_;
    std::size_t at_ = 0;
};

}  // namespace viewer
