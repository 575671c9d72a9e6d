#include "app/ui/key_bindings.hpp"

#include <algorithm>

namespace viewer {

namespace {

using Maker = std::function<std::optional<Action>(const ViewerState&, const MapData&)>;

Maker always(Action action) {
    return [action](const ViewerState&, const MapData&) { return std::optional(action); };
}

Maker never() {
    return [](const ViewerState&, const MapData&) { return std::optional<Action>(); };
}

KeyBinding acts(KeyPress press, std::string help, Action action, bool repeats = false) {
    return {std::move(press), std::move(help), repeats, always(std::move(action)), WindowWish::none};
}

KeyBinding wishes(KeyPress press, std::string help, WindowWish wish) {
    return {std::move(press), std::move(help), false, never(), wish};
}

KeyBinding changes_text(KeyPress press, std::string help, double step) {
    return {std::move(press), std::move(help), true,
            [step](const ViewerState& state, const MapData&) {
                return std::optional<Action>(SetTextScale{state.text_scale + step});
            },
            WindowWish::none};
}

KeyBinding zooms(KeyPress press, std::string help, double factor) {
    return {std::move(press), std::move(help), true,
            [factor](const ViewerState& state, const MapData&) {
                auto camera = state.camera;
                camera.metres_per_unit /= factor;
                return std::optional<Action>(MoveCamera{camera});
            },
            WindowWish::none};
}

// The map moves by a tenth of a page; only its direction is a matter of keys.
KeyBinding pans(KeyPress press, std::string help, double x, double y) {
    return {std::move(press), std::move(help), true,
            [x, y](const ViewerState& state, const MapData&) {
                constexpr double step = 120;
                return std::optional<Action>(MoveCamera{dragged(state.camera, -x * step, -y * step)});
            },
            WindowWish::none};
}

KeyBinding switches_counting() {
    return {{"C"},
            "count each region once or as listed",
            false,
            [](const ViewerState& state, const MapData&) {
                const bool once = state.counting == geodata::Counting::once;
                return std::optional<Action>(
                    SetCounting{once ? geodata::Counting::as_listed : geodata::Counting::once});
            },
            WindowWish::none};
}

}  // namespace

const std::vector<KeyBinding>& key_bindings() {
    static const std::vector<KeyBinding> table{
        acts({"Space"}, "play or pause", TogglePlay{}),
        acts({"Right"}, "next change", StepChange{1}, true),
        acts({"Left"}, "previous change", StepChange{-1}, true),
        acts({"Right", false, true}, "one month forward", StepMonths{1}, true),
        acts({"Left", false, true}, "one month back", StepMonths{-1}, true),
        acts({"."}, "one day forward", StepDays{1}, true),
        acts({","}, "one day back", StepDays{-1}, true),
        acts({"Home"}, "first day", GoToFirstDay{}),
        acts({"End"}, "last day", GoToLastDay{}),
        acts({"]"}, "twice as fast", ScaleSpeed{2}),
        acts({"["}, "half as fast", ScaleSpeed{0.5}),
        acts({"L"}, "loop on or off", ToggleLoop{}),
        wishes({"G"}, "go to a day: type it", WindowWish::enter_date),
        switches_counting(),
        acts({"0", true}, "show the whole map", ShowHomeView{}),
        zooms({"+", true}, "zoom in", 1.3),
        zooms({"-", true}, "zoom out", 1 / 1.3),
        pans({"Left", false, false, true}, "move the map left", -1, 0),
        pans({"Right", false, false, true}, "move the map right", 1, 0),
        pans({"Up", false, false, true}, "move the map up", 0, -1),
        pans({"Down", false, false, true}, "move the map down", 0, 1),
        acts({"1"}, "panel: regions", ShowTab{PanelTab::regions}),
        acts({"2"}, "panel: totals", ShowTab{PanelTab::totals}),
        acts({"3"}, "panel: events", ShowTab{PanelTab::events}),
        acts({"4"}, "panel: sources", ShowTab{PanelTab::sources}),
        acts({"5"}, "panel: findings", ShowTab{PanelTab::findings}),
        acts({"6"}, "panel: view", ShowTab{PanelTab::view}),
        acts({"P"}, "panel away or back", TogglePanel{}),
        changes_text({"+", true, true}, "larger text", 0.25),
        changes_text({"-", true, true}, "smaller text", -0.25),
        wishes({"Z", true}, "undo", WindowWish::undo),
        wishes({"Z", true, true}, "redo", WindowWish::redo),
        wishes({"Y", true}, "redo", WindowWish::redo),
        wishes({"F11"}, "full screen", WindowWish::full_screen),
        wishes({"F1"}, "this list", WindowWish::show_help),
        wishes({"?"}, "this list", WindowWish::show_help),
        wishes({"Escape"}, "close what is open, then drop the selection; never quits", WindowWish::escape)};
    return table;
}

const KeyBinding* binding_of(const KeyPress& press) {
    const auto& table = key_bindings();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const KeyBinding& b) { return b.press == press; });
    return found == table.end() ? nullptr : &*found;
}

std::string key_text(const KeyPress& press) {
    return (press.control ? "Ctrl+" : "") + std::string(press.alt ? "Alt+" : "") +
           (press.shift ? "Shift+" : "") + press.key;
}

}  // namespace viewer
