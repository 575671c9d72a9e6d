#include "app/ui/key_makers.hpp"

namespace viewer {

KeyGroup map_keys();

namespace {

KeyBinding zooms(KeyPress press, std::string help, double factor) {
    return makes(
        std::move(press), std::move(help),
        [factor](const ViewerState& state, const MapData&) {
            auto camera = state.camera;
            camera.metres_per_unit /= factor;
            return std::optional<Action>(MoveCamera{camera});
        },
        true);
}

// The map moves by a tenth of a page; only its direction is a matter of keys.
KeyBinding pans(KeyPress press, std::string help, double x, double y) {
    return makes(
        std::move(press), std::move(help),
        [x, y](const ViewerState& state, const MapData&) {
            constexpr double step = 120;
            return std::optional<Action>(MoveCamera{dragged(state.camera, -x * step, -y * step)});
        },
        true);
}

KeyBinding switches(const char* key, const std::string& what, bool Layers::*layer) {
    return changes(alt(key), what + " on or off", [layer](const ViewerState& state) {
        auto layers = state.layers;
        layers.*layer = !(layers.*layer);
        return SetLayers{layers};
    });
}

template <class Value>
Value after(Value value, Value last) {
    return value == last ? Value{} : static_cast<Value>(static_cast<int>(value) + 1);
}

}  // namespace

KeyGroup map_keys() {
    return {"Map",
            {acts(control("0"), "show the whole map", ShowHomeView{}),
             zooms(control("+"), "zoom in", 1.3),
             zooms(control("-"), "zoom out", 1 / 1.3),
             wishes({"Z"}, "show the selected region", WindowWish::show_selected),
             wishes({"Backspace"}, "the view before", WindowWish::view_back),
             wishes(shift("Backspace"), "the view after", WindowWish::view_forward),
             pans(alt("Left"), "move the map left", -1, 0),
             pans(alt("Right"), "move the map right", 1, 0),
             pans(alt("Up"), "move the map up", 0, -1),
             pans(alt("Down"), "move the map down", 0, 1),
             changes({"D"}, "theme: light, dark, high contrast",
                     [](const ViewerState& state) {
                         auto look = state.look;
                         look.theme = after(look.theme, ThemeName::contrast);
                         return SetLook{look};
                     }),
             changes({"V"}, "preview how others see these colours",
                     [](const ViewerState& state) {
                         auto look = state.look;
                         look.vision = after(look.vision, Vision::greys);
                         return SetLook{look};
                     }),
             changes(shift("M"), "reduced motion on or off",
                     [](const ViewerState& state) {
                         auto look = state.look;
                         look.reduced_motion = !look.reduced_motion;
                         return SetLook{look};
                     }),
             changes({"T"}, "chart of the totals instead of the map",
                     [](const ViewerState& state) {
                         return SetMainView{state.main_view == MainView::map ? MainView::chart
                                                                             : MainView::map};
                     }),
             switches("N", "names", &Layers::labels),
             switches("L", "legend", &Layers::legend),
             switches("B", "scale bar", &Layers::scale_bar),
             switches("O", "north arrow", &Layers::north_arrow),
             switches("G", "meridians and parallels", &Layers::graticule),
             switches("I", "inset", &Layers::inset),
             switches("S", "source line", &Layers::source_line)}};
}

}  // namespace viewer
