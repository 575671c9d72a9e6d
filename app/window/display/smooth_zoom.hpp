#pragma once

#include "app/scene/display_list.hpp"

namespace viewer {

/// Turns of the wheel, spread over some frames: the eye follows the ground instead of looking for it.
class SmoothZoom {
public:
    /// Zooms by `factor` (above 1 is nearer) about a point of the page, beside what is still to come.
    void turn(PagePoint at, double factor);
    bool moving() const { return left_ != 0; }
    PagePoint at() const { return at_; }
    /// The factor of a frame so many seconds after the one before. All of them together make up what was asked for, within
    /// a quarter of a second and at sixty frames a second.
    double pass(double seconds);
    void stop() { left_ = 0; }

private:
    PagePoint at_;
    double left_ = 0;  ///< logarithm of the factor that is still to come
};

}  // namespace viewer
