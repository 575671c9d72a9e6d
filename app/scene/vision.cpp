#include "app/scene/vision.hpp"

#include "app/scene/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace viewer {

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

// clang-format off
constexpr Matrix protan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix greys{{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
// clang-format on

const Matrix& matrix_of(Vision vision) {
    switch (vision) {
        case Vision::protanopia: return protan;
        case Vision::deuteranopia: return deutan;
        case Vision::tritanopia: return tritan;
        default: return greys;
    }
}

std::uint8_t encoded(double value) {
    const double clamped = std::clamp(value, 0.0, 1.0);
    const double srgb = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(srgb * 255));
}

struct See {
    Vision vision;

    void operator()(Fill& fill) const { fill.colour = seen(fill.colour, vision); }
    void operator()(Stroke& stroke) const { stroke.colour = seen(stroke.colour, vision); }
    void operator()(Box& box) const {
        box.fill = seen(box.fill, vision);
        box.rim = seen(box.rim, vision);
    }
    void operator()(Dot& dot) const {
        dot.fill = seen(dot.fill, vision);
        dot.rim = seen(dot.rim, vision);
    }
    void operator()(Text& text) const {
        text.colour = seen(text.colour, vision);
        text.halo = seen(text.halo, vision);
    }
    void operator()(FeatureLayer& feature_layer) const {
        for (auto& look : feature_layer.looks) {
            look.fill = seen(look.fill, vision);
            look.hatch = seen(look.hatch, vision);
            look.rim = seen(look.rim, vision);
        }
    }
};

}  // namespace

const std::vector<VisionChoice>& vision_choices() {
    static const std::vector<VisionChoice> choices{
        {Vision::full, "full", "all colours"},
        {Vision::protanopia, "protanopia", "without red (protanopia)"},
        {Vision::deuteranopia, "deuteranopia", "without green (deuteranopia)"},
        {Vision::tritanopia, "tritanopia", "without blue (tritanopia)"},
        {Vision::greys, "greys", "greys only, as a copier prints"}};
    return choices;
}

Colour seen(Colour colour, Vision vision) {
    if (vision == Vision::full) {
        return colour;
    }
    const std::array<double, 3> from{linear_light(colour.red), linear_light(colour.green),
                                     linear_light(colour.blue)};
    const auto channel = [&](std::size_t row) {
        const auto& weights = matrix_of(vision)[row];
        return encoded(weights[0] * from[0] + weights[1] * from[1] + weights[2] * from[2]);
    };
    return {channel(0), channel(1), channel(2), colour.alpha};
}

void see(DisplayList& list, Vision vision) {
    if (vision == Vision::full) {
        return;
    }
    list.paper = seen(list.paper, vision);
    for (auto& item : list.items) {
        std::visit(See{vision}, item.shape);
    }
}

}  // namespace viewer
