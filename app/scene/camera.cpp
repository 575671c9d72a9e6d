#include "app/scene/camera.hpp"

#include <algorithm>

namespace viewer {

PagePoint MapView::to_page(geodata::PlanePoint point) const {
    return {frame_.left + frame_.width / 2 + (point.x - camera_.centre.x) / camera_.metres_per_unit,
            frame_.top + frame_.height / 2 - (point.y - camera_.centre.y) / camera_.metres_per_unit};
}

PageRect MapView::box_on_page(const geodata::PlaneBox& box) const {
    const auto corner = to_page({box.left, box.top});
    return {corner.x, corner.y, length(box.width()), length(box.height())};
}

PagePath MapView::path_on_page(const geodata::PlaneLine& line) const {
    PagePath path;
    for (const auto point : line) {
        path.push_back(to_page(point));
    }
    return path;
}

geodata::PlanePoint MapView::to_plane(PagePoint point) const {
    return {camera_.centre.x + (point.x - frame_.left - frame_.width / 2) * camera_.metres_per_unit,
            camera_.centre.y - (point.y - frame_.top - frame_.height / 2) * camera_.metres_per_unit};
}

geodata::PlaneBox MapView::ground() const {
    const auto low = to_plane({frame_.left, frame_.bottom()});
    const auto high = to_plane({frame_.right(), frame_.top});
    return {low.x, low.y, high.x, high.y};
}

bool MapView::shows(const geodata::PlaneBox& box) const {
    if (box.empty()) {
        return false;
    }
    const auto low = to_page({box.left, box.bottom});
    const auto high = to_page({box.right, box.top});
    return low.x <= frame_.right() && high.x >= frame_.left && high.y <= frame_.bottom() &&
           low.y >= frame_.top;
}

Camera fitted(const geodata::PlaneBox& box, const PageRect& frame) {
    const double across = box.width() / std::max(frame.width, 1.0);
    const double down = box.height() / std::max(frame.height, 1.0);
    return {box.centre(), std::clamp(std::max(across, down), nearest_zoom, farthest_zoom)};
}

Camera zoomed(const MapView& view, PagePoint at, double factor, const ZoomRange& range) {
    const auto fixed = view.to_plane(at);
    Camera camera = view.camera();
    camera.metres_per_unit = std::clamp(camera.metres_per_unit / factor, range.nearest, range.farthest);
    const auto moved = MapView(camera, view.frame()).to_plane(at);
    camera.centre = {camera.centre.x + fixed.x - moved.x, camera.centre.y + fixed.y - moved.y};
    return camera;
}

geodata::PlanePoint nearest_in(const geodata::PlaneBox& box, geodata::PlanePoint point) {
    if (box.empty()) return point;
    return {std::clamp(point.x, box.left, box.right), std::clamp(point.y, box.bottom, box.top)};
}

Camera dragged(const Camera& camera, double dx, double dy) {
    return {{camera.centre.x - dx * camera.metres_per_unit, camera.centre.y + dy * camera.metres_per_unit},
            camera.metres_per_unit};
}

}  // namespace viewer
