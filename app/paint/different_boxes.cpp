#include "app/paint/different_boxes.hpp"

#include "app/scene/font_metrics.hpp"

#include <algorithm>
#include <limits>

namespace viewer {

namespace {

PageRect box_around(const std::vector<PagePath>& paths) {
    constexpr double far = std::numeric_limits<double>::max();
    double left = far;
    double top = far;
    double right = -far;
    double bottom = -far;
    for (const auto& path : paths) {
        for (const auto point : path) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
    }
    return left > right ? PageRect{} : PageRect{left, top, right - left, bottom - top};
}

PageRect grown(const PageRect& box, double by) {
    return {box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by};
}

struct Bounds {
    PageRect operator()(const Fill& fill) const { return box_around(fill.rings); }
    PageRect operator()(const Stroke& stroke) const {
        return grown(box_around(stroke.paths), stroke.width / 2);
    }
    PageRect operator()(const Box& box) const { return grown(box.rect, box.rim_width); }
    PageRect operator()(const Dot& dot) const {
        return grown({dot.centre.x, dot.centre.y, 0, 0}, dot.radius + dot.rim_width);
    }
    PageRect operator()(const Mosaic& mosaic) const { return mosaic.frame; }
    // Letters may hang over both ends of their line a little, and accents over the ascender.
    PageRect operator()(const Text& text) const {
        const double width = text_width(text.utf8, text.size, text.weight, text.letter_space);
        return grown({text.at.x - 0.3 * text.size, text.at.y - 1.4 * text.size, width + 0.6 * text.size,
                      2 * text.size},
                     text.halo_width);
    }
};

PageRect around_both(const PageRect& a, const PageRect& b) {
    const double left = std::min(a.left, b.left);
    const double top = std::min(a.top, b.top);
    return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

void add_box(std::vector<PageRect>& boxes, PageRect box) {
    for (auto touching = boxes.begin(); touching != boxes.end();) {
        if (touching->overlaps(box)) {
            box = around_both(*touching, box);
            boxes.erase(touching);
            touching = boxes.begin();  // the larger box may touch those before
        } else {
            ++touching;
        }
    }
    boxes.push_back(box);
}

}  // namespace

PageRect painted_box(const Item& item, double scale) {
    // Smoothed edges and letters set to parts of a pixel reach a pixel further, boxes on whole pixels another.
    return grown(std::visit(Bounds(), item.shape), 2 / scale);
}

std::vector<PageRect> different_boxes(std::span<const Item> before, std::span<const Item> after,
                                      double scale) {
    std::vector<PageRect> boxes;
    const auto add = [&](const Item& item) { add_box(boxes, painted_box(item, scale)); };
    auto old = before.begin();
    for (const auto& item : after) {
        const auto same = std::find(old, before.end(), item);
        if (same == before.end()) {
            add(item);
            continue;
        }
        std::for_each(old, same, add);
        old = same + 1;
    }
    std::for_each(old, before.end(), add);
    return boxes;
}

}  // namespace viewer
