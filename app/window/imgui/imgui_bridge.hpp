#pragma once

#include "app/window/imgui/imgui_fonts.hpp"
#include "app/window/imgui/text_pictures.hpp"

#include <memory>

namespace sf {
class Event;
class RenderWindow;
}  // namespace sf

namespace viewer {

/// Dear ImGui on an SFML window: passes events in, draws ImGui's widgets over what the window holds. Creates the
/// ImGui context and destroys it, so there is one bridge at a time; the window must outlive it. ImGui writes no file.
class ImguiBridge {
public:
    /// `fonts` may have been made beforehand. Throws geodata::Error when the fonts are missing.
    explicit ImguiBridge(sf::RenderWindow& window, std::unique_ptr<ImguiFonts> fonts = nullptr);
    ~ImguiBridge();
    ImguiBridge(const ImguiBridge&) = delete;
    ImguiBridge& operator=(const ImguiBridge&) = delete;

    /// Returns whether the event is ImGui's own affair: the mouse is over a widget, or text is being typed.
    bool process_event(const sf::Event& event);

    /// Whether a widget of the last frame lies there, in window pixels, wherever the mouse was then.
    bool holds(double x, double y) const;

    /// `seconds` since the frame before; `text_scale` is pixels per unit of the font sizes. Fonts are loaded when it
    /// changes, to the nearest whole pixel of body text. The first frame has only the letters of western and Turkic
    /// Latin, for an early picture; from the second on there are all of Latin, Cyrillic and Armenian. Whatever has other
    /// letters is drawn by `TextPictures`.
    void begin_frame(double seconds, double text_scale);

    /// Draws the widgets since `begin_frame` into the window, which the caller then displays.
    void end_frame();

    /// Whether it takes more frames until all that the mouse did is seen.
    bool waits() const;

    /// In place of `end_frame` after a failure in between: nothing is drawn, and the next frame can begin.
    void abandon_frame();

    /// Valid from the first `begin_frame` on; the fonts inside change with the text scale. Sizes are of the em, as in
    /// the display list, so `ImGui::GetFontSize`, which is the height of a line, is 1.36 times as large.
    const FontSet& fonts() const;

private:
    class Input;
    sf::RenderWindow& window_;
    std::unique_ptr<ImguiFonts> fonts_;
    std::unique_ptr<Input> input_;
    std::unique_ptr<TextPictures> text_pictures_;
    bool first_frame_ = true;
};

}  // namespace viewer
