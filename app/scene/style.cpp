#include "app/scene/style.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace viewer {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, double amount) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * std::clamp(amount, 0.0, 1.0)));
}

}  // namespace

const Theme& light_theme() {
    static const Theme theme = [] {
        Theme t;
        t.water = colour_from("#D5E0E8");
        t.neighbour = colour_from("#E9E6DF");
        t.land = colour_from("#FBF9F4");
        t.graticule = with_alpha(colour_from("#8F8A7D"), 70);
        t.district_rim = colour_from("#CFCABD");
        t.country_rim = colour_from("#6B6557");
        t.region_rim = colour_from("#857F70");
        t.text = colour_from("#1E1B16");
        t.secondary = colour_from("#5C5649");
        t.country_name = colour_from("#676155");
        t.district_name = colour_from("#767063");
        t.link = colour_from("#0B5C8F");
        t.emphasis = colour_from("#8E2F05");
        t.agree = colour_from("#0A6B4A");
        t.card = colour_from("#FFFFFF");
        t.card_rim = colour_from("#D9D4C9");
        t.halo = with_alpha(colour_from("#FFFFFF"), 235);
        t.changed = colour_from("#E58B4A");
        t.changed_hatch = colour_from("#B9481C");
        t.changed_rim = colour_from("#8E2F05");
        return t;
    }();
    return theme;
}

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
