#include "app/window/display/smooth_zoom.hpp"

#include <cmath>

namespace viewer {

void SmoothZoom::turn(PagePoint at, double factor) {
    at_ = at;
    left_ += std::log(factor);
}

double SmoothZoom::pass(double seconds) {
    constexpr double lasting = 0.045;     // seconds until a third of it is left
    constexpr double unseen = 0.002;      // moves nothing by as much as a pixel
    constexpr double longest = 1.0 / 20;  // a frame that took longer must not look like a jump
    const double part = left_ * (1 - std::exp(-std::fmin(seconds, longest) / lasting));
    const bool last = std::abs(left_ - part) < unseen;
    const double now = last ? left_ : part;
    left_ = last ? 0 : left_ - part;
    return std::exp(now);
}

}  // namespace viewer
