#include "app/export/png.hpp"

#include "geodata/base/error.hpp"

#include <libdeflate.h>

#include <cmath>
#include <memory>

namespace viewer {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr int compression_level = 1;

void add_number(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> shift & 0xFF);
    }
}

void add_chunk(std::string& out, std::string_view type, std::string_view data) {
    add_number(out, static_cast<std::uint32_t>(data.size()));
    const auto start = out.size();
    out += type;
    out += data;
    add_number(out, libdeflate_crc32(0, out.data() + start, out.size() - start));
}

std::string header(const Raster& raster) {
    std::string data;
    add_number(data, static_cast<std::uint32_t>(raster.width));
    add_number(data, static_cast<std::uint32_t>(raster.height));
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

// Rows of RGB, each after its filter byte 0.
std::string rows_of(const Raster& raster) {
    const auto width = static_cast<std::size_t>(raster.width);
    std::string rows((3 * width + 1) * static_cast<std::size_t>(raster.height), '\0');
    char* out = rows.data();
    for (int y = 0; y < raster.height; ++y) {
        const std::uint8_t* in = raster.row(y);
        ++out;
        for (std::size_t x = 0; x < width; ++x, in += 4, out += 3) {
            out[0] = static_cast<char>(in[2]);
            out[1] = static_cast<char>(in[1]);
            out[2] = static_cast<char>(in[0]);
        }
    }
    return rows;
}

std::string compressed(const std::string& data) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(compression_level), libdeflate_free_compressor);
    if (compressor == nullptr) {
        throw geodata::Error("Not enough memory to compress the picture; choose a smaller size.");
    }
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor.get(), data.data(), data.size(), out.data(), out.size()));
    return out;
}

}  // namespace

std::string encode_png(const Raster& raster, double dpi, const PngTexts& texts) {
    std::string png(signature);
    add_chunk(png, "IHDR", header(raster));
    add_chunk(png, "pHYs", resolution(dpi));
    for (const auto& [keyword, text] : texts) {
        add_chunk(png, "iTXt", keyword + std::string("\0\0\0\0\0", 5) + text);
    }
    add_chunk(png, "IDAT", compressed(rows_of(raster)));
    add_chunk(png, "IEND", {});
    return png;
}

}  // namespace viewer
