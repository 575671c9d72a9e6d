#include "app/export/png_chunks.hpp"

#include <libdeflate.h>

#include <cmath>

namespace viewer {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);

std::string header(int width, int height) {
    std::string data;
    add_number(data, static_cast<std::uint32_t>(width));
    add_number(data, static_cast<std::uint32_t>(height));
    data += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, RGB, no interlace
    return data;
}

std::string resolution(double dpi) {
    const auto per_metre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
    std::string data;
    add_number(data, per_metre);
    add_number(data, per_metre);
    data += '\x01';
    return data;
}

}  // namespace

void add_number(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift & 0xFF);
    }
}

void add_chunk(std::string& png, std::string_view type, std::string_view data) {
    add_number(png, static_cast<std::uint32_t>(data.size()));
    const auto start = png.size();
    png += type;
    png += data;
    add_number(png, libdeflate_crc32(0, png.data() + start, png.size() - start));
}

std::string png_beginning(int width, int height, double dpi, const PngTexts& texts) {
    std::string png(signature);
    add_chunk(png, "IHDR", header(width, height));
    add_chunk(png, "pHYs", resolution(dpi));
    for (const auto& [keyword, text] : texts) {
        add_chunk(png, "iTXt", keyword + std::string("\0\0\0\0\0", 5) + text);
    }
    return png;
}

}  // namespace viewer
