#pragma once

#include "app/state/history.hpp"
#include "app/state/picture_of.hpp"
#include "app/ui/ui_context.hpp"
#include "app/window/map_mouse.hpp"
#include "app/window/session/session_figures.hpp"
#include "app/window/session/view_trail.hpp"
#include "app/window/window_dialogs.hpp"

#include <SFML/Window/Event.hpp>

#include <optional>

namespace viewer {

/// What the open window keeps besides its graphics: the state with its history, and how the mouse and keys are being
/// used. Turns events into actions; draws nothing.
class Session {
public:
    /// With what can be undone and done again, as `History` has it.
    Session(const MapData& map, const ViewerState& start, std::vector<ViewerState> past = {},
            std::vector<ViewerState> future = {});

    const MapData& map() const { return map_; }
    const ViewerState& state() const { return history_.now(); }
    const History& history() const { return history_; }
    SessionFigures& figures() { return figures_; }
    UiMemory& memory() { return memory_; }
    const UiMemory& memory() const { return memory_; }
    WindowDialogs& dialogs() { return dialogs_; }
    const WindowDialogs& dialogs() const { return dialogs_; }

    void act(const Action& action);
    /// Changes every state that is kept, as `History` does.
    template <class Change>
    void change_states(const Change& change) {
        history_.change_all(change);
    }
    /// The page of the map's place in the window.
    PageContent page(const Layout& layout) const;
    /// The camera as it is shown, also while it follows the size of the window.
    Camera shown_camera(const Layout& layout) const;
    /// The ground in the map's place.
    geodata::PlaneBox shown_ground(const Layout& layout) const { return ground_of(state(), layout); }
    /// The ground that would be there in another state.
    geodata::PlaneBox ground_of(const ViewerState& state, const Layout& layout) const;

    /// Every key event of the window, also one that a panel takes.
    void follow_key(const sf::Event& event) { mouse_.follow_key(event); }
    /// An event that no panel took. Returns what only the window can do.
    WindowCommand handle(const sf::Event& event, const Layout& layout);
    /// A key of the table of actions.
    WindowCommand press(const KeyPress& press, const Layout& layout);
    /// An action of the table, by whichever way it was chosen; what cannot begin now says why. Returns what is left for
    /// the window.
    WindowCommand perform(const UserAction& action, const Layout& layout);
    /// What a panel asks for; the same.
    WindowCommand execute(WindowCommand wish, const Layout& layout);
    /// `shown` is the state with the camera as it is shown.
    Situation situation(const ViewerState& shown) const;
    /// The state with the camera as it is shown, which actions begin from.
    ViewerState shown_state(const Layout& layout) const;

    /// Playing and zooming go on by so many seconds.
    void pass_time(double seconds, const Layout& layout);
    /// Whether frames are due although nothing happens.
    bool moving() const { return state().playing || mouse_.zooming(); }

private:
    void take(const MapMouse::Result& result);
    WindowCommand press_key(const sf::Event::KeyEvent& event, const Layout& layout);
    bool takes_keys(const UserAction& action) const;
    void escape();
    void take_tool(MapTool tool);
    void keep_slide(const Layout& layout);
    void update_slide(const Layout& layout);
    void turn_keys();
    void begin_tour();

    const MapData& map_;
    History history_;
    UiMemory memory_;
    SessionFigures figures_;
    MapMouse mouse_;
    ViewTrail trail_;
    WindowDialogs dialogs_;
    std::optional<sf::Keyboard::Key> held_key_;
};

}  // namespace viewer
