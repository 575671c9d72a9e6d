#pragma once

#include "app/paint/sfml_painter.hpp"
#include "app/scene/build_scene.hpp"

#include <memory>
#include <optional>

namespace sf {
class RenderWindow;
}

namespace viewer {

class PictureTarget;

/// A map that moves is shown by moving a picture of its ground, which reaches beyond the page, with the cards drawn over
/// it: several times as quick as drawing the map. While the map is zoomed the picture is stretched, so it is for
/// moments; what comes to rest is drawn as it should be. Lives in the OpenGL context of the window.
class MovingMap {
public:
    /// The painter must outlive this.
    explicit MovingMap(SfmlPainter& painter);
    ~MovingMap();
    MovingMap(const MovingMap&) = delete;
    MovingMap& operator=(const MovingMap&) = delete;

    /// Whether the picture that is kept can be moved to show this.
    bool can_show(const SceneSettings& settings) const;
    /// Draws the ground around this place anew. False when the graphics card has no room for it.
    bool prepare(const MapData& map, const SceneSettings& settings);
    /// Puts the moved picture into the window, the page's top left corner to this pixel; a page unit is a pixel.
    void present(const MapData& map, const SceneSettings& settings, sf::RenderWindow& window, int left,
                 int top);
    void forget();

private:
    PageRect seen_part(const SceneSettings& settings) const;

    SfmlPainter& painter_;
    std::unique_ptr<PictureTarget> ground_;
    std::optional<SceneSettings> drawn_;  ///< of the ground
    double beyond_ = 0;                   ///< page units on each side
};

}  // namespace viewer
