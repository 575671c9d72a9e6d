#pragma once

#include "app/state/history.hpp"
#include "app/ui/key_bindings.hpp"
#include "app/ui/ui_context.hpp"
#include "geodata/analysis/finding.hpp"
#include "geodata/analysis/reconcile.hpp"

#include <SFML/Window/Event.hpp>

#include <optional>
#include <vector>

namespace viewer {

/// What the open window keeps besides its graphics: the state with its history, and how the mouse and keys are being
/// used. Turns events into actions; draws nothing.
class Session {
public:
    Session(const MapData& map, const ViewerState& start);

    const ViewerState& state() const { return history_.now(); }
    const std::vector<geodata::Reconciliation>& reconciliations() const { return reconciliations_; }
    const std::vector<geodata::ListedTotal>& series();
    /// Contradictions, sought when they are first asked for.
    const std::vector<geodata::Finding>& findings();
    UiMemory& memory() { return memory_; }

    void act(const Action& action);
    /// The camera as it is shown, also while it follows the size of the window.
    Camera shown_camera(const Layout& layout) const;

    /// An event that no panel took. Returns what only the window can do.
    WindowWish handle(const sf::Event& event, const Layout& layout);

    /// Playing goes on by so many seconds.
    void pass_time(double seconds) { act(Tick{seconds}); }

private:
    WindowWish press_key(const sf::Event::KeyEvent& event, const Layout& layout);
    WindowWish obey(WindowWish wish);
    void escape();
    void turn_wheel(const sf::Event::MouseWheelScrollEvent& event, const Layout& layout);
    void move_mouse(PagePoint to, const Layout& layout);
    void release_mouse(PagePoint at, const Layout& layout);
    geodata::RegionIndex region_at(PagePoint at, const Layout& layout) const;

    const MapData& map_;
    History history_;
    UiMemory memory_;
    std::vector<geodata::Reconciliation> reconciliations_;
    std::vector<geodata::ListedTotal> series_;
    std::optional<std::vector<geodata::Finding>> findings_;
    std::optional<geodata::Counting> series_counting_;
    std::optional<PagePoint> pressed_at_;  ///< where the left button went down on the map
    PagePoint dragged_to_;
    bool dragging_ = false;
    std::optional<sf::Keyboard::Key> held_key_;
};

}  // namespace viewer
