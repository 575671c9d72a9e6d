#include "app/ui/actions/action_makers.hpp"

namespace viewer {

ActionGroup present_actions() {
    return {
        "Present",
        {also("slides show talk beamer projector",
              acts("present", "Present the talk from its first scene", "F5", Present{0})),
         makes("present-here", "Present from here", "Shift+F5",
               [](const Situation& now) { return Present{now.state.presenting.scene}; }),
         below_line(also("slide bookmark", wishes("keep-scene", "Keep what is shown as a scene of the talk",
                                                  "K", WindowCommand::keep_scene)))}};
}

// Clickers send PageUp and PageDown, F5 and Escape on one button, and '.' or 'b' to blank the page.
const ActionGroup& presenting_actions() {
    static const ActionGroup group{
        "While presenting",
        {acts("scene-next", "Next scene, or the answer", "PageDown Right Down Space Enter", StepSlide{1}),
         acts("scene-previous", "Previous scene", "PageUp Left Up", StepSlide{-1}),
         acts("scene-first", "First scene", "Home", Present{0}),
         makes("scene-last", "Last scene", "End",
               [](const Situation& now) {
                   return Present{static_cast<int>(now.state.presentation.size()) - 1};
               }),
         acts("blank-black", "Black page on or off", ". B", SetBlank{Blank::black}),
         acts("blank-white", "White page on or off", "W", SetBlank{Blank::white}),
         acts("spotlight", "Spotlight at the pointer", "S", ToggleSpotlight{}),
         acts("present-end", "Stop presenting", "F5", StopPresenting{}),
         wishes("present-escape", "Stop presenting; never quits", "Escape", WindowCommand::escape)}};
    return group;
}

}  // namespace viewer
