#pragma once

#include "app/paint/sfml_painter.hpp"
#include "app/paint/sfml_scissor.hpp"
#include "app/scene/display_list.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace sf {
class RenderTarget;
class RenderWindow;
}  // namespace sf

namespace viewer {

class PictureTarget;

/// Shows a display list in a window, as cheaply as what changed allows:
/// - a new list is drawn straight into the window, for while the map moves every picture is shown once;
/// - what the new list has in common with the one before it, from the first item on, is kept as a picture of its own
///   and copied, so that a step in time redraws regions and labels but not the land around;
/// - of a list that differs from the one before in small places only, as in another step in time, the kept picture is
///   drawn anew in these places and copied;
/// - a list shown again is kept as a whole and copied.
/// Lives in the OpenGL context of the window, which must be active in every call and outlive this.
class MapCanvas {
public:
    MapCanvas();
    ~MapCanvas();
    MapCanvas(const MapCanvas&) = delete;
    MapCanvas& operator=(const MapCanvas&) = delete;

    SfmlPainter& painter() { return painter_; }

    /// Takes the list if the revision, the size in pixels or the scale (pixels per page unit) is not that of the list
    /// it has; returns whether it did.
    bool update(const DisplayList& list, std::uint64_t revision, int width, int height, double scale);

    /// Puts the picture into the window, its top left corner to this pixel, over what is there.
    /// Throws geodata::Error when the graphics card has no room or the fonts are missing.
    void present(sf::RenderWindow& window, int left = 0, int top = 0);

private:
    /// A picture of the first `items` items; none of them: not drawn yet.
    struct Kept {
        std::unique_ptr<PictureTarget> target;
        std::size_t items = 0;
    };

    void find_changes(const DisplayList& next);
    void draw_changes();
    PixelRect pixels_within(const PageRect& box) const;
    bool fits(const Kept& kept) const;
    void make(Kept& kept) const;
    void draw_base();
    void draw_whole();

    SfmlPainter painter_;
    DisplayList list_;
    std::uint64_t revision_ = 0;
    int width_ = 0;
    int height_ = 0;
    double scale_ = 0;
    std::size_t common_ = 0;         ///< items below the regions that the list before began with too
    std::vector<PageRect> changed_;  ///< where the whole kept picture is not that of the list
    bool stepping_ = false;          ///< the list before differed in few places: the next one may, too
    bool shown_ = false;
    Kept base_;
    Kept whole_;
};

}  // namespace viewer
