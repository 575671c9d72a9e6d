#pragma once

#include <cairo/cairo.h>

#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

// PNG files read again, by a library that the program does not write them with.
namespace test {

/// A chunk of a PNG file, in file order.
struct PngChunk {
    std::string type;
    std::string data;
};

inline std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

inline std::vector<PngChunk> png_chunks(const std::string& file) {
    std::vector<PngChunk> chunks;
    for (std::size_t at = 8; at < file.size();) {
        const auto length = big_endian(file, at);
        chunks.push_back({file.substr(at + 4, 4), file.substr(at + 8, length)});
        at += length + 12;
    }
    return chunks;
}

struct DecodedPng {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;  ///< 0xAARRGGBB, row by row
};

inline DecodedPng decoded_png(const std::string& file) {
    struct Reader {
        const std::string& bytes;
        std::size_t at = 0;
    } reader{file};
    const auto read = [](void* state, unsigned char* out, unsigned length) {
        auto& from = *static_cast<Reader*>(state);
        if (from.at + length > from.bytes.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(out, from.bytes.data() + from.at, length);
        from.at += length;
        return CAIRO_STATUS_SUCCESS;
    };
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_from_png_stream(read, &reader), cairo_surface_destroy);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("not a PNG file");
    DecodedPng picture{
        cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const auto* data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + y * stride + 4 * x, 4);
            picture.pixels.push_back(pixel | 0xFF000000u);
        }
    return picture;
}

}  // namespace test
