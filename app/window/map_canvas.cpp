#include "app/window/map_canvas.hpp"

#include "app/paint/different_boxes.hpp"
#include "app/window/picture_target.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <span>

namespace viewer {
namespace {

/// A beginning shorter than this is as soon drawn as copied.
constexpr std::size_t least_common = 8;

/// Of the page: more than that is as soon drawn as a whole.
constexpr double most_changed = 0.5;

std::size_t common_items(const DisplayList& a, const DisplayList& b) {
    if (a.width != b.width || a.height != b.height || a.paper != b.paper) return 0;
    const auto differ = std::ranges::mismatch(a.items, b.items).in1;
    return static_cast<std::size_t>(differ - a.items.begin());
}

/// What lies below all regions is the same on most days, whichever regions change.
std::size_t items_below_regions(const DisplayList& list) {
    const auto first = std::ranges::find(list.items, Role::region, &Item::role);
    return static_cast<std::size_t>(first - list.items.begin());
}

}  // namespace

MapCanvas::MapCanvas() = default;
MapCanvas::~MapCanvas() = default;

bool MapCanvas::update(const DisplayList& list, std::uint64_t revision, int width, int height, double scale) {
    const bool same_page = std::max(width, 1) == width_ && std::max(height, 1) == height_ && scale == scale_;
    if (same_page && revision == revision_) return false;
    common_ = same_page ? std::min(common_items(list, list_), items_below_regions(list)) : 0;
    if (base_.items > common_) base_.items = 0;
    scale_ = scale;
    find_changes(list);
    list_ = list;
    revision_ = revision;
    width_ = std::max(width, 1);
    height_ = std::max(height, 1);
    shown_ = false;
    return true;
}

/// While the map moves everything changes, which the first items tell.
void MapCanvas::find_changes(const DisplayList& next) {
    stepping_ = false;
    if (common_ >= least_common) {
        const std::span before(list_.items);
        const auto boxes =
            different_boxes(before.subspan(common_), std::span(next.items).subspan(common_), scale_);
        changed_.insert(changed_.end(), boxes.begin(), boxes.end());
        double area = 0;
        for (const auto& box : changed_) {
            const auto seen = box.within({0, 0, next.width, next.height});
            area += seen.width * seen.height;
        }
        stepping_ = area < most_changed * next.width * next.height;
    }
    if (!stepping_ || whole_.items == 0) {
        whole_.items = 0;
        changed_.clear();
    } else {
        whole_.items = next.items.size();
    }
}

/// What lies below the items that may differ is copied, and these are drawn over it, in the changed places alone.
void MapCanvas::draw_changes() {
    const PageRect page{0, 0, list_.width, list_.height};
    std::vector<PageRect> boxes;
    for (const auto& box : changed_) {
        const auto seen = box.within(page);
        if (seen.empty()) continue;
        boxes.push_back(seen);
        if (base_.items > 0) base_.target->copy_to(*whole_.target, pixels_within(seen));
    }
    (void)whole_.target->setActive(true);  // copying leaves the window's picture bound
    painter_.draw_within(list_, boxes, base_.items, *whole_.target, scale_);
    whole_.target->setActive(false);
    changed_.clear();
}

/// A copy that reaches beyond the picture is cut by OpenGL in ways of its own.
PixelRect MapCanvas::pixels_within(const PageRect& box) const {
    const auto pixels = pixels_of(box, scale_);
    return {pixels.left, pixels.top, std::min(pixels.width, width_ - pixels.left),
            std::min(pixels.height, height_ - pixels.top)};
}

bool MapCanvas::fits(const Kept& kept) const {
    return kept.target && kept.target->usable() &&
           kept.target->getSize() == sf::Vector2u(sf::Vector2i(width_, height_));
}

void MapCanvas::make(Kept& kept) const {
    if (fits(kept)) return;
    kept = {};  // gives its room back before more is asked for
    kept.target =
        std::make_unique<PictureTarget>(static_cast<unsigned>(width_), static_cast<unsigned>(height_));
}

void MapCanvas::draw_base() {
    if (common_ < least_common || (base_.items > 0 && fits(base_))) return;
    make(base_);
    painter_.draw_part(list_, 0, common_, *base_.target, scale_);
    base_.target->setActive(false);
    base_.items = common_;
}

void MapCanvas::draw_whole() {
    make(whole_);
    if (base_.items > 0) base_.target->copy_to(*whole_.target, {0, 0, width_, height_});
    painter_.draw_part(list_, base_.items, list_.items.size(), *whole_.target, scale_);
    whole_.target->setActive(false);
    whole_.items = list_.items.size();
    changed_.clear();
}

void MapCanvas::present(sf::RenderWindow& window, int left, int top) {
    if (width_ == 0 || !window.setActive(true)) return;
    const int window_height = static_cast<int>(window.getSize().y);
    if (whole_.items > 0 && fits(whole_)) {
        if (!changed_.empty()) {
            draw_base();
            draw_changes();
            (void)window.setActive(true);
        }
        return whole_.target->copy_to_window(left, top, window_height);
    }
    draw_base();
    if (shown_ || stepping_) {
        draw_whole();
        (void)window.setActive(true);
        return whole_.target->copy_to_window(left, top, window_height);
    }
    (void)window.setActive(true);
    if (base_.items > 0) base_.target->copy_to_window(left, top, window_height);
    // OpenGL may already draw the land while the rest is put together.
    const auto land = std::max(base_.items, items_below_regions(list_));
    painter_.draw_part(list_, base_.items, land, window, scale_, left, top);
    glFlush();
    painter_.draw_part(list_, land, list_.items.size(), window, scale_, left, top);
    shown_ = true;
}

}  // namespace viewer
