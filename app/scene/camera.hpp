#pragma once

#include "app/scene/display_list.hpp"
#include "geodata/geometry/shape.hpp"

namespace viewer {

/// Where the map is looked at from: what lies in the middle of the map frame, and how much ground one page unit
/// covers. North is always up.
struct Camera {
    geodata::PlanePoint centre;
    double metres_per_unit = 200;  ///< from `nearest_zoom` to `farthest_zoom`
    friend bool operator==(const Camera&, const Camera&) = default;
};

constexpr double nearest_zoom = 2;        ///< metres per page unit
constexpr double farthest_zoom = 60'000;  ///< the same

/// How near and how far a map can be seen from, in metres per page unit.
struct ZoomRange {
    double nearest = nearest_zoom;
    double farthest = farthest_zoom;
};

/// The camera bound to the part of the page that shows the map.
class MapView {
public:
    MapView(Camera camera, PageRect frame) : camera_(camera), frame_(frame) {}

    const Camera& camera() const { return camera_; }
    const PageRect& frame() const { return frame_; }
    PagePoint to_page(geodata::PlanePoint point) const;
    PageRect box_on_page(const geodata::PlaneBox& box) const;
    PagePath path_on_page(const geodata::PlaneLine& line) const;
    geodata::PlanePoint to_plane(PagePoint point) const;
    /// Page units that so many metres take.
    double length(double metres) const { return metres / camera_.metres_per_unit; }
    /// What the frame shows of the plane.
    geodata::PlaneBox ground() const;
    /// False when the box certainly lies outside the frame.
    bool shows(const geodata::PlaneBox& box) const;

private:
    Camera camera_;
    PageRect frame_;
};

/// The camera that shows the whole box in the frame.
Camera fitted(const geodata::PlaneBox& box, const PageRect& frame);

/// Zoomed by `factor` (above 1 is nearer) so that the ground under `at` stays there, within the range.
Camera zoomed(const MapView& view, PagePoint at, double factor, const ZoomRange& range = {});

/// The point of the box next to this one; the same point when the box is empty.
geodata::PlanePoint nearest_in(const geodata::PlaneBox& box, geodata::PlanePoint point);

/// Moved so that the map follows a drag by (dx, dy) page units.
Camera dragged(const Camera& camera, double dx, double dy);

}  // namespace viewer
