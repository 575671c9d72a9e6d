#include "app/export/png_frames.hpp"

#include "app/export/deflate_end.hpp"
#include "tests/support/png.hpp"

#include <catch2/catch.hpp>
#include <libdeflate.h>

#include <random>

using namespace viewer;

namespace {

Raster pattern(int width, int height, unsigned seed) {
    std::mt19937 random(seed);
    Raster raster(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            auto* pixel = raster.row(y) + 4 * x;
            const bool noisy = seed % 2 == 1;
            pixel[0] = static_cast<std::uint8_t>(noisy ? random() : static_cast<unsigned>(x / 7));
            pixel[1] = static_cast<std::uint8_t>(y / 5);
            pixel[2] = static_cast<std::uint8_t>(seed);
            pixel[3] = 255;
        }
    return raster;
}

bool shows(const std::string& png, const Raster& raster) {
    const auto found = test::decoded_png(png);
    const auto expected = test::decoded_png(encode_png(raster));
    return found.width == raster.width && found.height == raster.height && found.pixels == expected.pixels;
}

}  // namespace

TEST_CASE("frames packed in bands are the same pictures, flat or noisy, of any height") {
    for (const int height : {1, 15, 16, 17, 100})
        for (const unsigned seed : {2U, 3U}) {
            CAPTURE(height, seed);
            const auto raster = pattern(211, height, seed);
            PngFrames frames(211, height, 96);
            CHECK(shows(frames.encode(raster, {{0, height}}, {}), raster));
        }
}

TEST_CASE("bands without a changed row are taken over and changed ones are not") {
    const auto first = pattern(90, 100, 4);
    auto second = first;
    second.row(40)[8] = 200;
    PngFrames frames(90, 100, 96);
    frames.encode(first, {{0, 100}}, {});
    CHECK(shows(frames.encode(second, {{40, 41}}, {}), second));
    CHECK(shows(frames.encode(second, {}, {}), second));
}

TEST_CASE("the end of a deflate stream is where the library put it") {
    auto* compressor = libdeflate_alloc_compressor(1);
    for (const std::size_t size : {0U, 1U, 1000U, 300'000U}) {
        std::string data(size, 'a');
        for (std::size_t i = 0; i < size; i += 3) data[i] = static_cast<char>(i * i / 7);
        std::string stream(libdeflate_deflate_compress_bound(compressor, size), '\0');
        stream.resize(
            libdeflate_deflate_compress(compressor, data.data(), size, stream.data(), stream.size()));
        CAPTURE(size);
        const auto end = find_deflate_end(stream);
        CHECK((end.end + 7) / 8 == stream.size());
        CHECK((stream[end.last_header / 8] >> end.last_header % 8 & 1) == 1);
        if (stream.size() > 4) CHECK_THROWS(find_deflate_end(stream.substr(0, stream.size() - 3)));
    }
    libdeflate_free_compressor(compressor);
}
