#include "app/window/map_picture.hpp"

#include "app/window/picture_target.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <cmath>
#include <utility>

namespace viewer {

namespace {

/// A single map without words below it.
bool is_one_map(const PageContent& page) {
    return page.panes.size() == 1 && !page.chart && page.blank == Blank::no && page.caption.empty();
}

bool only_moved(const PageContent& before, PageContent now) {
    if (!is_one_map(before) || !is_one_map(now) || before == now) return false;
    now.panes.front().settings.camera = before.panes.front().settings.camera;
    return before == now;
}

}  // namespace

MapPicture::MapPicture(std::optional<PageContent> page, DisplayList list, Raster picture)
    : first_(std::move(picture)), drawn_(std::move(page)), list_(std::move(list)), revision_(1) {}

MapPicture::~MapPicture() = default;

void MapPicture::forget() {
    last_.reset();
    drawn_.reset();
    moving_.forget();
}

void MapPicture::show(const MapData& map, const PageContent& page, sf::RenderWindow& window, int left,
                      int top) {
    left_ = left;
    top_ = top;
    if (!show_first(page, window)) {
        first_ = {};
        shown_first_.reset();
        if (!move(map, page, window)) rest(map, page, window);
    }
    last_ = page;
}

/// Drawn next time as it should be, the same but for the last bit of some edges.
bool MapPicture::show_first(const PageContent& page, sf::RenderWindow& window) {
    const auto is = [](int length, double of_page) { return length > 0 && length == std::lround(of_page); };
    if (shown_first_ || drawn_ != page || !is(first_.width, page.width) || !is(first_.height, page.height))
        return false;
    (void)window.setActive(true);
    shown_first_ = std::make_unique<PictureTarget>(static_cast<unsigned>(first_.width),
                                                   static_cast<unsigned>(first_.height));
    shown_first_->take(first_);
    shown_first_->copy_to_window(left_, top_, static_cast<int>(window.getSize().y));
    return true;
}

/// A single jump is as soon drawn at its new place, so only what moves again, or can be shown without drawing, is moved.
bool MapPicture::can_move(const MapData& map, const SceneSettings& settings, bool again) {
    return moving_.can_show(settings) || (again && moving_.prepare(map, settings));
}

bool MapPicture::move(const MapData& map, const PageContent& page, sf::RenderWindow& window) {
    const bool moves = last_ && only_moved(*last_, page);
    const bool moved_before = still_frames_ < frames_until_rest;
    if (!moves && (!moved_before || last_ != page)) {
        still_frames_ = frames_until_rest;
        return false;
    }
    still_frames_ = moves ? 0 : still_frames_ + 1;
    const auto& settings = page.panes.front().settings;
    if (still_frames_ == frames_until_rest || drawn_ == page ||
        !can_move(map, settings, moves && moved_before))
        return false;
    moving_.present(map, settings, window, left_, top_);
    return true;
}

void MapPicture::rest(const MapData& map, const PageContent& page, sf::RenderWindow& window) {
    if (drawn_ != page) {
        list_ = build_page(map, page);
        drawn_ = page;
        ++revision_;
    }
    canvas_.update(list_, revision_, static_cast<int>(page.width), static_cast<int>(page.height), 1);
    canvas_.present(window, left_, top_);
}

}  // namespace viewer
