#pragma once

#include "app/window/imgui/imgui_bridge.hpp"

#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// Keeps ImGui's idea of mouse, keys, clipboard and cursor in step with an SFML window.
class ImguiBridge::Input {
public:
    /// Sets up the current ImGui context, which then uses this object until it is destroyed.
    explicit Input(sf::RenderWindow& window);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    bool process(const sf::Event& event);
    /// Tells ImGui the state of buttons and the size of the window; call before its new frame.
    void begin_frame(double seconds);
    /// Shows the cursor that ImGui wants; call after its frame.
    void show_cursor();

private:
    bool mouse_button(int button, bool down);
    bool wheel(const sf::Event::MouseWheelScrollEvent& event);
    bool key(sf::Keyboard::Key key, bool down);
    bool letter(sf::Uint32 character);
    void focus(bool gained);
    void set_modifiers();
    void stay_where_pressed(bool pressed_now);
    const sf::Cursor& cursor(int wanted);

    sf::RenderWindow& window_;
    std::array<bool, sf::Mouse::ButtonCount> held_{};
    /// Presses that no frame has shown yet, so that a click shorter than a frame is seen, and both of a double click;
    /// between two of them a frame shows the button let go.
    std::array<int, sf::Mouse::ButtonCount> due_{};
    std::array<bool, sf::Mouse::ButtonCount> between_{};
    /// Frames until the second of two presses that came before one frame is seen. However long these take, as on a slow
    /// machine, the presses followed each other at once.
    int frames_to_second_ = 0;
    /// Where a button was pressed last, until the frame after it; and where the mouse is meanwhile.
    std::optional<ImVec2> pressed_at_;
    std::optional<ImVec2> went_to_;
    /// Released since the last frame, after this or another key was pressed in it: a shortcut is seen whole.
    std::vector<int> keys_to_release_;
    bool pressed_now_ = false;
    std::string clipboard_;
    std::map<int, sf::Cursor> cursors_;
    int shown_cursor_ = 0;
};

}  // namespace viewer
