#pragma once

#include "app/paint/kept_meshes.hpp"
#include "app/scene/display_list.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace sf {
class RenderTarget;
}

namespace viewer {

class SfmlBatch;

/// Draws display lists into a window or a render texture, to look as the painter of rasters draws them: soft
/// edges without multisampling, letters from the same masks. Needs OpenGL; what a list has in common with those before
/// is quicker drawn again, so use one object for the window's life. Not for two threads at once.
class SfmlPainter {
public:
    /// Throws geodata::Error when OpenGL has no shaders.
    SfmlPainter();
    ~SfmlPainter();
    SfmlPainter(SfmlPainter&&) noexcept;
    SfmlPainter& operator=(SfmlPainter&&) noexcept;

    /// The page's top left corner comes to the pixel (left, top) of the target, and the page covers what the target
    /// held there; `scale` is pixels per page unit. Changes the target's view. The areas of one fill may nest but not
    /// cross. Throws geodata::Error when the fonts are missing.
    void draw(const DisplayList& list, sf::RenderTarget& target, double scale, int left = 0, int top = 0);

    /// The same for the items [from, until) only, over what is there; the paper goes with the first item.
    void draw_part(const DisplayList& list, std::size_t from, std::size_t until, sf::RenderTarget& target,
                   double scale, int left = 0, int top = 0);

    /// The whole list without its paper and over what is there.
    void draw_over(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top);

    /// For each box, those items of the list that may paint within it, in their order and from position `from` on, and
    /// nothing of them outside the box's pixels; over what is there. The page lies at the target's corner.
    void draw_within(const DisplayList& list, const std::vector<PageRect>& boxes, std::size_t from,
                     sf::RenderTarget& target, double scale);

    /// Whether mosaics are drawn without simplifying them, for measuring.
    void keep_detail(bool full);

private:
    std::vector<KeptMeshes::Entry*> made(std::span<const Item> items, const std::vector<PageRect>& boxes);

    std::unique_ptr<SfmlBatch> batch_;
};

}  // namespace viewer
