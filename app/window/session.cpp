#include "app/window/session.hpp"

#include "app/scene/build_scene.hpp"
#include "app/state/scene_of.hpp"
#include "app/window/keys.hpp"
#include "geodata/analysis/contradictions.hpp"

#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

// A press that moves less than this many pixels is a click.
constexpr double click_slack = 5;

SceneSettings scene_on_map(const MapData& map, const ViewerState& state, const Layout& layout) {
    return scene_of(map, state, layout.map.width, layout.map.height, layout.unit);
}

PagePoint page_point(int x, int y) { return {static_cast<double>(x), static_cast<double>(y)}; }

}  // namespace

Session::Session(const MapData& map, const ViewerState& start)
    : map_(map), history_(start), reconciliations_(reconcile_all(*map.dataset, map.listing)) {}

const std::vector<ListedTotal>& Session::series() {
    if (series_counting_ != state().counting) {
        series_counting_ = state().counting;
        series_ = total_series(*map_.dataset, map_.listing, state().counting);
    }
    return series_;
}

const std::vector<Finding>& Session::findings() {
    static const std::vector<Finding> none;
    if (!findings_ && state().tab != PanelTab::findings) {
        return none;
    }
    if (!findings_) {
        findings_ = find_contradictions(*map_.dataset);
    }
    return *findings_;
}

void Session::act(const Action& action) { history_.act(action, map_); }

Camera Session::shown_camera(const Layout& layout) const {
    return scene_on_map(map_, state(), layout).camera;
}

RegionIndex Session::region_at(PagePoint at, const Layout& layout) const {
    return layout.map.contains(at) ? pick(map_, scene_on_map(map_, state(), layout), at) : RegionIndex{};
}

WindowWish Session::handle(const sf::Event& event, const Layout& layout) {
    switch (event.type) {
        case sf::Event::KeyPressed: return press_key(event.key, layout);
        case sf::Event::KeyReleased: held_key_.reset(); break;
        case sf::Event::MouseWheelScrolled: turn_wheel(event.mouseWheelScroll, layout); break;
        case sf::Event::MouseButtonPressed:
            if (event.mouseButton.button != sf::Mouse::Right &&
                layout.map.contains(page_point(event.mouseButton.x, event.mouseButton.y))) {
                pressed_at_ = dragged_to_ = page_point(event.mouseButton.x, event.mouseButton.y);
                dragging_ = false;
            }
            break;
        case sf::Event::MouseMoved:
            move_mouse(page_point(event.mouseMove.x, event.mouseMove.y), layout);
            break;
        case sf::Event::MouseButtonReleased:
            release_mouse(page_point(event.mouseButton.x, event.mouseButton.y), layout);
            break;
        default: break;
    }
    return WindowWish::none;
}

WindowWish Session::press_key(const sf::Event::KeyEvent& event, const Layout& layout) {
    const auto* binding = binding_of(key_press_of(event));
    const bool held = held_key_ == event.code;
    held_key_ = event.code;
    if (binding == nullptr || (held && !binding->repeats)) {
        return WindowWish::none;
    }
    auto shown = state();
    shown.camera = shown_camera(layout);
    if (const auto action = binding->action(shown, map_)) {
        act(*action);
    }
    return obey(binding->wish);
}

WindowWish Session::obey(WindowWish wish) {
    switch (wish) {
        case WindowWish::enter_date: memory_.date_entry_asked = true; return WindowWish::none;
        case WindowWish::show_help: memory_.help_open = !memory_.help_open; return WindowWish::none;
        case WindowWish::undo: history_.undo(); return WindowWish::none;
        case WindowWish::redo: history_.redo(); return WindowWish::none;
        case WindowWish::escape: escape(); return WindowWish::escape;
        default: return wish;
    }
}

// One thing at a time, the nearest first; when nothing is left nothing happens.
void Session::escape() {
    if (memory_.date_entry_open || memory_.help_open) {
        memory_.date_entry_open = false;
        memory_.help_open = false;
    } else if (state().selected) {
        act(SelectRegion{{}, true});
    } else if (state().playing) {
        act(TogglePlay{});
    }
}

void Session::turn_wheel(const sf::Event::MouseWheelScrollEvent& event, const Layout& layout) {
    const auto at = page_point(event.x, event.y);
    if (!layout.map.contains(at)) {
        return;
    }
    if (event.wheel == sf::Mouse::HorizontalWheel) {
        act(StepDays{static_cast<int>(std::lround(event.delta * 7))});
        return;
    }
    const bool fine = sf::Keyboard::isKeyPressed(sf::Keyboard::LControl);
    const MapView view(shown_camera(layout), layout.map);
    act(MoveCamera{zoomed(view, at, std::pow(fine ? 1.05 : 1.25, event.delta))});
}

void Session::move_mouse(PagePoint to, const Layout& layout) {
    memory_.hovered = pressed_at_ ? RegionIndex{} : region_at(to, layout);
    if (!pressed_at_) {
        return;
    }
    dragging_ = dragging_ || std::hypot(to.x - pressed_at_->x, to.y - pressed_at_->y) > click_slack;
    if (dragging_) {
        act(MoveCamera{dragged(shown_camera(layout), to.x - dragged_to_.x, to.y - dragged_to_.y)});
        dragged_to_ = to;
    }
}

void Session::release_mouse(PagePoint at, const Layout& layout) {
    history_.settle();
    if (pressed_at_ && !dragging_) {
        // The map shows a day already; a click on it asks about the region, not for another day.
        const auto region = region_at(at, layout);
        act(SelectRegion{region == state().selected ? RegionIndex{} : region, true});
    }
    pressed_at_.reset();
    dragging_ = false;
}

}  // namespace viewer
