#include "app/window/moving_map.hpp"

#include "app/paint/sfml_scissor.hpp"
#include "app/window/picture_target.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <algorithm>
#include <cmath>

namespace viewer {

namespace {

/// Of the longer side of the page: wide enough for most drags, and as soon drawn as two frames.
constexpr double share_beyond = 0.2;
/// Stretched more than this, lines look thick and letters coarse; shrunk more, thin.
constexpr double most_stretched = 1.6;

SceneSettings without_camera(SceneSettings settings) {
    settings.camera = {};
    return settings;
}

unsigned whole(double length) { return static_cast<unsigned>(std::lround(length)); }

}  // namespace

MovingMap::MovingMap(SfmlPainter& painter) : painter_(painter) {}
MovingMap::~MovingMap() = default;

void MovingMap::forget() { drawn_.reset(); }

/// The page in pixels of the kept picture.
PageRect MovingMap::seen_part(const SceneSettings& settings) const {
    const MapView now(settings.camera, {0, 0, settings.width, settings.height});
    const MapView kept(drawn_->camera, {0, 0, settings.width, settings.height});
    const auto corner = kept.to_page(now.to_plane({0, 0}));
    const double stretch = drawn_->camera.metres_per_unit / settings.camera.metres_per_unit;
    return {corner.x + beyond_, corner.y + beyond_, settings.width / stretch, settings.height / stretch};
}

bool MovingMap::can_show(const SceneSettings& settings) const {
    if (!drawn_ || !ground_ || !ground_->usable() || without_camera(*drawn_) != without_camera(settings))
        return false;
    const double stretch = drawn_->camera.metres_per_unit / settings.camera.metres_per_unit;
    const auto part = seen_part(settings);
    const auto size = ground_->getSize();
    return stretch <= most_stretched && stretch >= 1 / most_stretched && part.left >= 0 && part.top >= 0 &&
           part.right() <= size.x && part.bottom() <= size.y;
}

bool MovingMap::prepare(const MapData& map, const SceneSettings& settings) {
    beyond_ = std::round(share_beyond * std::max(settings.width, settings.height));
    const auto list = build_ground(map, settings, beyond_);
    drawn_.reset();
    const sf::Vector2u size(whole(list.width), whole(list.height));
    try {
        if (!ground_ || !ground_->usable() || ground_->getSize() != size) {
            ground_.reset();  // gives its room back before more is asked for
            ground_ = std::make_unique<PictureTarget>(size.x, size.y);
        }
    } catch (const geodata::Error&) {
        return false;
    }
    painter_.draw(list, *ground_, 1);
    ground_->setActive(false);
    drawn_ = settings;
    return true;
}

void MovingMap::present(const MapData& map, const SceneSettings& settings, sf::RenderWindow& window, int left,
                        int top) {
    (void)window.setActive(true);
    const auto part = seen_part(settings);
    constexpr double hair = 1e-6;  // what arithmetic leaves of the same size
    if (std::abs(part.width - settings.width) < hair)
        ground_->copy_part_to_window(part, left, top, static_cast<int>(window.getSize().y));
    else
        ground_->draw_part(part, pixels_of({0, 0, settings.width, settings.height}, 1, left, top), window);
    painter_.draw_over(build_cards(map, settings), window, 1, left, top);
}

}  // namespace viewer
