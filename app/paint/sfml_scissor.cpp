#include "app/paint/sfml_scissor.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {

PixelRect pixels_of(const PageRect& box, double scale, int left, int top) {
    const int from_x = static_cast<int>(std::floor(box.left * scale));
    const int from_y = static_cast<int>(std::floor(box.top * scale));
    const int to_x = static_cast<int>(std::ceil(box.right() * scale));
    const int to_y = static_cast<int>(std::ceil(box.bottom() * scale));
    return {left + from_x, top + from_y, std::max(0, to_x - from_x), std::max(0, to_y - from_y)};
}

}  // namespace viewer
