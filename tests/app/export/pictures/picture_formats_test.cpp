#include "app/export/pictures/picture_formats.hpp"

#include "tests/support/png.hpp"
#include "tests/support/sample_picture.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace viewer;

TEST_CASE("a format is known by the end of the file name, in any case") {
    for (const char* name :
         {"map.png", "MAP.PNG", "a/b.c/map.svg", "map.pdf", ".png", "map.jpg", "map.webp"}) {
        CAPTURE(name);
        CHECK(picture_format_of(name) != nullptr);
    }
    for (const char* name : {"map.bmp", "map", "", "mappng", "map.png.txt", "map.pn"}) {
        CAPTURE(name);
        CHECK(picture_format_of(name) == nullptr);
    }
}

TEST_CASE("every extension is named in messages") {
    for (const auto& format : picture_formats())
        CHECK(picture_extensions().find(format.extension) != std::string::npos);
}

TEST_CASE("a PNG of the picture has its size times the scale, and its resolution") {
    const auto file = picture_format_of("x.png")->encode(test::sample_picture(), 2, "A & B");
    const auto picture = test::decoded_png(file);
    CHECK(picture.width == 1800);
    CHECK(picture.height == 1200);
    for (const auto& chunk : test::png_chunks(file))
        if (chunk.type == "pHYs") CHECK(test::big_endian(chunk.data, 0) == 7559);
}

namespace {

const std::map<std::string, std::string> first_bytes{
    {".png", "\x89PNG"},   {".svg", "<svg"},  {".pdf", "%PDF"}, {".jpg", "\xFF\xD8"},
    {".jpeg", "\xFF\xD8"}, {".webp", "RIFF"}, {".tiff", "II*"}};

}  // namespace

TEST_CASE("every format begins as its files do and gives the same bytes again") {
    const auto list = test::sample_picture();
    for (const auto& format : picture_formats()) {
        CAPTURE(format.extension);
        const auto file = format.encode(list, 1, "Title");
        CHECK(file == format.encode(list, 1, "Title"));
        const std::string begin = first_bytes.at(format.extension);
        CHECK(file.starts_with(begin));
    }
}
