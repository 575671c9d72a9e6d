#include "geodata/model/party_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <string_view>

namespace geodata {

namespace {

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
};

// After Okabe and Ito, whose yellow is lost on white paper; a brown and a violet stand in for black and for it.
constexpr std::array<Rgb, 8> hues{{{0x00, 0x72, 0xB2},
                                   {0xE6, 0x9F, 0x00},
                                   {0x00, 0x9E, 0x73},
                                   {0xD5, 0x5E, 0x00},
                                   {0xCC, 0x79, 0xA7},
                                   {0x56, 0xB4, 0xE9},
                                   {0x8C, 0x6D, 0x46},
                                   {0x6A, 0x5A, 0xA8}}};
constexpr std::array<const char*, 4> patterns{"hatch-right", "hatch-left", "hatch-level", "hatch-upright"};
// Each hue as it is, lighter, darker, and lighter still.
constexpr std::array<double, 4> shades{0, 0.4, -0.35, 0.62};
constexpr std::size_t looks = hues.size() * shades.size();

int shaded(int channel, double shade) {
    const double to = shade > 0 ? 255 : 0;
    return static_cast<int>(channel + (to - channel) * (shade > 0 ? shade : -shade));
}

std::string colour_of(std::size_t look) {
    const auto& hue = hues[look % hues.size()];
    const double shade = shades[look / hues.size() % shades.size()];
    return fmt::format("#{:02X}{:02X}{:02X}", shaded(hue.red, shade), shaded(hue.green, shade),
                       shaded(hue.blue, shade));
}

// FNV-1a: the same on every machine.
std::uint32_t number_of(std::string_view id) {
    std::uint32_t number = 2166136261U;
    for (const char c : id) {
        number = (number ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return number;
}

/// Gives looks away, each once as long as there are any: a hue of its own before a shade of another's.
class Looks {
public:
    /// A stated colour takes the hue that it is nearest to.
    void take(const std::string& colour) {
        std::array<unsigned, 3> channels{};
        if (colour.size() != 7 ||
            std::sscanf(colour.c_str(), "#%2x%2x%2x", &channels[0], &channels[1], &channels[2]) != 3) {
            return;
        }
        const auto distance = [&](const Rgb& hue) {
            const int r = hue.red - static_cast<int>(channels[0]);
            const int g = hue.green - static_cast<int>(channels[1]);
            const int b = hue.blue - static_cast<int>(channels[2]);
            return r * r + g * g + b * b;
        };
        const auto nearest = std::ranges::min_element(
            hues, [&](const Rgb& a, const Rgb& b) { return distance(a) < distance(b); });
        if (taken_.insert(static_cast<std::size_t>(nearest - hues.begin())).second) {
            ++given_;
        }
    }

    std::size_t look_for(std::string_view id) {
        const std::size_t round = given_ / hues.size();
        const std::size_t wish = number_of(id) % hues.size();
        ++given_;
        for (std::size_t step = 0; step < hues.size(); ++step) {
            const std::size_t hue = (wish + step) % hues.size();
            const std::size_t look = (round % shades.size()) * hues.size() + hue;
            if (taken_.insert(round * looks + hue).second) {
                return look;
            }
        }
        return wish;
    }

private:
    std::size_t given_ = 0;
    std::set<std::size_t> taken_;
};

}  // namespace

std::vector<Party> styled_parties(const Dataset& dataset) {
    auto parties = dataset.parties;
    Looks free;
    const bool several = parties.size() > 1;
    for (const auto& party : parties) {
        free.take(party.colour);
    }
    for (auto& party : parties) {
        party.short_name = party.short_name.empty() ? party.name : party.short_name;
        const auto look = party.colour.empty() ? free.look_for(party.id) : 0;
        if (party.colour.empty()) {
            party.colour = colour_of(look);
        }
        if (party.pattern.empty() && several) {
            party.pattern = patterns[number_of(party.id) / 8 % patterns.size()];
        }
    }
    return parties;
}

}  // namespace geodata
