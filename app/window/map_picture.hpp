#pragma once

#include "app/paint/raster.hpp"
#include "app/state/picture_of.hpp"
#include "app/window/map_canvas.hpp"
#include "app/window/moving_map.hpp"

#include <memory>
#include <optional>

namespace viewer {

/// What the window shows of the maps: a page at rest by a `MapCanvas`, a map that moves by a `MovingMap`. Draws no more
/// than what changed asks for. Lives in the OpenGL context of the window.
class MapPicture {
public:
    /// `list` was made of the page beforehand, and `picture` of the list: it is shown once instead of drawing that. Without
    /// a page there is neither; the picture may be empty.
    explicit MapPicture(std::optional<PageContent> page = {}, DisplayList list = {}, Raster picture = {});
    ~MapPicture();
    MapPicture(const MapPicture&) = delete;
    MapPicture& operator=(const MapPicture&) = delete;

    /// So many frames after its last move a map stands still, and is drawn as it should be.
    static constexpr int frames_until_rest = 2;

    /// The next page is drawn whatever it is, for the data behind it is other.
    void forget();
    /// Puts the page into the window, its top left corner to this pixel. To be called for every frame; a page unit is a
    /// pixel. Throws geodata::Error as `MapCanvas` does.
    void show(const MapData& map, const PageContent& page, sf::RenderWindow& window, int left = 0,
              int top = 0);

private:
    bool show_first(const PageContent& page, sf::RenderWindow& window);
    bool move(const MapData& map, const PageContent& page, sf::RenderWindow& window);
    bool can_move(const MapData& map, const SceneSettings& settings, bool again);
    void rest(const MapData& map, const PageContent& page, sf::RenderWindow& window);

    MapCanvas canvas_;
    Raster first_;
    std::unique_ptr<PictureTarget> shown_first_;  ///< given back when there is time
    MovingMap moving_{canvas_.painter()};
    std::optional<PageContent> last_;   ///< page of the frame before
    std::optional<PageContent> drawn_;  ///< page of `list_`
    DisplayList list_;
    std::uint64_t revision_ = 0;
    int left_ = 0;  ///< where the page begins in the window
    int top_ = 0;
    int still_frames_ = frames_until_rest;  ///< since the map moved
};

}  // namespace viewer
