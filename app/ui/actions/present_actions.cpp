#include "app/ui/actions/action_makers.hpp"

namespace viewer {

namespace {

const Slide* slide_of(const ViewerState& state) {
    const auto position = static_cast<std::size_t>(state.presenting.scene);
    return position < state.presentation.size() ? &state.presentation[position] : nullptr;
}

template <class Fits>
UserAction where_slides(Fits action) {
    return unless([](const Situation& now) { return now.state.presentation.empty(); },
                  "The presentation has no slide yet; K keeps what is shown as one.", std::move(action));
}

UserAction with_marks(UserAction action) {
    return unless([](const Situation& now) { return now.state.marks.empty(); },
                  "Nothing is drawn on the map.", std::move(action));
}

// Tools to draw with, in the menu and while presenting alike.
UserAction tool(const char* id, const char* title, const char* keys, WindowCommand wish) {
    return on_map(also("draw mark annotate ink", wishes(id, title, keys, wish)));
}

}  // namespace

ActionGroup present_actions() {
    constexpr const char* drawing = "Draw on the map";
    return {
        "Present",
        {also("slides show talk beamer projector",
              acts("present", "Present from the first slide", "F5", Present{0})),
         makes("present-here", "Present from this slide", "Shift+F5",
               [](const Situation& now) { return Present{now.state.presenting.scene}; }),
         below_line(also("scene bookmark", wishes("keep-scene", "Keep what is shown as a new slide", "K",
                                                  WindowCommand::keep_scene))),
         where_slides(also("scene replace", wishes("update-slide", "Update this slide to what is shown",
                                                   "Shift+K", WindowCommand::update_slide))),
         below_line(also("talk load", wishes("open-presentation", "Open a presentation\u2026", "",
                                             WindowCommand::open_presentation))),
         where_slides(
             also("talk file", wishes("save-presentation", "Share the presentation as one file\u2026", "",
                                      WindowCommand::save_presentation))),
         below_line(in(drawing, tool("pen", "Pen", "E", WindowCommand::take_pen))),
         in(drawing, tool("arrow", "Arrow", "Shift+E", WindowCommand::take_arrow)),
         in(drawing, tool("text", "Words", "Alt+E", WindowCommand::take_text)),
         in(drawing, also("pointer", wishes("laser", "Laser point", "Shift+L", WindowCommand::take_laser))),
         in(drawing, wishes("no-tool", "Put the tool down", "", WindowCommand::put_down)),
         in(drawing, with_marks(acts("last-mark", "Remove the last mark", "", RemoveLastMark{}))),
         in(drawing, with_marks(acts("no-marks", "Remove all marks", "", ClearMarks{}))),
         below_line(also("notes speaker second display clock",
                         wishes("presenter-screen", "Show the presenter's screen: notes, next slide, clock",
                                "F7", WindowCommand::presenter_screen)))}};
}

// Clickers send PageUp and PageDown, F5 and Escape on one button, and '.' or 'b' to blank the page.
const ActionGroup& presenting_actions() {
    const auto hides = [](const Situation& now) {
        const auto* slide = slide_of(now.state);
        return slide != nullptr && slide->hidden.any();
    };
    static const ActionGroup group{
        "While presenting",
        {acts("scene-next", "Next slide, or the answer", "PageDown Right Down Space Enter", StepSlide{1}),
         acts("scene-previous", "Previous slide", "PageUp Left Up", StepSlide{-1}),
         acts("scene-first", "First slide", "Home", Present{0}),
         makes("scene-last", "Last slide", "End",
               [](const Situation& now) {
                   return Present{static_cast<int>(now.state.presentation.size()) - 1};
               }),
         unless([hides](const Situation& now) { return !hides(now); }, "This slide hides no answer.",
                acts("show-answer", "Show the answer, or hide it again", "A", ToggleAnswer{})),
         below_line(acts("blank-black", "Black page on or off", ". B", SetBlank{Blank::black})),
         acts("blank-white", "White page on or off", "W", SetBlank{Blank::white}),
         acts("spotlight", "Spotlight at the pointer", "S", ToggleSpotlight{}),
         acts("thin-timeline", "Thin timeline on or off", "T", ToggleThinTimeline{}),
         below_line(wishes("presenting-laser", "Laser point", "L", WindowCommand::take_laser)),
         tool("presenting-pen", "Draw with a pen", "E", WindowCommand::take_pen),
         tool("presenting-arrow", "Draw an arrow", "Shift+E", WindowCommand::take_arrow),
         tool("presenting-text", "Write on the map", "Alt+E", WindowCommand::take_text),
         with_marks(acts("presenting-no-marks", "Remove all marks", "", ClearMarks{})),
         unless(
             [](const Situation& now) {
                 const auto* slide = slide_of(now.state);
                 return slide == nullptr || slide->marks == now.state.marks;
             },
             "Nothing is drawn that the slide does not have.",
             acts("keep-marks", "Keep the marks with this slide", "Shift+K", KeepMarks{})),
         below_line(wishes("presenting-screen", "Presenter's screen: notes, next slide, clock", "F7",
                           WindowCommand::presenter_screen)),
         acts("present-end", "Stop presenting", "F5", StopPresenting{}),
         key_only(wishes("present-escape", "Put down the tool, then stop presenting; never quits", "Escape",
                         WindowCommand::escape))}};
    return group;
}

}  // namespace viewer
