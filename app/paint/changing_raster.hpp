#pragma once

#include "app/paint/raster_painter.hpp"

#include <atomic>
#include <optional>
#include <vector>

namespace viewer {

/// The raster of a display list that changes: what differs from the list before is painted again, in its place, and
/// nothing else. To the pixel it is what `paint_raster` gives of the list. For one thread at a time.
class ChangingRaster {
public:
    /// Large parts are painted by so many threads, each some rows of them; 0: one for each core.
    explicit ChangingRaster(unsigned threads = 1);

    /// Boxes of pixels outside which nothing changed; all of the raster when it has another size, scale or paper.
    using Changed = std::vector<PixelBox>;

    /// Paints the next list; `scale` is pixels per page unit. Once `stop` is true it gives up and returns nothing: the
    /// raster then shows no list, and the next one is painted whole.
    std::optional<Changed> paint(DisplayList list, double scale, const std::atomic<bool>& stop);
    Changed paint(DisplayList list, double scale);

    /// Puts other items in the place of `count` of the list, from `first` on: cheaper than comparing all of two lists.
    Changed replace(std::size_t first, std::size_t count, std::vector<Item> items);

    /// The next list is painted whole.
    void forget() { scale_ = 0; }

    const DisplayList& list() const { return list_; }
    const Raster& raster() const { return raster_; }

private:
    Changed boxes_to_paint(const DisplayList& next, double scale) const;
    bool paint_boxes(const Changed& boxes, const std::atomic<bool>& stop);
    void paint_strip(const PixelBox& strip, ItemPainter& painter, double scale,
                     const std::atomic<bool>& stop);
    std::vector<PixelBox> strips(const Changed& boxes) const;

    std::vector<ItemPainter> painters_;  ///< one for each thread
    DisplayList list_;
    std::vector<PageRect> item_boxes_;  ///< of the list, while it is painted
    double scale_ = 0;                  ///< 0: shows no list
    Raster raster_;
};

}  // namespace viewer
