#include "app/window/display/map_picture.hpp"

#include "app/paint/damage_rects.hpp"

#include <cmath>
#include <utility>

namespace viewer {

namespace {

/// Longer than that the loop does not wait for a picture: the last one is shown once more.
constexpr double patience = 0.04;
constexpr double as_long_as_it_takes = 3600;

/// The ground is painted anew when it is stretched more than this, or less of its margin is left.
constexpr double most_stretched = 1.25;
constexpr double least_margin = 0.25;

/// A single map without words below it.
bool is_one_map(const PageContent& page) {
    return page.panes.size() == 1 && !page.chart && page.blank == Blank::no && page.caption.empty();
}

const Camera& camera_of(const PageContent& page) { return page.panes.front().settings.camera; }

/// Whether two pages are one map, seen from the same place or another.
bool same_map(const PageContent& before, PageContent now) {
    if (!is_one_map(before) || !is_one_map(now)) {
        return false;
    }
    now.panes.front().settings.camera = camera_of(before);
    return before == now;
}

PageRect rect_of(const PageContent& page) { return {0, 0, page.width, page.height}; }

/// How many times as large as in the picture of `kept` the ground is on the page now.
double stretch(const PageContent& kept, const PageContent& now) {
    return camera_of(kept).metres_per_unit / camera_of(now).metres_per_unit;
}

/// Where in the picture of `kept`, which reaches `beyond` its page, lies what the page shows now.
PageRect seen_part(const PageContent& kept, const PageContent& now, double beyond) {
    const MapView view(camera_of(now), rect_of(now));
    const auto corner = MapView(camera_of(kept), rect_of(kept)).to_page(view.to_plane({0, 0}));
    const double larger = stretch(kept, now);
    constexpr double hair = 1e-9;
    if (std::abs(larger - 1) < hair) {  // whole pixels, that nothing has to be mixed
        return {std::round(corner.x) + beyond, std::round(corner.y) + beyond, now.width, now.height};
    }
    return {corner.x + beyond, corner.y + beyond, now.width / larger, now.height / larger};
}

PageRect size_of(const PictureTexture& picture) {
    return {0, 0, static_cast<double>(picture.width()), static_cast<double>(picture.height())};
}

}  // namespace

MapPicture::MapPicture(std::optional<PageContent> page, ChangingRaster raster)
    : painter_(std::move(raster)), shown_(std::move(page)), painted_before_(shown_.has_value()) {}

void MapPicture::forget() {
    painter_.give_up();
    map_.reset();
    ground_.reset();
    outdated_ = true;
}

void MapPicture::note_moves(const PageContent& page) {
    if (wanted_ && *wanted_ != page && same_map(*wanted_, page)) {
        still_frames_ = 0;
    } else if (wanted_ != page || outdated_) {
        still_frames_ = frames_until_rest;  // something else than the place changed
    } else {
        still_frames_ = std::min(still_frames_ + 1, frames_until_rest);
    }
    same_frames_ = wanted_ == page ? same_frames_ + 1 : 0;
    wanted_ = page;
}

/// Whether the ground that is kept shows the page well, and some more of the way that it moves.
bool MapPicture::reaches(const PageContent& page) const {
    if (!ground_ || !same_map(*ground_, page)) {
        return false;
    }
    const double beyond = PagePainter::beyond(page);
    const double larger = stretch(*ground_, page);
    const auto part = seen_part(*ground_, page, beyond);
    const double spare = larger == 1 ? least_margin * beyond : 0;
    return larger <= most_stretched && larger >= 1 / most_stretched && part.left >= spare &&
           part.top >= spare && part.right() <= page.width + 2 * beyond - spare &&
           part.bottom() <= page.height + 2 * beyond - spare;
}

void MapPicture::begin_work() {
    const bool moving = moves();
    const auto* order = painter_.order();
    // What follows quickly upon each other is painted to its end, or nothing would ever be shown.
    const bool wrong =
        order != nullptr && (order->page != *wanted_ || order->what == PagePainter::What::moving);
    if (wrong && !moving && same_frames_ >= frames_until_rest) {
        painter_.give_up();
        order = nullptr;
    }
    const bool needed = moving ? !reaches(*wanted_) : shown_ != wanted_ || outdated_;
    if (order == nullptr && needed) {
        painter_.begin({map_, *wanted_, moving ? PagePainter::What::moving : PagePainter::What::page});
    }
}

void MapPicture::want(const MapData& map, const PageContent& page) {
    if (!map_) {
        map_ = std::make_shared<const MapData>(map);
    }
    note_moves(page);
    if (!painter_.done()) {
        begin_work();
    }
}

void MapPicture::take_work(double seconds) {
    if (auto painted = painter_.take(seconds)) {
        auto& [order, page, ground, cards] = *painted;
        if (order.what == PagePainter::What::page) {
            page_texture_.take(painter_.page().raster(), page);
            paper_ = painter_.page().list().paper;
            shown_ = std::move(order.page);
            outdated_ = false;
        } else {
            ground_texture_.take(painter_.ground().raster(), ground);
            cards_texture_.take(painter_.cards().raster(), cards);
            card_boxes_ = damage_rects({}, painter_.cards().list().items, 1);
            ground_ = std::move(order.page);
        }
    }
}

void MapPicture::draw(unsigned window_width, unsigned window_height, int left, int top) {
    window_height_ = window_height;
    left_ = left;
    top_ = top;
    if (std::exchange(painted_before_, false) && painter_.order() == nullptr) {
        page_texture_.take(painter_.page().raster(), {});
        paper_ = painter_.page().list().paper;
    }
    if (painter_.order() != nullptr) {
        take_work(page_texture_.width() == 0 ? as_long_as_it_takes : moves() && ground_ ? 0 : patience);
        begin_work();  // what was painted may be of the past
    }
    begin_pictures(window_width, window_height, left, top);
    if (moves()) {
        draw_moving();
    } else {
        page_texture_.draw(size_of(page_texture_), size_of(page_texture_));
    }
}

/// Until there is a picture of the ground the last page is moved, its cards with it.
void MapPicture::draw_moving() const {
    const auto to = rect_of(*wanted_);
    const bool has_ground = ground_ && same_map(*ground_, *wanted_);
    const bool has_page = shown_ && same_map(*shown_, *wanted_);
    if (!has_ground && !has_page) {
        return page_texture_.draw(size_of(page_texture_), size_of(page_texture_));
    }
    const auto& kept = has_ground ? *ground_ : *shown_;
    const auto& picture = has_ground ? ground_texture_ : page_texture_;
    const auto part = seen_part(kept, *wanted_, has_ground ? PagePainter::beyond(kept) : 0);
    if (part.within(size_of(picture)) != part) {
        const int right = left_ + static_cast<int>(to.width);
        const int bottom = top_ + static_cast<int>(to.height);
        fill_window({left_, top_, right, bottom}, paper_, window_height_);
    }
    picture.draw(part, to);
    for (const auto& box : has_ground ? card_boxes_ : std::vector<PageRect>()) {
        const PageRect pixels{std::floor(box.left), std::floor(box.top), std::ceil(box.width) + 1,
                              std::ceil(box.height) + 1};
        const auto seen = pixels.within(to);
        if (!seen.empty()) {
            cards_texture_.draw(seen, seen, PictureTexture::Mixing::over);
        }
    }
}

}  // namespace viewer
