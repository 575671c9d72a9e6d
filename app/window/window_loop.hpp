#pragma once

#include "app/state/picture_of.hpp"
#include "app/window/expose_watch.hpp"
#include "app/window/imgui_bridge.hpp"
#include "app/window/map_canvas.hpp"
#include "app/window/script_runner.hpp"
#include "app/window/session.hpp"
#include "app/window/viewer_window.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace viewer {

/// ImGui needs a few frames after an input until hovering and focus have settled.
constexpr int frames_after_input = 3;

/// The open window from its first frame to its last: events in `window_events.cpp`, frames in `window_frame.cpp`, its
/// life in `viewer_window.cpp`.
class ViewerWindow {
public:
    ViewerWindow(const MapData& map, const WindowStart& start);
    int run();
    const std::optional<std::filesystem::path>& wanted_dataset() const {
        return session_.dialogs().wanted_dataset();
    }

private:
    void open(bool full_screen);
    void take_events();
    void take(const sf::Event& event);
    bool on_open_map(const sf::Event& event);
    bool goes_to_panel(const sf::Event& event);
    void draw_frame(double seconds);
    void draw_map();
    void list_as_chosen();
    void name_as_chosen();
    void fulfil(WindowWish wish);
    void follow_presenting();
    void let_time_pass(double seconds);
    void live();
    void run_script(double seconds);
    void keep_session();
    Layout layout() const;

    const WindowStart& start_;
    MapData plain_map_;  ///< listed by the profile that the user chose
    MapData map_;        ///< and named as the user chose
    std::string listed_by_;
    geodata::NamePolicy named_by_;
    std::string title_;
    sf::RenderWindow window_;
    bool full_screen_ = false;
    bool reopen_ = false;
    bool presenting_ = false;        ///< as the window was last made for it
    bool full_before_talk_ = false;  ///< whether it was full screen before the talk began
    Session session_;
    std::unique_ptr<ExposeWatch> exposure_;
    std::unique_ptr<ImguiBridge> bridge_;
    std::unique_ptr<MapCanvas> canvas_;
    std::optional<PageContent> shown_;
    DisplayList picture_;
    std::uint64_t revision_ = 0;
    int frames_due_ = frames_after_input;
    ScriptRunner script_;
    ViewerState kept_;  ///< as the session file has it
    std::map<std::string, std::string> kept_choices_;
};

}  // namespace viewer
