#include "geodata/import/party_look.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace geodata {

namespace {

std::string colour_of(double hue, double saturation, double lightness) {
    const double strength = saturation * std::min(lightness, 1 - lightness);
    const auto channel = [&](double offset) {
        const double at = std::fmod(offset + hue * 12, 12.0);
        const double value = lightness - strength * std::max(-1.0, std::min({at - 3, 9 - at, 1.0}));
        return static_cast<int>(std::lround(value * 255));
    };
    return fmt::format("#{:02X}{:02X}{:02X}", channel(0), channel(8), channel(4));
}

}  // namespace

PartyLook party_look(std::size_t position) {
    static constexpr std::array<const char*, 7> known{"#E69F00", "#56B4E9", "#009E73", "#CC79A7",
                                                      "#D55E00", "#0072B2", "#F0E442"};
    static constexpr std::array<const char*, 4> patterns{"hatch-right", "hatch-left", "dots", ""};
    const auto* pattern = patterns[position % patterns.size()];
    if (position < known.size()) {
        return {known[position], pattern};
    }
    constexpr double golden = 0.618033988749895;
    static constexpr std::array<double, 3> lightness{0.42, 0.66, 0.54};
    const auto later = position - known.size();
    return {colour_of(std::fmod(0.07 + golden * static_cast<double>(later), 1.0), 0.6,
                      lightness[later % lightness.size()]),
            pattern};
}

}  // namespace geodata
