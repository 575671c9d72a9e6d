#pragma once

#include "app/window/imgui/imgui_bridge.hpp"

#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>

#include <array>
#include <cfloat>
#include <deque>
#include <map>
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
    /// Tells ImGui the next step of the mouse and the size of the window; call before its new frame.
    void begin_frame(double seconds);
    /// Whether frames have yet to show what the mouse did.
    bool waits() const { return !steps_.empty(); }
    /// Shows the cursor that ImGui wants; call after its frame.
    void show_cursor();

private:
    bool mouse_moved(ImVec2 to);
    bool mouse_button(int button, bool down);
    bool wheel(const sf::Event::MouseWheelScrollEvent& event);
    bool key(sf::Keyboard::Key key, bool down);
    bool letter(sf::Uint32 character);
    void focus(bool gained);
    void set_modifiers();
    const sf::Cursor& cursor(int wanted);

    /// Where the mouse is with which buttons held, as one frame shows it.
    struct Step {
        ImVec2 at{-FLT_MAX, -FLT_MAX};
        std::array<bool, sf::Mouse::ButtonCount> held{};
        bool turned = false;  ///< a button was pressed or let go of
    };
    void add(const Step& step);

    sf::RenderWindow& window_;
    Step now_;
    /// What the mouse did since the last frame, a frame for each step: whatever came before one frame, as on a slow machine, a
    /// click is pressed where it was and let go of, two are a double click, and a drag ends where it ended.
    std::deque<Step> steps_;
    bool at_once_ = false;  ///< the next step followed the one before at once, however long frames take
    /// Released since the last frame, after this or another key was pressed in it: a shortcut is seen whole.
    std::vector<int> keys_to_release_;
    bool pressed_now_ = false;
    std::string clipboard_;
    std::map<int, sf::Cursor> cursors_;
    int shown_cursor_ = 0;
};

}  // namespace viewer
