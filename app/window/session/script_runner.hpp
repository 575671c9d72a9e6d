#pragma once

#include "app/paint/raster.hpp"
#include "app/window/session/action_script.hpp"
#include "app/window/session/session.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <functional>

namespace viewer {

/// Replays a file of actions in the open window, one step a frame, for tests and demonstrations.
class ScriptRunner {
public:
    explicit ScriptRunner(std::vector<ScriptStep> steps) : steps_(std::move(steps)) {}

    bool running() const { return next_ < steps_.size(); }
    /// What a step works on.
    struct Scene {
        Session& session;
        const Layout& layout;
        sf::RenderWindow& window;
        std::function<void(WindowCommand)> fulfil;
        std::function<void()> close;
    };
    /// Called after each frame; `seconds` since the one before. Throws geodata::Error when a picture cannot be
    /// written.
    void go_on(const Scene& scene, double seconds);

private:
    void take(const ScriptStep& step, const Scene& scene);

    std::vector<ScriptStep> steps_;
    std::size_t next_ = 0;
    double resting_ = 0;  ///< seconds that are left of a wait
};

/// What the window shows now.
Raster window_picture(const sf::RenderWindow& window);

}  // namespace viewer
