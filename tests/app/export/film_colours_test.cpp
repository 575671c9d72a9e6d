#include "app/export/palette.hpp"
#include "app/export/yuv.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

Raster filled(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    Raster raster(width, height);
    for (std::size_t i = 0; i < raster.pixels.size(); i += 4) {
        raster.pixels[i] = blue;
        raster.pixels[i + 1] = green;
        raster.pixels[i + 2] = red;
        raster.pixels[i + 3] = 255;
    }
    return raster;
}

std::array<int, 3> converted(std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    std::array<std::uint8_t, 4> y{};
    std::uint8_t u = 0;
    std::uint8_t v = 0;
    to_yuv420(filled(2, 2, red, green, blue), {0, 2}, {{y.data(), &u, &v}, {2, 1, 1}});
    return {y[0], u, v};
}

}  // namespace

TEST_CASE("colours of a film follow BT.709 in limited range") {
    CHECK(converted(255, 255, 255) == std::array{235, 128, 128});
    CHECK(converted(0, 0, 0) == std::array{16, 128, 128});
    CHECK(converted(255, 0, 0) == std::array{63, 102, 240});
    CHECK(converted(0, 0, 255) == std::array{32, 240, 118});
}

TEST_CASE("few colours are kept exactly") {
    ColourCount count;
    count.add(filled(10, 10, 230, 159, 0));
    count.add(filled(10, 10, 251, 249, 244));
    auto colours = count.choose(255);
    std::sort(colours.begin(), colours.end());
    CHECK(colours == std::vector<std::uint32_t>{0xE69F00, 0xFBF9F4});
}

TEST_CASE("many colours give at most as many as asked for, near to each") {
    ColourCount count;
    Raster raster(64, 64);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x) {
            auto* pixel = raster.row(y) + 4 * x;
            pixel[0] = static_cast<std::uint8_t>(4 * x);
            pixel[1] = static_cast<std::uint8_t>(4 * y);
            pixel[3] = 255;
        }
    count.add(raster);
    Palette palette(count.choose(255));
    CHECK(palette.colours().size() == 255);
    const auto near = palette.colours()[palette.nearest(0x008040)];
    CHECK(std::abs(static_cast<int>(near >> 8 & 0xFF) - 0x80) <= 24);
    CHECK(std::abs(static_cast<int>(near & 0xFF) - 0x40) <= 24);
}
