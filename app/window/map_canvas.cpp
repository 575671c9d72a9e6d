#include "app/window/map_canvas.hpp"

#include "app/window/picture_target.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <algorithm>

namespace viewer {

MapCanvas::MapCanvas() = default;
MapCanvas::~MapCanvas() = default;

bool MapCanvas::update(const DisplayList& list, std::uint64_t revision, int width, int height, double scale) {
    const sf::Vector2u size(static_cast<unsigned>(std::max(width, 1)),
                            static_cast<unsigned>(std::max(height, 1)));
    const bool fits = picture_ && picture_->usable() && picture_->getSize() == size;
    if (fits && revision == revision_ && scale == scale_) return false;
    if (!fits) {
        picture_.reset();
        picture_ = std::make_unique<PictureTarget>(size.x, size.y);
    }
    painter_.draw(list, *picture_, scale);
    picture_->setActive(false);
    revision_ = revision;
    scale_ = scale;
    return true;
}

void MapCanvas::present(sf::RenderWindow& window, int left, int top) {
    if (picture_ && window.setActive(true) && picture_->usable())
        picture_->copy_to_window(left, top, static_cast<int>(window.getSize().y));
}

}  // namespace viewer
