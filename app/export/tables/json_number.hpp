#pragma once

#include <nlohmann/json.hpp>

#include <cmath>

namespace viewer {

/// Key order as written, so that reports read from general to particular.
using Json = nlohmann::ordered_json;

/// Rounded to `decimals`; whole numbers print without a point.
inline Json json_number(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return std::trunc(rounded) == rounded ? Json(static_cast<long long>(rounded)) : Json(rounded);
}

}  // namespace viewer
