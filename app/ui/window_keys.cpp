#include "app/ui/key_makers.hpp"

namespace viewer {

KeyGroup window_keys();

namespace {

KeyBinding changes_text(KeyPress press, std::string help, double step) {
    return makes(
        std::move(press), std::move(help),
        [step](const ViewerState& state, const MapData&) {
            return std::optional<Action>(SetTextScale{state.text_scale + step});
        },
        true);
}

}  // namespace

KeyGroup window_keys() {
    return {
        "Window",
        {wishes(control("K"), "find anything: commands, regions, days, events", WindowWish::show_palette),
         acts({"1"}, "panel: regions", ShowTab{PanelTab::regions}),
         acts({"2"}, "panel: totals", ShowTab{PanelTab::totals}),
         acts({"3"}, "panel: events", ShowTab{PanelTab::events}),
         acts({"4"}, "panel: sources", ShowTab{PanelTab::sources}),
         acts({"5"}, "panel: findings", ShowTab{PanelTab::findings}),
         acts({"6"}, "panel: the map in words", ShowTab{PanelTab::words}),
         acts({"7"}, "panel: talk", ShowTab{PanelTab::talk}),
         acts({"8"}, "panel: view", ShowTab{PanelTab::view}),
         acts({"9"}, "panel: what each document says", ShowTab{PanelTab::documents}),
         acts({"P"}, "panel away or back", TogglePanel{}),
         wishes({"F6"}, "arrows, Enter and Space go to the panel, or back to the map",
                WindowWish::keys_to_panel),
         changes_text(control_shift("+"), "larger text", 0.25),
         changes_text(control_shift("-"), "smaller text", -0.25),
         acts({"F5"}, "present the talk from its first scene", Present{0}),
         changes(shift("F5"), "present from here",
                 [](const ViewerState& state) { return Present{state.presenting.scene}; }),
         wishes({"K"}, "keep what is shown as a scene of the talk", WindowWish::keep_scene),
         wishes(control("O"), "open a dataset", WindowWish::open_dialog),
         wishes(control("E"), "export a picture, film or table", WindowWish::export_dialog),
         wishes(control("C"), "copy the picture", WindowWish::copy_picture),
         wishes(control_shift("C"), "copy the table", WindowWish::copy_table),
         wishes(control_shift("S"), "copy a line that opens exactly this state", WindowWish::copy_state),
         wishes(control("Z"), "undo", WindowWish::undo),
         wishes(control_shift("Z"), "redo", WindowWish::redo),
         wishes(control("Y"), "redo", WindowWish::redo),
         wishes({"F11"}, "full screen", WindowWish::full_screen),
         wishes({"F1"}, "this list", WindowWish::show_help),
         wishes({"?"}, "this list", WindowWish::show_help),
         wishes({"Escape"}, "close what is open, then drop the selection; never quits", WindowWish::escape)}};
}

// Clickers send PageUp and PageDown, F5 and Escape on one button, and '.' or 'b' to blank the page.
const KeyGroup& presenting_keys() {
    static const KeyGroup group{
        "While presenting",
        {acts({"PageDown"}, "next scene, or the answer", StepTalk{1}),
         acts({"Right"}, "next scene, or the answer", StepTalk{1}),
         acts({"Down"}, "next scene, or the answer", StepTalk{1}),
         acts({"Space"}, "next scene, or the answer", StepTalk{1}),
         acts({"Enter"}, "next scene, or the answer", StepTalk{1}),
         acts({"PageUp"}, "previous scene", StepTalk{-1}), acts({"Left"}, "previous scene", StepTalk{-1}),
         acts({"Up"}, "previous scene", StepTalk{-1}), acts({"Home"}, "first scene", Present{0}),
         makes({"End"}, "last scene",
               [](const ViewerState& state, const MapData&) {
                   return std::optional<Action>(Present{static_cast<int>(state.talk.size()) - 1});
               }),
         acts({"."}, "black page on or off", SetBlank{Blank::black}),
         acts({"B"}, "black page on or off", SetBlank{Blank::black}),
         acts({"W"}, "white page on or off", SetBlank{Blank::white}),
         acts({"S"}, "spotlight at the pointer", ToggleSpotlight{}),
         acts({"F5"}, "stop presenting", StopPresenting{}),
         wishes({"Escape"}, "stop presenting; never quits", WindowWish::escape)}};
    return group;
}

}  // namespace viewer
