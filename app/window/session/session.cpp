#include "app/window/session/session.hpp"

#include "app/state/slide.hpp"
#include "app/ui/map_page.hpp"
#include "app/window/imgui/keys.hpp"

#include <fmt/format.h>

#include <utility>

namespace viewer {

using namespace geodata;

namespace {

bool is_mouse(const sf::Event& event) {
    return event.type == sf::Event::MouseMoved || event.type == sf::Event::MouseButtonPressed ||
           event.type == sf::Event::MouseButtonReleased || event.type == sf::Event::MouseWheelScrolled;
}

// The event with its place as one on the page of the map.
sf::Event on_page_of(const Layout& layout, sf::Event event) {
    const int left = static_cast<int>(layout.map.left);
    const int top = static_cast<int>(layout.map.top);
    if (event.type == sf::Event::MouseMoved) {
        event.mouseMove.x -= left;
        event.mouseMove.y -= top;
    } else if (event.type == sf::Event::MouseWheelScrolled) {
        event.mouseWheelScroll.x -= left;
        event.mouseWheelScroll.y -= top;
    } else {
        event.mouseButton.x -= left;
        event.mouseButton.y -= top;
    }
    return event;
}

}  // namespace

Session::Session(const MapData& map, const ViewerState& start, std::vector<ViewerState> past,
                 std::vector<ViewerState> future)
    : map_(map), history_(start, std::move(past), std::move(future)), figures_(map) {}

void Session::act(const Action& action) {
    const bool was_moving = state().playing;
    history_.act(action, map_);
    if (!was_moving && !std::holds_alternative<MoveCamera>(action)) {
        trail_.rest(state());
    }
}

PageContent Session::page(const Layout& layout) const { return map_page(map_, state(), layout); }

Camera Session::shown_camera(const Layout& layout) const {
    return page(layout).panes.front().settings.camera;
}

PlaneBox Session::ground_of(const ViewerState& state, const Layout& layout) const {
    return viewer::shown_ground(map_, map_page(map_, state, layout));
}

WindowCommand Session::handle(const sf::Event& event, const Layout& layout) {
    if (event.type == sf::Event::KeyPressed) {
        return press_key(event.key, layout);
    }
    if (event.type == sf::Event::KeyReleased) {
        held_key_.reset();
    }
    if (!is_mouse(event)) {
        return WindowCommand::none;
    }
    const auto shown = page(layout);
    take(mouse_.handle(on_page_of(layout, event), {map_, state(), shown, memory_}));
    return WindowCommand::none;
}

void Session::take(const MapMouse::Result& result) {
    for (const auto& action : result.actions) {
        act(action);
    }
    if (result.settled) {
        history_.settle();
        trail_.rest(state());
    }
}

void Session::pass_time(double seconds, const Layout& layout) {
    act(Tick{seconds});
    if (mouse_.zooming()) {
        const auto shown = page(layout);
        take(mouse_.go_on(seconds, {map_, state(), shown, memory_}));
    }
}

WindowCommand Session::press_key(const sf::Event::KeyEvent& event, const Layout& layout) {
    const auto key = key_press_of(event);
    const auto* action = action_of(key, state().presenting.on);
    const bool held = held_key_ == event.code;
    held_key_ = event.code;
    if (action == nullptr || (held && !action->repeats) || !takes_keys(*action)) {
        return WindowCommand::none;
    }
    return perform(*action, layout);
}

// What lies over the window has the keys to itself: letters meant for its field must not move the day. Escape closes it,
// and so does the key that opened the help.
bool Session::takes_keys(const UserAction& action) const {
    const bool covered = dialogs_.open() || memory_.covers_map();
    const bool closes_help = memory_.help.open && action.keys.front().key == "F1";
    return !covered || action.wish == WindowCommand::escape || closes_help;
}

WindowCommand Session::press(const KeyPress& press, const Layout& layout) {
    const auto* action = action_of(press, state().presenting.on);
    return action == nullptr ? WindowCommand::none : perform(*action, layout);
}

ViewerState Session::shown_state(const Layout& layout) const {
    auto shown = state();
    shown.camera = shown_camera(layout);
    return shown;
}

Situation Session::situation(const ViewerState& shown) const {
    return {shown,
            map_,
            !history_.past().empty(),
            !history_.future().empty(),
            trail_.has_back(state()),
            trail_.has_forward(),
            !memory_.dataset_before.empty(),
            !memory_.data.unsaved.empty(),
            memory_.in_part};
}

WindowCommand Session::perform(const UserAction& action, const Layout& layout) {
    const auto shown = shown_state(layout);
    const auto now = situation(shown);
    if (auto obstacle = obstacle_to(action, now); !obstacle.empty()) {
        memory_.notice.say(std::move(obstacle));
        return WindowCommand::none;
    }
    const auto made = action.action ? action.action(now) : std::nullopt;
    if (made) {
        act(*made);
    }
    return execute(action.wish, layout);
}

WindowCommand Session::execute(WindowCommand wish, const Layout& layout) {
    const auto show = [&](const std::optional<Action>& action) {
        if (action) {
            history_.act(*action, map_);
        }
    };
    switch (wish) {
        case WindowCommand::enter_date: memory_.date_entry.asked = true; break;
        case WindowCommand::show_palette: memory_.palette.asked = true; break;
        case WindowCommand::enter_total:
            memory_.total_form.open = true;
            act(ShowTab{PanelTab::totals});
            break;
        case WindowCommand::begin_tour: begin_tour(); break;
        case WindowCommand::dataset_before:
            memory_.wanted_dataset = memory_.dataset_before;
            return WindowCommand::open_wanted;
        case WindowCommand::show_help: memory_.help = {!memory_.help.open, false, true, {}, {}}; break;
        case WindowCommand::keys_to_panel: turn_keys(); break;
        case WindowCommand::undo: history_.undo(); break;
        case WindowCommand::redo: history_.redo(); break;
        case WindowCommand::view_back:
            trail_.rest(state());
            show(trail_.back());
            break;
        case WindowCommand::view_forward: show(trail_.forward()); break;
        case WindowCommand::keep_scene: keep_slide(layout); break;
        case WindowCommand::update_slide: update_slide(layout); break;
        case WindowCommand::take_pen: take_tool(MapTool::pen); break;
        case WindowCommand::take_arrow: take_tool(MapTool::arrow); break;
        case WindowCommand::take_text: take_tool(MapTool::text); break;
        case WindowCommand::take_laser: take_tool(MapTool::laser); break;
        case WindowCommand::put_down: memory_.tools.tool = MapTool::none; break;
        case WindowCommand::escape: escape(); return WindowCommand::escape;
        default: return wish;
    }
    return WindowCommand::none;
}

void Session::begin_tour() {
    memory_.help.open = false;
    memory_.welcome = false;
    memory_.tour = {0, -1, std::make_shared<const ViewerState>(state())};
}

void Session::turn_keys() {
    memory_.keys_in_panel = !memory_.keys_in_panel;
    if (memory_.keys_in_panel && !state().panel_open) {
        act(TogglePanel{});
    }
    memory_.notice.say(memory_.keys_in_panel
                           ? "Arrows, Enter and Space now move in the panel; F6 or Esc goes back."
                           : "Arrows, Enter and Space move the day again.");
}

// The same key puts it down again.
void Session::take_tool(MapTool tool) {
    auto& held = memory_.tools.tool;
    held = held == tool ? MapTool::none : tool;
}

// The new slide is the one that is worked on next, and in the panel of slides its words are open at once.
void Session::keep_slide(const Layout& layout) {
    auto next = std::make_shared<ViewerState>(state());
    next->presentation.push_back(scene_now(map_, state(), shown_ground(layout)));
    const int position = static_cast<int>(next->presentation.size()) - 1;
    next->presenting.scene = position;
    act(OpenState{std::move(next)});
    memory_.presentation.sought = position;
    if (state().panel_open && state().tab == PanelTab::presentation) {
        const auto& slide = state().presentation.back();
        memory_.presentation.edited = position;
        memory_.presentation.caption = slide.caption;
        memory_.presentation.note = slide.note;
    }
    memory_.notice.say(fmt::format("Kept as slide {}, the last of the presentation.", position + 1));
}

// Its words, and what it asks for, stay.
void Session::update_slide(const Layout& layout) {
    auto presentation = state().presentation;
    const auto position = static_cast<std::size_t>(state().presenting.scene);
    if (position >= presentation.size()) {
        return;
    }
    auto slide = scene_now(map_, state(), shown_ground(layout));
    slide.caption = presentation[position].caption;
    slide.note = presentation[position].note;
    slide.hidden = presentation[position].hidden;
    presentation[position] = std::move(slide);
    act(EditPresentation{std::move(presentation)});
    memory_.notice.say(fmt::format("Slide {} now shows this.", position + 1));
}

// One thing at a time, the nearest first; when nothing is left nothing happens.
void Session::escape() {
    if ((memory_.menu_open && memory_.close_uppermost()) || dialogs_.step_back() ||
        memory_.close_uppermost()) {
        return;
    }
    if (memory_.keys_in_panel) {
        turn_keys();
    } else if (memory_.tools.tool != MapTool::none) {
        memory_.tools.tool = MapTool::none;
    } else if (memory_.tour.step >= 0) {
        const auto before = memory_.tour.before;
        memory_.tour = {};
        act(OpenState{before});
    } else if (state().presenting.on) {
        act(StopPresenting{});
    } else if (state().main_view == MainView::chart) {
        act(SetMainView{MainView::map});
    } else if (state().selected) {
        act(SelectRegion{{}, true});
    } else if (state().playing) {
        act(TogglePlay{});
    }
}

}  // namespace viewer
