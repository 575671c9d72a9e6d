#include "app/paint/outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace viewer {
namespace {

constexpr double quarter = std::numbers::pi / 2;

/// Points of a quarter circle, from the direction `start` clockwise on the screen, both ends included.
void add_quarter(PagePath& path, PagePoint centre, double radius, double start, double scale) {
    const double step = 2 * std::acos(1 - std::min(0.05 / (radius * scale), 1.0));
    const int count = std::max(2, static_cast<int>(std::ceil(quarter / step)));
    for (int i = 0; i <= count; ++i) {
        const double turn = start + quarter * i / count;
        path.push_back({centre.x + radius * std::cos(turn), centre.y + radius * std::sin(turn)});
    }
}

}  // namespace

PagePath box_outline(const PageRect& given, double radius, double scale) {
    const PageRect rect{given.left, given.top, std::max(given.width, 0.0), std::max(given.height, 0.0)};
    const double r = std::clamp(radius, 0.0, std::min(rect.width, rect.height) / 2);
    if (r <= 0)
        return {{rect.left, rect.top},
                {rect.right(), rect.top},
                {rect.right(), rect.bottom()},
                {rect.left, rect.bottom()}};
    PagePath path;
    add_quarter(path, {rect.left + r, rect.top + r}, r, 2 * quarter, scale);
    add_quarter(path, {rect.right() - r, rect.top + r}, r, 3 * quarter, scale);
    add_quarter(path, {rect.right() - r, rect.bottom() - r}, r, 0, scale);
    add_quarter(path, {rect.left + r, rect.bottom() - r}, r, quarter, scale);
    return path;
}

PagePath inset_outline(const Box& box, double inset, double scale) {
    const PageRect& r = box.rect;
    return box_outline({r.left + inset, r.top + inset, r.width - 2 * inset, r.height - 2 * inset},
                       box.radius - inset, scale);
}

PagePath circle_outline(PagePoint centre, double radius, double scale) {
    const double r = std::max(radius, 0.0);
    return box_outline({centre.x - r, centre.y - r, 2 * r, 2 * r}, r, scale);
}

}  // namespace viewer
