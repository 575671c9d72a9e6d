#pragma once

#include "app/paint/changing_raster.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/state/picture_of.hpp"

#include <atomic>
#include <future>
#include <memory>
#include <optional>

namespace viewer {

/// Paints pages in a thread beside the one that owns it, one at a time: the event loop goes on meanwhile. The rasters may
/// be looked at while nothing is being painted.
class PagePainter {
public:
    enum class What {
        page,   ///< all of the page, at rest
        moving  ///< of a single map the ground around, and the cards apart from it
    };
    struct Order {
        std::shared_ptr<const MapData> map;
        PageContent page;
        What what = What::page;
    };
    /// What was painted, and where it differs from what the same raster held before.
    struct Painted {
        Order order;
        ChangingRaster::Changed page, ground, cards;
    };

    /// `page` may have been painted beforehand.
    explicit PagePainter(ChangingRaster page = ChangingRaster(0));
    /// Gives up what is being painted.
    ~PagePainter();
    PagePainter(const PagePainter&) = delete;
    PagePainter& operator=(const PagePainter&) = delete;

    /// Nothing may be being painted.
    void begin(Order order);
    /// What is being painted, or null.
    const Order* order() const { return working_ ? &*working_ : nullptr; }
    /// Whether it is done, and `take` would wait no more.
    bool done() const;
    /// Waits up to so many seconds for what is being painted. Nothing when it is not done by then. Throws geodata::Error
    /// when fonts or memory are missing.
    std::optional<Painted> take(double seconds);
    /// Gives up what is being painted, and waits until it has: some milliseconds.
    void give_up();

    const ChangingRaster& page() const { return page_; }
    /// Around the map as much again as `beyond` tells.
    const ChangingRaster& ground() const { return ground_; }
    /// The cards on nothing, as large as the page.
    const ChangingRaster& cards() const { return cards_; }

    /// How many page units of the ground around a page are painted on each side for a map that moves.
    static double beyond(const PageContent& page);

private:
    bool paint(Painted& painted);

    ChangingRaster page_;
    ChangingRaster ground_{1};  // the other cores have the window to draw
    ChangingRaster cards_{1};
    std::atomic<bool> stop_ = false;
    std::optional<Order> working_;
    std::future<std::optional<Painted>> work_;
};

}  // namespace viewer
