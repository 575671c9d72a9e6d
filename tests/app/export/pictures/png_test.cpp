#include "app/export/pictures/png.hpp"

#include "tests/support/png.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;

namespace {

/// Every pixel another colour.
Raster colourful(int width, int height) {
    Raster raster(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint8_t* pixel = raster.row(y) + 4 * x;
            pixel[0] = static_cast<std::uint8_t>(x * 7 + y);
            pixel[1] = static_cast<std::uint8_t>(y * 13);
            pixel[2] = static_cast<std::uint8_t>(x * y + 50);
            pixel[3] = 255;
        }
    return raster;
}

std::uint32_t pixel_of(const Raster& raster, int x, int y) {
    const std::uint8_t* pixel = raster.row(y) + 4 * x;
    return 0xFF000000u | static_cast<std::uint32_t>(pixel[2] << 16 | pixel[1] << 8 | pixel[0]);
}

std::string chunk(const std::string& file, const std::string& type) {
    for (const auto& each : test::png_chunks(file))
        if (each.type == type) return each.data;
    return "none";
}

}  // namespace

TEST_CASE("a PNG read again has the size and every pixel of the picture") {
    for (const auto& [width, height] : {std::pair{1, 1}, std::pair{3, 200}, std::pair{257, 63}}) {
        const auto raster = colourful(width, height);
        const auto again = test::decoded_png(encode_png(raster));
        REQUIRE(again.width == width);
        REQUIRE(again.height == height);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                REQUIRE(again.pixels[static_cast<std::size_t>(y * width + x)] == pixel_of(raster, x, y));
    }
}

TEST_CASE("a PNG has no alpha") {
    CHECK(chunk(encode_png(colourful(4, 4)), "IHDR").substr(8) == std::string("\x08\x02\x00\x00\x00", 5));
}

TEST_CASE("the resolution is written in pixels per metre") {
    const auto resolution = [](double dpi) { return chunk(encode_png(colourful(2, 2), dpi), "pHYs"); };
    CHECK(test::big_endian(resolution(96), 0) == 3780);
    CHECK(test::big_endian(resolution(96), 4) == 3780);
    CHECK(resolution(96)[8] == 1);
    CHECK(test::big_endian(resolution(300), 0) == 11811);
}

TEST_CASE("texts are written as UTF-8") {
    const auto file = encode_png(colourful(2, 2), 96, {{"Title", "Şuşa"}, {"Software", "Terrachron"}});
    CHECK(chunk(file, "iTXt") == std::string("Title\0\0\0\0\0", 10) + "Şuşa");
    const auto chunks = test::png_chunks(file);
    CHECK(std::count_if(chunks.begin(), chunks.end(), [](auto& c) { return c.type == "iTXt"; }) == 2);
}

TEST_CASE("a PNG begins with its header and ends with its end") {
    const auto chunks = test::png_chunks(encode_png(colourful(2, 2)));
    REQUIRE(chunks.size() >= 3);
    CHECK(chunks.front().type == "IHDR");
    CHECK(chunks.back().type == "IEND");
    CHECK(chunks.back().data.empty());
}

TEST_CASE("the same picture gives the same bytes") {
    CHECK(encode_png(colourful(60, 40)) == encode_png(colourful(60, 40)));
}

TEST_CASE("a flat picture is small") { CHECK(encode_png(Raster(1000, 1000)).size() < 20'000); }

TEST_CASE("pictures of any height, flat or of every colour, have all their rows") {
    for (const int height : {1, 23, 24, 25, 48, 100})
        for (const auto& raster : {Raster(211, height), colourful(211, height)}) {
            CAPTURE(height);
            const auto again = test::decoded_png(encode_png(raster));
            REQUIRE(again.height == height);
            CHECK(again.pixels.back() == pixel_of(raster, 210, height - 1));
        }
}

TEST_CASE("after a change of some rows the file is that of the picture packed anew") {
    auto raster = colourful(90, 100);
    PngEncoder encoder(90, 100, 96);
    CHECK(encoder.encode(raster, {{0, 100}}, {}) == encode_png(raster));
    raster.row(40)[8] = 200;
    raster.row(99)[0] = 7;
    CHECK(encoder.encode(raster, {{40, 41}, {99, 100}}, {}) == encode_png(raster));
    CHECK(encoder.encode(raster, {}, {}) == encode_png(raster));
}

TEST_CASE("bands without a changed row are taken over as they are") {
    auto raster = colourful(90, 100);
    PngEncoder encoder(90, 100, 96);
    const auto before = encoder.encode(raster, {{0, 100}}, {});
    raster.row(99)[0] = 7;
    CHECK(encoder.encode(raster, {{0, 10}}, {}) == before);  // the change was not told
}
