#include "app/scene/style.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace viewer {

double linear_light(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

namespace {

double luminance(Colour colour) {
    return 0.2126 * linear_light(colour.red) + 0.7152 * linear_light(colour.green) +
           0.0722 * linear_light(colour.blue);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, double amount) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * std::clamp(amount, 0.0, 1.0)));
}

}  // namespace

const Theme& light_theme() { return theme_of(ThemeName::light); }

Colour colour_from(const std::string& hex) {
    if (hex.size() != 7 || hex[0] != '#') {
        return {};
    }
    const auto channel = [&](std::size_t at) {
        return static_cast<std::uint8_t>(std::strtol(hex.substr(at, 2).c_str(), nullptr, 16));
    };
    return {channel(1), channel(3), channel(5), 255};
}

Colour mixed(Colour from, Colour to, double amount) {
    return {between(from.red, to.red, amount), between(from.green, to.green, amount),
            between(from.blue, to.blue, amount), from.alpha};
}

Colour with_alpha(Colour colour, int alpha) {
    colour.alpha = static_cast<std::uint8_t>(std::clamp(alpha, 0, 255));
    return colour;
}

double contrast(Colour a, Colour b) {
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace viewer
