#include "app/paint/changing_raster.hpp"

#include "app/paint/damage_rects.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <iterator>
#include <thread>
#include <utility>

namespace viewer {
namespace {

/// Fewer pixels are sooner painted than shared out.
constexpr std::int64_t pixels_to_share = 150'000;
constexpr int least_rows = 16;

const std::atomic<bool> never{false};

std::vector<PixelBox> pixels_in(const std::vector<PageRect>& boxes, double scale, const PixelBox& all) {
    const auto within = [](double at, int most) {
        return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(most)));
    };
    std::vector<PixelBox> pixels;
    for (const auto& box : boxes) {
        pixels.push_back({within(std::floor(box.left * scale), all.right),
                          within(std::floor(box.top * scale), all.bottom),
                          within(std::ceil(box.right() * scale), all.right),
                          within(std::ceil(box.bottom() * scale), all.bottom)});
    }
    std::erase_if(pixels, [](const PixelBox& box) { return box.empty(); });
    return pixels;
}

}  // namespace

ChangingRaster::ChangingRaster(unsigned threads)
    : painters_(threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency())) {}

ChangingRaster::Changed ChangingRaster::boxes_to_paint(const DisplayList& next, double scale) const {
    const PixelBox all{0, 0, pixels_of(next.width, scale), pixels_of(next.height, scale)};
    if (scale != scale_ || all != whole(raster_) || next.paper != list_.paper) {
        return {all};
    }
    return pixels_in(damage_rects(list_.items, next.items, scale), scale, all);
}

std::optional<ChangingRaster::Changed> ChangingRaster::paint(DisplayList list, double scale,
                                                             const std::atomic<bool>& stop) {
    const auto boxes = boxes_to_paint(list, scale);
    list_ = std::move(list);
    scale_ = scale;
    const int width = pixels_of(list_.width, scale);
    const int height = pixels_of(list_.height, scale);
    if (raster_.width != width || raster_.height != height) {
        raster_ = Raster(width, height);
    }
    return paint_boxes(boxes, stop) ? std::optional(boxes) : std::nullopt;
}

ChangingRaster::Changed ChangingRaster::paint(DisplayList list, double scale) {
    return *paint(std::move(list), scale, never);
}

ChangingRaster::Changed ChangingRaster::replace(std::size_t first, std::size_t count,
                                                std::vector<Item> items) {
    const auto from = list_.items.begin() + static_cast<std::ptrdiff_t>(first);
    const auto until = from + static_cast<std::ptrdiff_t>(count);
    const auto boxes = pixels_in(damage_rects({from, until}, items, scale_), scale_, whole(raster_));
    const auto rest = list_.items.erase(from, until);
    list_.items.insert(rest, std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    paint_boxes(boxes, never);
    return boxes;
}

/// Rows are shared out, as each is painted without a look at the others.
std::vector<PixelBox> ChangingRaster::strips(const Changed& boxes) const {
    std::vector<PixelBox> strips;
    for (const auto& box : boxes) {
        const bool shared =
            painters_.size() > 1 && std::int64_t{box.width()} * box.height() > pixels_to_share;
        const int parts = shared ? static_cast<int>(2 * painters_.size()) : 1;
        const int rows = std::max(least_rows, (box.height() + parts - 1) / parts);
        for (int top = box.top; top < box.bottom; top += rows) {
            strips.push_back({box.left, top, box.right, std::min(box.bottom, top + rows)});
        }
    }
    return strips;
}

bool ChangingRaster::paint_boxes(const Changed& boxes, const std::atomic<bool>& stop) {
    if (boxes.empty()) {
        return true;
    }
    item_boxes_.clear();
    std::ranges::transform(list_.items, std::back_inserter(item_boxes_),
                           [this](const Item& item) { return painted_box(item, scale_); });
    const double scale = std::exchange(scale_, 0);  // until all of it is there
    const auto parts = strips(boxes);
    std::atomic<std::size_t> next = 0;
    const auto work = [&](ItemPainter& painter) {
        for (std::size_t i = next++; i < parts.size() && !stop; i = next++) {
            paint_strip(parts[i], painter, scale, stop);
        }
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < std::min(painters_.size(), parts.size()); ++i) {
        others.push_back(std::async(std::launch::async, work, std::ref(painters_[i])));
    }
    work(painters_.front());
    std::ranges::for_each(others, [](std::future<void>& other) { other.get(); });
    scale_ = stop ? 0 : scale;
    return !stop;
}

void ChangingRaster::paint_strip(const PixelBox& strip, ItemPainter& painter, double scale,
                                 const std::atomic<bool>& stop) {
    fill_box(raster_, strip, list_.paper);
    const PageRect seen{strip.left / scale, strip.top / scale, strip.width() / scale, strip.height() / scale};
    for (std::size_t i = 0; i < list_.items.size() && !stop; ++i) {
        if (item_boxes_[i].overlaps(seen)) {
            painter.paint(raster_, strip, list_.items[i], scale);
        }
    }
}

}  // namespace viewer
